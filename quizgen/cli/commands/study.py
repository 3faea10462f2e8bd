"""`quizgen study`."""

import os
import sys
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import click

from quizgen.cli.options import bank_options, database_option, listed, plain_option, topic_option
from quizgen.questions.bank import Bank


@click.command()
@topic_option
@database_option
@click.option(
    "--new",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    help="How many new questions this time at the most.",
)
@click.option(
    "--minutes",
    type=click.FloatRange(min=0, min_open=True),
    help="Ask no more questions after so many minutes.",
)
@click.option("--cram", is_flag=True, help="Ask everything until it was right once, due or not.")
@click.option("--release", is_flag=True, help="Ask again what you had buried or suspended.")
@plain_option
@bank_options
def command(
    topics: tuple[str, ...],
    database: Path | None,
    new: int,
    minutes: float | None,
    cram: bool,
    release: bool,
    plain: bool,
    bank: Bank,
) -> None:
    """Repeat what is due today, each time with new numbers; ? lists the keys."""
    from quizgen.questions.version import bank_version
    from quizgen.study.place import database_path
    from quizgen.study.prerequisites import prerequisites
    from quizgen.study.study import Bookkeeping, Wishes, run_study

    run_study(
        listed(bank, topics),
        database or database_path(os.environ),
        lambda: datetime.now(UTC),
        sys.stdin or StringIO(),
        sys.stdout,
        Wishes(new, minutes, cram, release, plain),
        Bookkeeping(bank_version(bank.folder), prerequisites(bank.folder)),
    )
