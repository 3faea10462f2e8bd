"""The other variants of a note: what its card shows on other days."""

from itertools import islice

from quizgen.formats.anki.note_types import STYLES, NoteType
from quizgen.formats.anki.notes import note_type_of
from quizgen.questions.item import Item
from quizgen.questions.question import Question

_TRIED = 5  # for each that is wanted: not every variant fits every type of note


def other_variants(
    item: Item | None, question: Question, kind: NoteType, count: int, *key: object
) -> list[Question]:
    """Return so many other variants for a note, or as many as are soon found, all proved."""
    if item is None or not kind.varies:
        return []
    numbers = (each for each in item.variants("anki variants", *key) if each != question.variant)
    tried = (as_asked(item, each, kind) for each in islice(numbers, _TRIED * count))
    return list(islice((each for each in tried if fits(each, kind)), count))


def as_asked(item: Item, variant: int, kind: NoteType) -> Question:
    """Return a variant as a type of note asks it; raises where its two roads disagree."""
    question = item.question(variant)
    _ = question.roads  # nothing unproved goes on a card
    return question.as_choice() if kind.is_choice else question


def fits(question: Question, kind: NoteType) -> bool:
    """Whether a type of note can ask a question."""
    return any(note_type_of(question, style) is kind for style in STYLES)
