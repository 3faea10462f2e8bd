"""`quizgen export`."""

from pathlib import Path

import click

from quizgen import formats
from quizgen.cli.options import (
    bank_options,
    count_option,
    drawn,
    force_option,
    seed_option,
    topic_option,
)
from quizgen.files import refuse_existing
from quizgen.questions.bank import Bank

DEFAULT_FOLDER = Path("output")


class _WithFormats(click.Command):
    """Tells in its help what each format is, by the first line of its module."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of formats."""
        with formatter.section("Formats"):
            docs = ((name, formats.load(name).__doc__ or "") for name in formats.names())
            formatter.write_dl([(name, doc.strip().partition("\n")[0]) for name, doc in docs])


@click.command(cls=_WithFormats)
@click.argument("format_name", metavar="FORMAT", type=click.Choice(formats.names()))
@topic_option
@count_option(default=20)
@seed_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; output/quiz.SUFFIX if left out.",
)
@click.option("--title", default="Deep-learning fundamentals", show_default=True)
@click.option("--choices", is_flag=True, help="Ask every question with options.")
@force_option
@bank_options
def command(
    format_name: str,
    topics: tuple[str, ...],
    count: int,
    seed: str,
    output: Path | None,
    title: str,
    choices: bool,
    force: bool,
    bank: Bank,
) -> None:
    """Write questions as an Anki deck, an HTML quiz or JSON."""
    chosen_format = formats.load(format_name)
    path = output or DEFAULT_FOLDER / f"quiz{chosen_format.SUFFIX}"
    refuse_existing(path, force)
    questions = drawn(bank, topics, count, seed)
    if choices:
        questions = tuple(question.as_choice() for question in questions)
    chosen_format.write(questions, path, title)
    click.echo(f"{path}: {len(questions)} questions")
