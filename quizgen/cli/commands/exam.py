"""`quizgen exam`."""

from pathlib import Path

import click

from quizgen.cli.options import (
    bank_options,
    chosen,
    count_option,
    force_option,
    seed_option,
    topic_option,
)
from quizgen.questions.bank import Bank


@click.command()
@topic_option
@count_option(default=10)
@click.option(
    "--versions",
    type=click.IntRange(1, 26),
    default=2,
    show_default=True,
    help="How many versions: A, B, ...",
)
@seed_option
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output/exam"),
    show_default=True,
    help="The folder to write into.",
)
@click.option("--title", default="Deep-learning fundamentals", show_default=True)
@click.option("--course", default="", help="Printed in the head of the exam.")
@click.option("--date", default="", help="Printed in the head of the exam.")
@click.option("--choices", is_flag=True, help="Ask every question with options.")
@force_option
@bank_options
def command(
    topics: tuple[str, ...],
    count: int,
    versions: int,
    seed: str,
    folder: Path,
    title: str,
    course: str,
    date: str,
    choices: bool,
    force: bool,
    bank: Bank,
) -> None:
    """Write a printable exam in several versions, with its key."""
    from quizgen.exam import build_exam, write_exam

    exam = build_exam(
        chosen(bank, topics),
        count,
        versions=versions,
        seed=seed,
        title=title,
        course=course,
        date=date,
        as_choice=choices,
    )
    for path in write_exam(exam, folder, force=force):
        click.echo(path)
