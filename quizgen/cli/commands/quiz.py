"""`quizgen quiz`."""

import secrets

import click

from quizgen.cli.items import affordable, listed, say_repeated, shared
from quizgen.cli.options import bank_options, count_option, plain_option, topic_option
from quizgen.cli.sitting import screen
from quizgen.questions.bank import Bank


@click.command()
@topic_option
@count_option(default=10)
@click.option("--seed", help="Any word or number; a new one each time if left out.")
@plain_option
@bank_options
def command(topics: tuple[str, ...], count: int, seed: str | None, plain: bool, bank: Bank) -> None:
    """Ask questions, and go through the mistakes again."""
    from quizgen.questions.draw import draw
    from quizgen.study.quiz import renewed, run_quiz

    items = shared(listed(bank, topics), bank, topics)
    drawn = seed or secrets.token_hex(3)
    questions = draw(items, affordable(count, items), drawn)
    say_repeated(len(questions), len(items))
    if not seed:
        click.secho(f"For the same questions again, add --seed {drawn}.", dim=True)
    run_quiz(questions, screen(plain), lambda question: renewed(bank.item(question.id), question))
