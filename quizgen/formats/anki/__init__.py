"""An Anki deck: choices, typed answers, recall, gaps and pairs, with solutions on the back.

A note is known by the id of its question, never by its text or its numbers, so importing a later
deck updates the notes in place and keeps their scheduling. Anki takes an update only if it is
newer, and the same questions must give the same bytes, so no clock is read: a deck is as old as
`FIRST_EDITION`, and one that replaces another at the same path, with other content, is one second
newer than that. Being long past, both leave alone a note that its owner has edited or marked since,
unless he chooses "always" for "update notes" when Anki imports the deck; that also takes a changed
deck that was written to another path.

Several variants a note: the first stands on the card as it is, and where scripts run, the card
picks one by its id and the day, the same on both sides. Anki compares what is typed with one fixed
answer, so a typed note has one variant until the deck is refreshed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.files import replacing
from quizgen.formats.anki.notes import Note, note, note_type_of
from quizgen.formats.anki.package import Memory, write_package
from quizgen.formats.anki.profile import Profile
from quizgen.formats.anki.variants import other_variants
from quizgen.questions.item import Item
from quizgen.questions.question import Question

SUFFIX = ".apkg"


def write(questions: Iterable[Question], path: Path, title: str) -> None:
    """Write the questions to a deck with a subdeck for each topic, or to its next edition."""
    write_deck(questions, path, Profile(title))


def write_deck(
    questions: Iterable[Question], path: Path, profile: Profile, items: Iterable[Item] = ()
) -> None:
    """Write the questions to a deck as a profile wants them, or to its next edition.

    The deck remembers the profile and the `items` that it was drawn from, so that a refresh can
    tell what is new; they also give the other variants of a note that can show one or another.
    """
    known = {item.id: item for item in items}
    drawn: Counter[tuple[str, int]] = Counter()

    def notes() -> Iterator[Note]:
        for each in questions:
            question = profile.asked(each)
            kind = note_type_of(question, profile.style)
            asked = question.id, kind.id
            item = known.get(question.id)
            others = other_variants(item, question, kind, profile.variants - 1, profile.seed)
            yield note(question, kind, drawn[asked], profile.deck(question.topic), others)
            drawn[asked] += 1

    with replacing(path) as draft:
        write_package(notes(), Memory(frozenset(known), profile), draft, path)
