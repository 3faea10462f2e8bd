"""`quizgen match`."""

import secrets
from typing import TYPE_CHECKING

import click

from quizgen.cli.options import count_option, is_left_out
from quizgen.cli.sitting import seat_options

if TYPE_CHECKING:
    from quizgen.study.seat import Seat


@click.command()
@count_option(default=12, things="pairs")
@click.option("--seed", help="Any word or number; a new one each time if left out.")
@seat_options
def command(seat: "Seat", count: int, seed: str | None) -> None:
    """Find what belongs together, against the clock."""
    from quizgen.study.match import run_match

    run_match(seat, count, seed or secrets.token_hex(3), or_fewer=is_left_out("count"))
