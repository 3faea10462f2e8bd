"""`quizgen learn`."""

from typing import TYPE_CHECKING

import click

from quizgen.cli.sitting import seat_options

if TYPE_CHECKING:
    from quizgen.study.seat import Seat


@click.command()
@click.option(
    "--new",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    help="How many new questions, five at a time.",
)
@seat_options
def command(seat: "Seat", new: int) -> None:
    """Learn new questions, until each was right twice."""
    from quizgen.study.learn import run_learn

    run_learn(seat, new)
