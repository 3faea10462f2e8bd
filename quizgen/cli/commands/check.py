"""`quizgen check`."""

import os
import sys
from collections import Counter
from collections.abc import Iterable

import click

from quizgen.check.report import Complaint, Report
from quizgen.cli.completing import complete_id
from quizgen.cli.options import json_option, shared_bank_options, topic_option
from quizgen.cli.printing import print_json
from quizgen.questions.bank import Bank
from quizgen.words import counted

SHOWN = 3  # so many complaints of a rule about an item are printed


@click.command()
@click.argument("item_ids", metavar="[ID]...", nargs=-1, shell_complete=complete_id)
@topic_option
@click.option(
    "--variants",
    type=click.IntRange(min=1),
    default=100,
    show_default=True,
    help="How many variants of each template; all of them where there are fewer.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    show_default="one for each processor",
    help="How many processes share the work.",
)
@json_option("one object with everything")
@shared_bank_options
def command(
    item_ids: tuple[str, ...],
    topics: tuple[str, ...],
    variants: int,
    jobs: int,
    as_json: bool,
    bank: Bank,
) -> None:
    """Prove every question of the bank.

    Both roads agree, every mark is right, nothing can be guessed, and much more.
    """
    from quizgen.check import bank_complaints, check_each

    topical = [item for topic in topics for item in bank.items(topic)]
    named = {item.id: item for item in (*map(bank.item, item_ids), *topical)}
    items = tuple(named.values()) if item_ids or topics else bank.items()
    work = check_each(bank, [item.id for item in items], variants, jobs)
    with click.progressbar(
        work, len(items), label="Checking", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        reports = list(bar)
    whole = () if item_ids or topics else bank_complaints(bank, reports)
    broken = () if item_ids and not topics else tuple(map(str, bank.broken))
    if as_json:
        _print_json(reports, whole, broken)
    else:
        _print(reports, whole, broken)
    if whole or broken or not all(report.passed for report in reports):
        raise SystemExit(1)


def _print(reports: list[Report], whole: tuple[Complaint, ...], broken: tuple[str, ...]) -> None:
    from quizgen.check import all_rules

    for report in reports:
        mark = click.style("ok", fg="green") if report.passed else click.style("WRONG", fg="red")
        left_out = f" ({report.left_out} left out by `require`)" if report.left_out else ""
        click.echo(f"{mark} {report.id}: {report.checked} of {report.declared:,}{left_out}")
        _print_complaints(report.complaints)
    if whole:
        click.echo(f"{click.style('WRONG', fg='red')} the bank as a whole")
        _print_complaints(whole)
    for line in broken:
        click.echo(f"{click.style('BROKEN', fg='red')} {line}")
    wrong = sum(not report.passed for report in reports) + len(broken)
    questions = sum(report.checked for report in reports)
    also = ", and the bank as a whole" if whole else ""
    click.echo(
        f"{counted(len(reports), 'item')}, {counted(questions, 'question')}, "
        f"{counted(len(all_rules()), 'rule')}: {counted(wrong, 'item')} wrong{also}"
    )


def _print_complaints(complaints: Iterable[Complaint]) -> None:
    """Print what is wrong, once for all variants in which it is the same."""
    places: dict[tuple[str, str], list[str]] = {}
    for each in complaints:
        places.setdefault((each.rule, each.message), []).append(each.place)
    printed: Counter[str] = Counter()
    for (rule, message), (first, *others) in places.items():
        printed[rule] += 1
        if printed[rule] <= SHOWN:
            also = f" and {counted(len(others), 'other')}" if others else ""
            click.echo(f"   {first}{also}: {rule}: {message}")
    for rule, count in printed.items():
        if count > SHOWN:
            click.echo(f"   and {count - SHOWN} more of {rule}; --json lists all")


def _print_json(
    reports: list[Report], whole: tuple[Complaint, ...], broken: tuple[str, ...]
) -> None:
    from dataclasses import asdict

    from quizgen.check import all_rules

    found = {
        "rules": {rule.name: rule.promise for rule in all_rules()},
        "items": [{**asdict(report), "passed": report.passed} for report in reports],
        "bank": [asdict(complaint) for complaint in whole],
        "broken": broken,
    }
    print_json(found)
