"""Select items by topic, level and kind."""

from collections.abc import Collection

from quizgen.questions.bank import Bank
from quizgen.questions.item import Item


def kinds_in(bank: Bank) -> tuple[str, ...]:
    """Return the words for kinds: of items, and of answers."""
    return ("template", "concept", *sorted({item.answer_type for item in bank.items()}))


def selects(
    item: Item, topics: Collection[str], levels: Collection[int], kinds: Collection[str]
) -> bool:
    """Whether an item is of one of the topics, levels and kinds; where none is named, any will."""
    return (
        (not topics or item.topic in topics)
        and (not levels or item.level in levels)
        and (not kinds or item.kind in kinds or item.answer_type in kinds)
    )
