"""`quizgen export`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen import formats
from quizgen.cli.items import affordable, chosen, drawn, warn
from quizgen.cli.options import (
    TITLE,
    bank_options,
    count_option,
    force_option,
    seed_option,
    title_option,
    titled,
    topic_option,
    typed,
)
from quizgen.files import refuse_existing
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from quizgen.words import counted

if TYPE_CHECKING:
    from quizgen.formats.anki.note_types import Style

DEFAULT_FOLDER = Path("output")
_CHOICES = ("topics", "count", "every", "seed", "title", "choices", "variants", "style", "split")


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
@click.option("--all", "every", is_flag=True, help="Each question once, instead of -n of them.")
@seed_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; output/quiz.SUFFIX if left out.",
)
@title_option
@click.option("--choices", is_flag=True, help="Ask every question with options.")
@click.option(
    "--variants",
    type=click.IntRange(1, 20),
    default=3,
    show_default=True,
    help="How many variants of each question there are: in HTML to retry it with other numbers, "
    "on Anki cards that need no typing to show another one each day.",
)
@click.option("--recall", "style", flag_value="recall", help="Anki: ask for no typing.")
@click.option(
    "--cloze", "style", flag_value="cloze", help="Anki: show the solution without its result."
)
@click.option(
    "--split",
    type=click.Choice(["topic"]),
    help="Anki: a deck of its own for each topic, instead of subdecks of one.",
)
@click.option(
    "--profile",
    "profile_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Anki: all of these choices in a file; `quizgen anki profile` writes one.",
)
@force_option
@bank_options
def command(
    format_name: str,
    topics: tuple[str, ...],
    count: int,
    every: bool,
    seed: str,
    output: Path | None,
    title: str,
    choices: bool,
    variants: int,
    style: "Style | None",
    split: str | None,
    profile_file: Path | None,
    force: bool,
    bank: Bank,
) -> None:
    """Write questions as an Anki deck, an HTML quiz or JSON."""
    chosen_format = formats.load(format_name)
    named = profile_file.with_suffix(chosen_format.SUFFIX) if profile_file else None
    path = output or named or DEFAULT_FOLDER / f"quiz{chosen_format.SUFFIX}"
    if (style or split or profile_file) and format_name != "anki":
        raise click.UsageError("--recall, --cloze, --split and --profile are for Anki alone")
    if path == Path("-"):
        raise click.UsageError("-o: name a file; what is made is not written to the terminal")
    if every and typed("count"):
        raise click.UsageError("-n says how many, and --all takes each once; give one of them")
    refuse_existing(path, force)
    wanted = 0 if every else count  # a count of 0 is each once, here and in a profile
    if format_name == "anki":
        from quizgen.cli.decks import make_deck
        from quizgen.formats.anki.profile import Profile
        from quizgen.formats.anki.profile_file import read_profile

        if profile_file:
            if said := typed(*_CHOICES):
                raise click.UsageError(f"--profile says all choices; write {said} into its file")
            profile = read_profile(profile_file, bank)
        else:
            profile = Profile(
                title=title or TITLE,
                topics=topics,
                count=affordable(wanted, chosen(bank, topics)) if topics else wanted,
                seed=seed,
                style=style or "typed",
                choices=choices,
                variants=variants,
                split=split is not None,
            )
        click.echo(f"{path}: {counted(make_deck(path, profile, bank), 'question')}")
        return
    questions = drawn(bank, topics, wanted, seed)
    title = titled(title, bank, topics)
    if format_name == "html":
        _write_quiz(questions, path, title, variants, choices, seed, bank)
    else:
        chosen_format.write(_asked(questions, choices), path, title)
    click.echo(f"{path}: {counted(len(questions), 'question')}")


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
    topics = {question.topic for question in questions}
    notes = html.lessons(topics, bank, seed, warn)
    version, cards = bank_version(bank.folder), html.cards_of(topics, bank)
    html.write(_asked(questions, choices), path, title, fresh, notes, seed, version, cards)


def _asked(questions: Sequence[Question], choices: bool) -> tuple[Question, ...]:
    """Return the questions as they are asked: with options, if that is wanted of all."""
    return tuple(question.as_choice() if choices else question for question in questions)
