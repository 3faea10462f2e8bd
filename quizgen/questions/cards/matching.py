"""A card that asks which things belong together."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import ClassVar, Self

from quizgen.questions.answers import Matching
from quizgen.questions.cards.card import ORDERS, Card, Face, level_in
from quizgen.questions.cards.entry import Entry
from quizgen.questions.letters import LETTERS
from quizgen.questions.problem import Distractor

SHOWN = 5  # pairs at once, where there are more
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two left sides whose partners get swapped, and why."""

    lefts: Pair
    misconception: str
    feedback: str

    def in_pairs(self, pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
        """Return what comes of pairs that have both."""
        partners = dict(pairs)
        one, other = self.lefts
        partners[one], partners[other] = partners[other], partners[one]
        return tuple(partners.items())


@dataclass(frozen=True)
class MatchingCard(Card):
    """Pairs, and which two of them people confuse; each variant asks some of the pairs."""

    front: str
    pairs: tuple[Pair, ...]
    confused: tuple[Confusion, ...]
    explanation: str

    answer_type: ClassVar[str] = Matching.type

    @classmethod
    def read(cls, card_id: str, entry: Entry) -> Self:
        """Make a card of its entry, or raise `ValueError`."""
        pairs = entry.pairs("pairs", 4)
        if len({left for left, _ in pairs}) < len(pairs):
            raise ValueError("pairs: a left side stands there twice")
        if len(pairs) > 2 * len(LETTERS):
            raise ValueError(f"has more than {2 * len(LETTERS)} pairs; make two cards of it")
        return cls(
            card_id,
            entry.title(),
            level_in(entry),
            entry.text("front"),
            pairs,
            tuple(_confusion(row, dict(pairs)) for row in entry.tables("confused", 1)),
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
        """Ask some of the pairs, and with them at least two that people confuse."""
        pairs, confused = self._selections[variant % len(self._selections)]
        return Face(
            self.front, Matching(pairs), tuple(_mistakes(pairs, confused)), self.explanation
        )

    @cached_property
    def _selections(self) -> tuple[tuple[tuple[Pair, ...], tuple[Confusion, ...]], ...]:
        shown = min(SHOWN, max(4, len(self.pairs) - 1))
        return tuple(
            (pairs, confused)
            for pairs in combinations(self.pairs, shown)
            if (confused := self._confused_in({left for left, _ in pairs}))
        )

    def _confused_in(self, lefts: set[str]) -> tuple[Confusion, ...]:
        return tuple(each for each in self.confused if lefts.issuperset(each.lefts))


def _mistakes(pairs: tuple[Pair, ...], confused: tuple[Confusion, ...]) -> Iterator[Distractor]:
    """Yield what comes of each confusion, and of each two without a thing in common.

    So who makes both is told of both.
    """
    for one in confused:
        yield Distractor(one.misconception, one.in_pairs(pairs), one.feedback)
    for one, other in combinations(confused, 2):
        if not set(one.lefts) & set(other.lefts):
            both = other.in_pairs(one.in_pairs(pairs))
            yield Distractor(one.misconception, both, f"{one.feedback} {other.feedback}")


def _confusion(row: Entry, partners: dict[str, str]) -> Confusion:
    match row.texts("lefts", 2):
        case (one, other) if {one, other} <= set(partners):
            if partners[one] == partners[other]:
                raise row.wrong(f"{one} and {other} have the same partner, so nothing is confused")
            return Confusion((one, other), row.text("misconception"), row.text("feedback"))
    raise row.wrong("lefts are two left sides of the pairs")
