"""`quizgen export`."""

from collections.abc import Sequence
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
from quizgen.questions.question import Question

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
@click.option(
    "--variants",
    type=click.IntRange(1, 20),
    default=3,
    show_default=True,
    help="HTML: how many variants of each question there are, to retry it with other numbers.",
)
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
    variants: int,
    force: bool,
    bank: Bank,
) -> None:
    """Write questions as an Anki deck, an HTML quiz or JSON."""
    chosen_format = formats.load(format_name)
    path = output or DEFAULT_FOLDER / f"quiz{chosen_format.SUFFIX}"
    refuse_existing(path, force)
    questions = drawn(bank, topics, count, seed)
    if format_name == "html":
        _write_quiz(questions, path, title, variants, choices, seed, bank)
    else:
        chosen_format.write(_asked(questions, choices), path, title)
    click.echo(f"{path}: {len(questions)} questions")


def _write_quiz(
    questions: Sequence[Question],
    path: Path,
    title: str,
    variants: int,
    choices: bool,
    seed: str,
    bank: Bank,
) -> None:
    from quizgen.formats import html
    from quizgen.questions.version import bank_version

    fresh = [
        _asked(each, choices) for each in html.fresh_variants(questions, bank, variants - 1, seed)
    ]
    asked = _asked(questions, choices)
    html.write(asked, path, title, fresh, seed, bank_version(bank.folder))


def _asked(questions: Sequence[Question], choices: bool) -> tuple[Question, ...]:
    """Return the questions as they are asked: with options, if that is wanted of all."""
    return tuple(question.as_choice() if choices else question for question in questions)
