"""`quizgen list`."""

from dataclasses import asdict, dataclass

import click

from quizgen.cli.items import everything, warn
from quizgen.cli.options import bank_options, json_option, topic_option
from quizgen.cli.printing import print_json
from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.words import counted


@click.command()
@topic_option
@json_option("an array of objects")
@bank_options
def command(topics: tuple[str, ...], as_json: bool, bank: Bank) -> None:
    """List the questions of the bank."""
    rows = [row for item in everything(bank, topics) if (row := _row(item))]
    if as_json:
        print_json([asdict(row) for row in rows])
        return
    from quizgen.render import read_title, to_plain

    width = max((len(row.id) for row in rows), default=0)
    for row in rows:
        click.echo(
            f"{click.style(row.id.ljust(width), bold=True)}  {row.answer_type:8} "
            f"level {row.level}  {to_plain(read_title(row.title))}"
        )
    templates = [row for row in rows if row.kind == "template"]
    click.echo(
        f"{counted(len(templates), 'template')} with "
        f"{counted(sum(row.variants for row in templates), 'variant')} "
        f"and {counted(len(rows) - len(templates), 'concept card')}"
    )


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    kind: str
    title: str
    topic: str
    level: int
    answer_type: str
    variants: int


def _row(item: Item) -> _Row | None:
    try:
        answer_type = item.answer_type
    except QuizgenError as error:
        warn(str(error))
        return None
    return _Row(item.id, item.kind, item.title, item.topic, item.level, answer_type, item.size)
