"""`quizgen misconceptions`."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

import click

from quizgen.cli.completing import complete_misconception
from quizgen.cli.items import chosen
from quizgen.cli.options import bank_options, json_option, topic_option
from quizgen.cli.printing import print_json, tell
from quizgen.questions.bank import Bank, unknown
from quizgen.questions.misconceptions import Misconception
from quizgen.words import counted


@click.command()
@click.argument(
    "misconception", metavar="[ID]", required=False, shell_complete=complete_misconception
)
@topic_option
@json_option("an array of objects")
@bank_options
def command(misconception: str | None, topics: tuple[str, ...], as_json: bool, bank: Bank) -> None:
    """List known mistakes and the questions that provoke them."""
    for topic in topics:
        bank.check_topic(topic)
    rows = {row.known.id: row for row in _rows(bank)}
    if misconception and misconception not in rows:
        raise unknown("misconception", misconception, rows, "quizgen misconceptions")
    wanted = [
        row
        for name, row in rows.items()
        if misconception in (None, name) and (not topics or row.known.topic in topics)
    ]
    if as_json:
        print_json([{**asdict(row.known), "provoked_by": row.provoked_by} for row in wanted])
        return
    tell("\n".join((*map(_entry, wanted), counted(len(wanted), "misconception"))))


@dataclass(frozen=True, slots=True)
class _Row:
    known: Misconception
    provoked_by: tuple[str, ...]


def _rows(bank: Bank) -> Iterator[_Row]:
    """Yield what the bank names or provokes, in the order of the ids."""
    from quizgen.questions.misconceptions import find, registered
    from quizgen.questions.provoking import provoked_by

    items = provoked_by(chosen(bank, ()))
    for name in sorted({*registered(bank.folder), *items}):
        yield _Row(find(name, bank.folder), items.get(name, ()))


def _entry(row: _Row) -> str:
    from textwrap import fill

    known, indent = row.known, "  "
    place = f"  read {known.topic}" if known.topic else ""
    lines = [f"{click.style(known.name, bold=True)}  {click.style(known.id, dim=True)}{place}"]
    for line in (known.advice, f"in {', '.join(row.provoked_by)}" if row.provoked_by else ""):
        if line:
            lines.append(
                fill(line, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
            )
    return "\n".join(lines)
