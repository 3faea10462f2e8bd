"""What a log says once everything that was taken back is left out."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime

from quizgen.study.card import Card, New
from quizgen.study.parameters import Parameters
from quizgen.study.review import Entry, Hold, Key, Review, Undo
from quizgen.study.scheduler import schedule


@dataclass(frozen=True, slots=True)
class State:
    """What follows from a log: how well each card is known, until when each one put aside is not
    asked, and which entries do not count any more."""

    cards: Mapping[str, Card]
    holds: Mapping[str, datetime]
    undone: Set[Key]


def undone(entries: Iterable[Entry]) -> set[Key]:
    """Return the keys of all entries that were taken back, undos among them."""
    found: set[Key] = set()
    undos = (
        (entry.order, entry.key, entry.body.undoes)
        for entry in entries
        if isinstance(entry.body, Undo)
    )
    for _, key, undoes in sorted(undos, reverse=True):  # it is later than what it undoes
        if key not in found:
            found.add(undoes)
    return found


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that were not taken back, in the order of the log."""
    entries = list(entries)
    gone = undone(entries)
    return sorted(
        (entry for entry in entries if entry.key not in gone), key=lambda entry: entry.order
    )


def replay(entries: Iterable[Entry], parameters: Parameters) -> State:
    """Return the state that a log leads to."""
    entries = list(entries)
    cards: dict[str, Card] = {}
    holds: dict[str, datetime] = {}
    for entry in standing(entries):
        match entry.body:
            case Review(card=card_id) as review:
                before = cards.get(card_id, New(card_id))
                cards[card_id] = schedule(before, review.rating, review.when, parameters)
            case Hold(card=card_id, until=until):
                holds[card_id] = until
    return State(cards, holds, undone(entries))
