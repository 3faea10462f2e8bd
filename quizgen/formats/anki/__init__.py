"""An Anki deck: multiple choice, typed answers and recall, with worked solutions on the back.

A note is known by the id of its question, never by its text or its numbers, so importing a later
deck updates the notes in place and keeps their scheduling. Anki takes an update only if it is
newer, and the same questions must give the same bytes, so no clock is read: a deck is as old as
`FIRST_EDITION`, and one that replaces another at the same path, with other content, is one second
newer than that. Being long past, both leave alone a note that its owner has edited or marked since,
unless he chooses "always" for "update notes" when Anki imports the deck; that also takes a changed
deck that was written to another path.

Several variants a note: the first stands on the card as it is, and where scripts run, the card
picks one by its id and the day, the same on both sides. Anki compares what is typed with one fixed
answer, so a typed note has one variant until the deck is refreshed, and a recall note has several.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from quizgen.files import replacing
from quizgen.formats.anki.notes import Note, note, note_type_of
from quizgen.formats.anki.package import write_package
from quizgen.questions.question import Question

SUFFIX = ".apkg"
More = Callable[[Question], Sequence[Question]]


def write(
    questions: Iterable[Question],
    path: Path,
    title: str,
    *,
    split: bool = False,
    recall: bool = False,
    more: More | None = None,
    known: Iterable[str] = (),
) -> None:
    """Write the questions to a deck with a subdeck for each topic, or to its next edition.

    `split` makes a deck of its own of each topic, `recall` asks for no typing, and `more` gives
    the other variants of a question, for the notes that can show one or another. The deck
    remembers the `known` ids that it was drawn from, so that a refresh can tell what is new.
    """
    drawn: Counter[tuple[str, int]] = Counter()

    def notes() -> Iterator[Note]:
        for question in questions:
            kind = note_type_of(question, recall)
            asked = question.id, kind.id
            others = more(question) if more and kind.varies else ()
            yield note(question, kind, drawn[asked], _deck(title, question.topic, split), others)
            drawn[asked] += 1

    with replacing(path) as draft:
        write_package(notes(), known, draft, path)


def _deck(title: str, topic: str, split: bool) -> str:
    between = " – " if split else "::"
    return f"{_one_level(title)}{between}{_one_level(topic)}"


def _one_level(name: str) -> str:
    """Return a name whose colons open no subdeck, on one line."""
    line = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    return re.sub(r":(?=:)|^:|:$", "꞉", line) or "quizgen"
