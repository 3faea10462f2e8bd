"""`quizgen quiz`."""

import secrets
from typing import TYPE_CHECKING

import click

from quizgen.cli.options import bank_options, count_option, listed, plain_option, topic_option
from quizgen.cli.sitting import screen
from quizgen.questions.bank import Bank

if TYPE_CHECKING:
    from quizgen.questions.item import Item


@click.command()
@topic_option
@count_option(default=10)
@click.option("--seed", help="Any word or number; a new one each time if left out.")
@plain_option
@bank_options
def command(topics: tuple[str, ...], count: int, seed: str | None, plain: bool, bank: Bank) -> None:
    """Ask questions here, mark them, explain the mistakes, and go through them again."""
    from quizgen.questions.draw import draw
    from quizgen.study.quiz import renewed, run_quiz

    seed = seed or secrets.token_hex(3)
    items = listed(bank, topics) if topics else _shared(bank)
    questions = draw(items, count, seed)
    click.secho(f"For the same questions again, add --seed {seed}.", dim=True)
    run_quiz(questions, screen(plain), lambda question: renewed(bank.item(question.id), question))


def _shared(bank: Bank) -> "tuple[Item, ...]":
    """Return all items but own cards, so that a seed means the same on every machine."""
    items = listed(bank, ())
    if bank.own is None or not bank.own.is_dir():
        return items
    facts = (item for item in items if item.kind == "concept")
    own = {item.id for item in facts if bank.is_own(bank.item(item.id))}
    return tuple(item for item in items if item.id not in own)
