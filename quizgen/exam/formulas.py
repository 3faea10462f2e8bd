"""The formula sheet: the displayed formulas of the notes to the topics that an exam asks about."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from quizgen.exam.blueprint import Blueprint
from quizgen.exam.exam import Version
from quizgen.questions.notes import all_notes

PARAGRAPHS = re.compile(r"\n\s*\n")
SENTENCES = re.compile(r"(?<=\.)\s+")
# without the mark that ends its sentence in the notes
DISPLAYED = re.compile(r"^\$\$(.+?)[.,;]?\s*\$\$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Formulas:
    """The displayed formulas of one topic, with what explains their letters; Markdown."""

    title: str
    formulas: tuple[str, ...]


def formulas_for(blueprint: Blueprint, version: Version, bank: Path) -> tuple[Formulas, ...]:
    """Return the formulas to be printed after a version, none if no formula sheet is wanted."""
    if not blueprint.formula_sheet:
        return ()
    return formula_sheet(bank, {task.question.topic for task in version.tasks})


def formula_sheet(bank: Path, topics: Collection[str]) -> tuple[Formulas, ...]:
    """Return the formulas of those topics that have notes with displayed formulas."""
    sheet = (
        Formulas(
            notes.title,
            tuple(
                formula
                for part in notes.parts
                if isinstance(part, str)
                for formula in _explained(PARAGRAPHS.split(part))
            ),
        )
        for notes in all_notes(bank)
        if notes.topic in topics
    )
    return tuple(topic for topic in sheet if topic.formulas)


def _explained(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield each formula, after the sentence that it ends if that says what its letters mean."""
    for before, paragraph in pairwise(("", *paragraphs)):
        sentence = SENTENCES.split(before.strip())[-1]
        opens = "$" in sentence and not before.startswith(("$$", "#", "|"))
        for formula in DISPLAYED.findall(paragraph):
            yield f"{sentence}\n\n$${formula}$$" if opens else f"$${formula}$$"
            opens = False
