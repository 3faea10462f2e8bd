"""`quizgen learn`."""

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
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    help="How many new questions, five at a time.",
)
@plain_option
@bank_options
def command(
    topics: tuple[str, ...], database: Path | None, new: int, plain: bool, bank: Bank
) -> None:
    """Learn new questions in small rounds, until each was right twice."""
    from quizgen.questions.version import bank_version
    from quizgen.study.learn import run_learn
    from quizgen.study.place import database_path
    from quizgen.study.prerequisites import prerequisites
    from quizgen.study.study import Bookkeeping

    run_learn(
        listed(bank, topics),
        database or database_path(os.environ),
        lambda: datetime.now(UTC),
        sys.stdin or StringIO(),
        sys.stdout,
        new,
        plain,
        Bookkeeping(bank_version(bank.folder), prerequisites(bank.folder)),
    )
