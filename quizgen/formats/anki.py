"""An Anki deck: multiple choice and typed answers, with worked solutions on the back.

A note is known by the id of its question, never by its text or its numbers, so importing a later
deck updates the notes in place and keeps their scheduling. Anki takes an update only if it is
newer, and the same questions must give the same bytes, so no clock is read: a deck is as old as
`FIRST_EDITION`, and one that replaces another at the same path, with other content, is one second
newer than that. Being long past, both leave alone a note that its owner has edited or marked since,
unless he chooses "always" for "update notes" when Anki imports the deck; that also takes a changed
deck that was written to another path.
"""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import genanki

from quizgen.files import replacing
from quizgen.formats._anki_notes import NOTE_TYPES, note
from quizgen.formats._anki_package import modified, package
from quizgen.questions.question import Question
from quizgen.questions.streams import number

SUFFIX = ".apkg"
FIRST_EDITION = 1_735_689_600  # 2025-01-01, in seconds since 1970


def write(questions: Sequence[Question], path: Path, title: str) -> None:
    """Write the questions to a deck with a subdeck for each topic, or to its next edition."""
    decks = _decks(questions, title)
    with replacing(path) as draft:
        before = path.read_bytes() if path.exists() else b""
        last = modified(before, [note_type.id for note_type in NOTE_TYPES])
        edition = package(decks, last or FIRST_EDITION)
        if last and edition != before:
            edition = package(decks, last + 1)
        draft.write_bytes(edition)


def _decks(questions: Sequence[Question], title: str) -> list[genanki.Deck]:
    decks: dict[str, genanki.Deck] = {}
    drawn: Counter[tuple[str, bool]] = Counter()
    for place, question in enumerate(questions):
        name = f"{_one_level(title)}::{_one_level(question.topic)}"
        deck = decks.setdefault(name, genanki.Deck(number("anki deck", name) >> 11, name))
        asked = question.id, question.is_choice
        deck.add_note(note(question, drawn[asked], place))
        drawn[asked] += 1
    return list(decks.values())


def _one_level(name: str) -> str:
    """Return a name whose colons open no subdeck, on one line."""
    line = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    return re.sub(r":(?=:)|^:|:$", "꞉", line) or "quizgen"
