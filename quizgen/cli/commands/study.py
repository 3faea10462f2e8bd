"""`quizgen study`."""

from typing import TYPE_CHECKING

import click

from quizgen.cli.numbers import NumberRange
from quizgen.cli.sitting import seat_options

if TYPE_CHECKING:
    from quizgen.study.seat import Seat


@click.command()
@click.option(
    "--new",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    help="How many new questions this time at the most.",
)
@click.option(
    "--minutes",
    type=NumberRange(min=0, min_open=True, max=24 * 60),
    help="Ask no more questions after so many minutes.",
)
@click.option("--cram", is_flag=True, help="Ask everything until it was right once, due or not.")
@click.option("--release", is_flag=True, help="Ask again what you had buried or suspended.")
@click.option(
    "--recall",
    is_flag=True,
    help="Ask for sentences without options: recall one, look at it and rate yourself.",
)
@seat_options
def command(
    seat: "Seat", new: int, minutes: float | None, cram: bool, release: bool, recall: bool
) -> None:
    """Repeat what is due today, each time with new numbers.

    The key ? lists all keys.
    """
    from quizgen.study.study import Wishes, run_study

    run_study(seat, Wishes(new, minutes, cram, release, recall))
