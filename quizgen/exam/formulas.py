"""The formula sheet: the displayed formulas of the notes to the topics that an exam asks about."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from quizgen.exam.blueprint import Blueprint
from quizgen.exam.exam import Version
from quizgen.questions.notes import all_notes

# without the mark that ends its sentence in the notes
DISPLAYED = re.compile(r"^\$\$(.+?)[.,;]?\s*\$\$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Formulas:
    """The displayed formulas of one topic; Markdown."""

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
                f"$${formula}$$"
                for part in notes.parts
                if isinstance(part, str)
                for formula in DISPLAYED.findall(part)
            ),
        )
        for notes in all_notes(bank)
        if notes.topic in topics
    )
    return tuple(topic for topic in sheet if topic.formulas)
