"""Which item comes next, and with which numbers."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from itertools import cycle, islice

from quizgen.questions.item import Item
from quizgen.questions.streams import digest
from quizgen.study.card import Card

SEED = "study"  # of the order in which an item's variants are asked


def choose(
    items: Iterable[Item],
    cards: Mapping[str, Card],
    *,
    last: str | None,
    soon: Collection[str],
    new: int,
    now: datetime,
) -> Item | None:
    """Return the item to ask next, or None when nothing is open.

    First those to be asked again `soon`, then what is due, at most `new` new ones, and failed ones
    ahead of their time. The one asked last waits for any other, and topics take turns.
    """
    last_topic = (last or "").partition("/")[0]

    def rank(item: Item) -> tuple[bool, int, bool, float, bytes]:
        card = cards.get(item.id)
        urgency = 0 if item.id in soon else 2 if card is None else 1 if card.due <= now else 3
        order = item.level if card is None else card.due.timestamp()
        return item.id == last, urgency, item.topic == last_topic, order, digest("new", item.id)

    return min(
        (item for item in items if is_open(cards.get(item.id), new, now)), key=rank, default=None
    )


def count_due(items: Iterable[Item], cards: Mapping[str, Card], now: datetime) -> int:
    """Return how many items that were asked before are to be asked now."""
    seen = (cards.get(item.id) for item in items)
    return sum(card is not None and is_open(card, 0, now) for card in seen)


def variant_of(item: Item, reviews: int) -> int:
    """Return the variant for an item's next review: the same until the answer is recorded."""
    return next(islice(cycle(item.variants(SEED)), reviews, None))


def is_open(card: Card | None, new: int, now: datetime) -> bool:
    """Whether an item may be asked now: one of `new` new ones, a failed one or one that is due."""
    if card is None:
        return new > 0
    return card.is_failed or card.due <= now
