"""A card of which several backs are right."""

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import ClassVar, Self

from quizgen.questions.answers import Choices
from quizgen.questions.cards.card import ORDERS, Card, Face, level_in
from quizgen.questions.cards.entry import Entry
from quizgen.questions.letters import LETTERS
from quizgen.questions.problem import Distractor

SHOWN = 6  # things at once, where there are more
WRONG = 3  # of them at least


@dataclass(frozen=True)
class SeveralCard(Card):
    """One question with right and wrong things; each variant lists some of both."""

    front: str
    right: tuple[str, ...]
    wrong: tuple[Distractor, ...]
    explanation: str

    answer_type: ClassVar[str] = Choices.type

    @classmethod
    def read(cls, card_id: str, entry: Entry) -> Self:
        """Make a card of its entry, or raise `ValueError`."""
        right = entry.texts("right", 2)
        wrong = tuple(row.mistake(row.text("text")) for row in entry.tables("distractors", WRONG))
        texts = [*right, *(str(mistake.value) for mistake in wrong)]
        if len(set(texts)) < len(texts):
            raise ValueError("lists the same text twice")
        if len(texts) > 2 * len(LETTERS):
            raise ValueError(f"lists more than {2 * len(LETTERS)} texts; make two cards of it")
        return cls(
            card_id,
            entry.title(),
            level_in(entry),
            entry.text("front"),
            right,
            wrong,
            entry.text("explanation"),
        )

    @property
    def size(self) -> int:
        """How many selections there are, each listed in more orders where they are few."""
        return max(ORDERS, self.different)

    @property
    def different(self) -> int:
        """How many selections there are."""
        return len(self._selections)

    def face(self, variant: int) -> Face:
        """List some things, of which some are right."""
        right, wrong = self._selections[variant % len(self._selections)]
        among = (*right, *(str(mistake.value) for mistake in wrong))
        mistakes = tuple(mistake._replace(value=(*right, str(mistake.value))) for mistake in wrong)
        return Face(self.front, Choices(right, among), mistakes, self.explanation)

    @cached_property
    def _selections(self) -> tuple[tuple[tuple[str, ...], tuple[Distractor, ...]], ...]:
        shown = min(SHOWN, len(self.right) + len(self.wrong))
        return tuple(
            (right, wrong)
            for count in range(1, len(self.right) + 1)
            if shown - count >= WRONG
            for right in combinations(self.right, count)
            for wrong in combinations(self.wrong, shown - count)
        )
