"""What a log says once everything that was taken back is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from quizgen.study.card import Card, New
from quizgen.study.parameters import Parameters
from quizgen.study.review import Entry, Hold, Key, Review, Undo
from quizgen.study.scheduler import schedule


@dataclass(frozen=True, slots=True)
class State:
    """What follows from a log: how well each card is known, and which ones are put aside."""

    cards: Mapping[str, Card]
    holds: Mapping[str, datetime]


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that were not taken back, in the order of the log."""
    ordered = sorted(entries, key=lambda entry: entry.order)
    taken_back: set[Key] = set()
    for entry in reversed(ordered):  # an undo is always later than what it undoes
        if isinstance(entry.body, Undo) and entry.key not in taken_back:
            taken_back.add(entry.body.undoes)
    return [entry for entry in ordered if entry.key not in taken_back]


def redoable(entries: Iterable[Entry]) -> Key | None:
    """Return the undo to take back next: the last one that stands, if only redos came after it."""
    entries = list(entries)
    undos = {entry.key for entry in entries if isinstance(entry.body, Undo)}
    for entry in reversed(standing(entries)):
        if not isinstance(entry.body, Undo):
            return None
        if entry.body.undoes not in undos:
            return entry.key
    return None


def replay(entries: Iterable[Entry], parameters: Parameters) -> State:
    """Return the state that a log leads to."""
    cards: dict[str, Card] = {}
    holds: dict[str, datetime] = {}
    for entry in standing(entries):
        match entry.body:
            case Review(card=card_id) as review:
                before = cards.get(card_id, New(card_id))
                cards[card_id] = schedule(before, review.rating, review.when, parameters)
            case Hold(card=card_id, until=until):
                holds[card_id] = until
    return State(cards, holds)
