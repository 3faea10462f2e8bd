"""Concept cards: the entries of a topic's `concepts.toml`, one module a kind."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from quizgen.questions.cards.card import Card
from quizgen.questions.cards.entry import Entry
from quizgen.questions.cards.figure import drawing
from quizgen.questions.cards.flashcard import FLASHCARD, Flashcard, by_group
from quizgen.questions.cards.matching import MatchingCard
from quizgen.questions.cards.multiple_choice import MultipleChoiceCard
from quizgen.questions.cards.ordering import OrderingCard
from quizgen.questions.cards.several import SeveralCard
from quizgen.questions.cards.true_false import TrueFalseCard

__all__ = ["FLASHCARD", "Card", "Flashcard", "by_group", "read_card"]

_KINDS: Mapping[str, type[Card]] = {
    "multiple-choice": MultipleChoiceCard,
    "true-false": TrueFalseCard,
    "several": SeveralCard,
    "ordering": OrderingCard,
    "matching": MatchingCard,
    FLASHCARD: Flashcard,
}


def read_card(card_id: str, table: Mapping[str, object], bank: Path) -> Card:
    """Make a card of an entry of a bank's `concepts.toml`, or raise `ValueError`."""
    entry = Entry(table)
    kind = entry.text("kind", default="multiple-choice")
    if kind not in _KINDS:
        raise ValueError(f"kind is {kind!r}; the kinds are {', '.join(_KINDS)}")
    card = _KINDS[kind].read(card_id, entry)
    draw = drawing(entry)
    entry.end()
    return replace(card, bank=bank, draw=draw)
