"""`quizgen cards`."""

from typing import TYPE_CHECKING

import click

from quizgen.cli.options import count_option
from quizgen.cli.sitting import seat_options

if TYPE_CHECKING:
    from quizgen.study.seat import Seat


@click.command()
@count_option(default=20, things="cards")
@seat_options
def command(seat: "Seat", count: int) -> None:
    """Flip cards; those that you are not sure of come back.

    You say how sure you were, from 1 to 5, and `quizgen study` knows it.
    """
    from quizgen.study.cards import run_cards

    run_cards(seat, count)
