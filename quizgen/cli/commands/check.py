"""`quizgen check`."""

import sys

import click

from quizgen.check import Report
from quizgen.cli.options import bank_options, complete_id
from quizgen.questions.bank import Bank


@click.command()
@click.argument("item_ids", metavar="[ID]...", nargs=-1, shell_complete=complete_id)
@click.option(
    "--variants",
    type=click.IntRange(min=1),
    default=100,
    show_default=True,
    help="How many variants of each template; all of them where there are fewer.",
)
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
@bank_options
def command(item_ids: tuple[str, ...], variants: int, as_json: bool, bank: Bank) -> None:
    """Prove the bank: both roads agree, and every mark and medium is right."""
    from quizgen.check import check

    items = tuple(map(bank.item, item_ids)) or bank.items()
    with click.progressbar(
        items, label="Checking", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        reports = [check(item, variants) for item in bar]
    broken = () if item_ids else tuple(map(str, bank.broken))
    if as_json:
        _print_json(reports, broken)
    else:
        _print(reports, broken)
    if broken or not all(report.passed for report in reports):
        raise SystemExit(1)


def _print(reports: list[Report], broken: tuple[str, ...]) -> None:
    for report in reports:
        mark = click.style("ok", fg="green") if report.passed else click.style("WRONG", fg="red")
        left_out = f" ({report.left_out} left out by `require`)" if report.left_out else ""
        click.echo(f"{mark} {report.id}: {report.checked} of {report.declared:,}{left_out}")
        for complaint in report.complaints[:10]:
            click.echo(f"   {complaint}")
        if len(report.complaints) > 10:
            click.echo(f"   and {len(report.complaints) - 10} more; --json lists all")
    for line in broken:
        click.echo(f"{click.style('BROKEN', fg='red')} {line}")
    wrong = sum(not report.passed for report in reports) + len(broken)
    questions = sum(report.checked for report in reports)
    click.echo(f"{len(reports)} items, {questions:,} questions checked, {wrong} items wrong")


def _print_json(reports: list[Report], broken: tuple[str, ...]) -> None:
    import json
    from dataclasses import asdict

    rows = [{**asdict(report), "passed": report.passed} for report in reports]
    click.echo(json.dumps([*rows, *({"broken": line} for line in broken)], indent=2))
