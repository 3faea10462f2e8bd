"""A card that asks for things in their order."""

from dataclasses import dataclass
from typing import ClassVar, Self

from quizgen.questions.answers import Ordering
from quizgen.questions.cards.card import ORDERS, Card, Face, level_in
from quizgen.questions.cards.entry import Entry
from quizgen.questions.problem import Distractor


@dataclass(frozen=True)
class OrderingCard(Card):
    """Items in their right order, and wrong orders; the variants differ in how they are listed."""

    front: str
    items: tuple[str, ...]
    distractors: tuple[Distractor, ...]
    explanation: str

    size: ClassVar[int] = ORDERS
    different: ClassVar[int] = 1
    answer_type: ClassVar[str] = Ordering.type

    @classmethod
    def read(cls, card_id: str, entry: Entry) -> Self:
        """Make a card of its entry, or raise `ValueError`."""
        items = entry.texts("items", 3)
        Ordering(items)
        return cls(
            card_id,
            entry.title(),
            level_in(entry),
            entry.text("front"),
            items,
            tuple(row.mistake(_order(row, items)) for row in entry.tables("distractors", 2)),
            entry.text("explanation"),
        )

    def face(self, variant: int) -> Face:
        """Ask for the order."""
        return Face(self.front, Ordering(self.items), self.distractors, self.explanation)


def _order(row: Entry, items: tuple[str, ...]) -> tuple[str, ...]:
    numbers = row.wholes("order")
    right = list(range(1, len(items) + 1))
    if sorted(numbers) != right or list(numbers) == right:
        raise row.wrong(f"order is the numbers 1 to {len(items)} in a wrong order, not {numbers}")
    return tuple(items[number - 1] for number in numbers)
