"""`quizgen check`."""

import os
import sys
from collections.abc import Iterable

import click

from quizgen.check.report import Complaint, Report
from quizgen.cli.completing import complete_id
from quizgen.cli.options import json_option, shared_bank_options
from quizgen.cli.printing import print_json
from quizgen.questions.bank import Bank
from quizgen.study.words import counted

SHOWN = 10  # so many complaints of an item are printed


@click.command()
@click.argument("item_ids", metavar="[ID]...", nargs=-1, shell_complete=complete_id)
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
def command(item_ids: tuple[str, ...], variants: int, jobs: int, as_json: bool, bank: Bank) -> None:
    """Prove every question of the bank.

    Both roads agree, every mark is right, nothing can be guessed, and much more.
    """
    from quizgen.check import bank_complaints, check_each

    items = tuple(map(bank.item, item_ids)) or bank.items()
    work = check_each(bank, [item.id for item in items], variants, jobs)
    with click.progressbar(
        work, len(items), label="Checking", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        reports = list(bar)
    whole = () if item_ids else bank_complaints(bank, reports)
    broken = () if item_ids else tuple(map(str, bank.broken))
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
    complaints = tuple(complaints)
    for complaint in complaints[:SHOWN]:
        click.echo(f"   {complaint}")
    if len(complaints) > SHOWN:
        click.echo(f"   and {len(complaints) - SHOWN} more; --json lists all")


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
