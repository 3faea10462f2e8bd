"""`quizgen list`."""

import click

from quizgen.cli.options import bank_options, chosen, topic_option
from quizgen.questions.bank import Bank, Item


@click.command()
@topic_option
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
@bank_options
def command(topics: tuple[str, ...], as_json: bool, bank: Bank) -> None:
    """List the questions of the bank."""
    items = chosen(bank, topics)
    if as_json:
        import json

        click.echo(json.dumps([_row(item) for item in items], indent=2))
        return
    width = max((len(item.id) for item in items), default=0)
    for item in items:
        click.echo(
            f"{click.style(item.id.ljust(width), bold=True)}  {item.answer_type:8} "
            f"level {item.level}  {item.title}"
        )
    templates = [item for item in items if item.kind == "template"]
    click.echo(
        f"{len(templates)} templates with {sum(item.size for item in templates):,} variants "
        f"and {len(items) - len(templates)} concept cards"
    )


def _row(item: Item) -> dict[str, object]:
    return {
        "id": item.id,
        "kind": item.kind,
        "title": item.title,
        "topic": item.topic,
        "level": item.level,
        "answer_type": item.answer_type,
        "variants": item.size,
    }
