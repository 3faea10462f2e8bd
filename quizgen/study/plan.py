"""Which item comes next, and with which numbers."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import cycle, islice

from quizgen.questions.item import Item
from quizgen.questions.streams import digest
from quizgen.study.card import Card
from quizgen.study.due import is_due

SEED = "study"  # of the order in which an item's variants are asked
APART = 3  # questions before a sibling of an item may come

IsOpen = Callable[[Item], bool]


def choose(
    items: Iterable[Item],
    cards: Mapping[str, Card],
    *,
    is_open: IsOpen,
    recent: Sequence[str],
    soon: Collection[str],
    begun: Collection[str],
    now: datetime,
) -> Item | None:
    """Return the item to ask next, or None when nothing is open.

    First those to be asked again `soon`: at once, if they have other numbers (a fact in another
    order is still the answer that was just read). Then what is due,
    then what is new, of topics that were `begun` before others; failed ones ahead of their time
    come last. The one asked last (the end of `recent`) waits for any other, siblings of recent
    ones stay apart, and topics take turns.
    """
    last = recent[-1] if recent else ""
    last_topic = last.partition("/")[0]
    families = {family(item_id) for item_id in recent[-APART:]}

    def rank(item: Item) -> tuple[object, ...]:
        card = cards.get(item.id)
        urgency = 0 if item.id in soon else 2 if card is None else 1 if is_due(card, now) else 3
        order = item.level if card is None else card.due.timestamp()
        return (
            not (item.id in soon and item.size > 1 and item.kind == "template"),
            item.id == last,
            urgency,
            card is None and item.topic not in begun,
            family(item.id) in families,
            item.topic == last_topic,
            order,
            digest("new", item.id),
        )

    return min(filter(is_open, items), key=rank, default=None)


def deal(
    items: Iterable[Item],
    cards: Mapping[str, Card],
    count: int,
    begun: Collection[str],
    now: datetime,
) -> list[Item]:
    """Return so many items, or all there are, in the order in which they would be asked."""
    left, dealt = {item.id: item for item in items}, dict[str, Item]()

    def following() -> Item | None:
        return choose(
            left.values(),
            cards,
            is_open=lambda _: True,
            recent=tuple(dealt),
            soon=(),
            begun=begun,
            now=now,
        )

    while len(dealt) < count and (item := following()):
        dealt[item.id] = left.pop(item.id)
    return [*dealt.values()]


def family(item_id: str) -> str:
    """Return what siblings share: the topic and the first word of the name."""
    return item_id.partition("-")[0]


def variant_of(item: Item, reviews: int) -> int:
    """Return the variant for an item's next review: the same until the answer is recorded."""
    return next(islice(cycle(item.variants(SEED)), reviews, None))
