"""A card that asks for the right one of several backs."""

from dataclasses import dataclass
from typing import ClassVar, Self

from quizgen.questions.answers import Choice
from quizgen.questions.cards.card import Card, Face, level_in
from quizgen.questions.cards.entry import Entry
from quizgen.questions.problem import Distractor


@dataclass(frozen=True)
class MultipleChoiceCard(Card):
    """One fact with a front, a back and plausible wrong backs."""

    front: str
    back: str
    explanation: str
    distractors: tuple[Distractor, ...]

    size: ClassVar[int] = 1
    answer_type: ClassVar[str] = Choice.type

    @classmethod
    def read(cls, card_id: str, entry: Entry) -> Self:
        """Make a card of its entry, or raise `ValueError`."""
        return cls(
            card_id,
            entry.title(),
            level_in(entry),
            entry.text("front"),
            entry.text("back"),
            entry.text("explanation"),
            tuple(row.mistake(row.text("text")) for row in entry.tables("distractors", 3)),
        )

    def face(self, variant: int) -> Face:
        """Return what the one variant asks."""
        return Face(self.front, Choice(self.back), self.distractors, self.explanation)
