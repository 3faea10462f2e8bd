"""`quizgen study`."""

import os
import sys
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import click

from quizgen.cli.options import bank_options, chosen, database_option, topic_option
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
@bank_options
def command(topics: tuple[str, ...], database: Path | None, new: int, bank: Bank) -> None:
    """Repeat what is due today, each time with new numbers."""
    from quizgen.questions.version import bank_version
    from quizgen.study.place import database_path
    from quizgen.study.study import run_study

    run_study(
        chosen(bank, topics),
        database or database_path(os.environ),
        lambda: datetime.now(UTC),
        sys.stdin or StringIO(),
        sys.stdout,
        new,
        bank_version(bank.folder),
    )
