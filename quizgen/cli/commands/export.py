"""`quizgen export`."""

from collections.abc import Sequence
from pathlib import Path

import click

from quizgen import formats
from quizgen.cli.options import (
    bank_options,
    chosen,
    count_option,
    drawing,
    drawn,
    force_option,
    seed_option,
    topic_option,
    warn,
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
    help="How many variants of each question there are: in HTML to retry it with other numbers, "
    "on Anki cards that are chosen or recalled to show another one each day.",
)
@click.option("--recall", is_flag=True, help="Anki: ask for no typing.")
@click.option(
    "--split",
    type=click.Choice(["topic"]),
    help="Anki: a deck of its own for each topic, instead of subdecks of one.",
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
    recall: bool,
    split: str | None,
    force: bool,
    bank: Bank,
) -> None:
    """Write questions as an Anki deck, an HTML quiz or JSON."""
    chosen_format = formats.load(format_name)
    path = output or DEFAULT_FOLDER / f"quiz{chosen_format.SUFFIX}"
    if (recall or split) and format_name != "anki":
        raise click.UsageError("--recall and --split are for Anki alone")
    refuse_existing(path, force)
    if format_name == "anki":
        _write_deck(
            path, title, bank, topics, count, seed, variants, choices, recall, split is not None
        )
        click.echo(f"{path}: {count} questions")
        return
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
    notes = html.lessons({question.topic for question in questions}, bank, seed, warn)
    version = bank_version(bank.folder)
    html.write(_asked(questions, choices), path, title, fresh, notes, seed, version)


def _write_deck(
    path: Path,
    title: str,
    bank: Bank,
    topics: tuple[str, ...],
    count: int,
    seed: str,
    variants: int,
    choices: bool,
    recall: bool,
    split: bool,
) -> None:
    """Write question by question, so that a deck of any size needs no more memory."""
    from quizgen.formats import anki
    from quizgen.formats.anki.refreshing import other_variants

    items = {item.id: item for item in chosen(bank, topics)}

    def more(question: Question) -> Sequence[Question]:
        return other_variants(items[question.id], question, variants - 1, seed)

    with drawing(tuple(items.values()), count, seed) as questions:
        asked = (question.as_choice() if choices else question for question in questions)
        anki.write(asked, path, title, split=split, recall=recall, more=more, known=items)


def _asked(questions: Sequence[Question], choices: bool) -> tuple[Question, ...]:
    """Return the questions as they are asked: with options, if that is wanted of all."""
    return tuple(question.as_choice() if choices else question for question in questions)
