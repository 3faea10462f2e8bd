"""The entries of the log as rows of the database, and back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from quizgen.study.card import Card, Phase, Rating
from quizgen.study.review import Entry, Hold, Key, Review, Undo

Row = tuple[Any, ...]
_START = datetime(1970, 1, 1, tzinfo=UTC)
_KEY = ("machine", "number", "at")
COLUMNS = {
    Review: (
        *_KEY,
        *("card", "variant", "seed", "bank", "expected", "given", "verdict", "misconception"),
        *("hints", "milliseconds", "automatic", "rating", "parameters", "predicted"),
    ),
    Hold: (*_KEY, "card", "until"),
    Undo: (*_KEY, "undoes_machine", "undoes_number"),
}
TABLES = {Review: "review", Hold: "hold", Undo: "undo"}


def microseconds(when: datetime) -> int:
    """Return a moment as a number that sorts, and that comes back as it was."""
    return (when - _START) // timedelta(microseconds=1)


def moment(number: int) -> datetime:
    """Return the moment that a number stands for."""
    return _START + timedelta(microseconds=number)


def insert(kind: type[Review | Hold | Undo]) -> str:
    """Return the statement that appends an entry of this kind."""
    columns = COLUMNS[kind]
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {TABLES[kind]} ({', '.join(columns)}) VALUES ({marks})"


def row_of(entry: Entry) -> Row:
    """Return the values of an entry, in the order of its kind's columns."""
    body = entry.body
    key = (entry.key.machine, entry.key.number, microseconds(body.when))
    match body:
        case Review():
            return (
                *key,
                *(body.card, body.variant, body.seed, body.bank, body.expected, body.given),
                *(body.verdict, body.misconception, body.hints, body.milliseconds),
                *(body.automatic, body.rating, body.parameters, body.predicted),
            )
        case Hold():
            return (*key, body.card, microseconds(body.until))
        case Undo():
            return (*key, body.undoes.machine, body.undoes.number)


def entry_of(kind: type[Review | Hold | Undo], row: Row) -> Entry:
    """Return the entry that a row with its kind's columns stands for."""
    machine, number, at, *values = row
    return Entry(Key(machine, number), _MADE[kind](moment(at), *values))


def review_of(row: Row) -> tuple[Key, Review]:
    """Return a review and its key."""
    machine, number, at, *values = row
    return Key(machine, number), _review(moment(at), *values)


def _review(when: datetime, *values: Any) -> Review:
    card, variant, seed, bank, expected, given, verdict, misconception, *numbers = values
    hints, milliseconds, automatic, rating, parameters, predicted = numbers
    return Review(
        card=card,
        variant=variant,
        seed=seed,
        bank=bank,
        expected=expected,
        given=given,
        verdict=verdict,
        misconception=misconception,
        hints=hints,
        milliseconds=milliseconds,
        automatic=Rating(automatic),
        rating=Rating(rating),
        when=when,
        parameters=parameters,
        predicted=predicted,
    )


def _hold(when: datetime, card: str, until: int) -> Hold:
    return Hold(card, moment(until), when)


def _undo(when: datetime, machine: str, number: int) -> Undo:
    return Undo(Key(machine, number), when)


_MADE: dict[type, Callable[..., Review | Hold | Undo]] = {
    Review: _review,
    Hold: _hold,
    Undo: _undo,
}


def card_row(card: Card) -> Row:
    """Return a card as a row of the cache."""
    return (
        *(card.id, card.reviews, card.phase, card.step, card.stability, card.difficulty),
        *(microseconds(card.due), microseconds(card.reviewed)),
    )


def card_of(row: Row) -> Card:
    """Return the card that a row of the cache stands for."""
    card_id, reviews, phase, step, stability, difficulty, due, reviewed = row
    return Card(
        id=card_id,
        reviews=reviews,
        phase=Phase(phase),
        step=step,
        stability=stability,
        difficulty=difficulty,
        due=moment(due),
        reviewed=moment(reviewed),
    )
