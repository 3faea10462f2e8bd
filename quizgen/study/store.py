"""The memory of a learner: an append-only log, and the cards that it leads to."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from quizgen.errors import QuizgenError
from quizgen.study.card import Card, New
from quizgen.study.log import State, redoable, replay, standing
from quizgen.study.parameters import DEFAULTS, Parameters
from quizgen.study.review import Entry, Hold, Key, Review, Undo
from quizgen.study.rows import (
    COLUMNS,
    TABLES,
    card_of,
    card_row,
    entries,
    insert,
    microseconds,
    moment,
    review_of,
    row_of,
)
from quizgen.study.scheduler import retrievability, schedule


@dataclass(slots=True)
class Store:
    """An open study database; the cards are a cache that `rebuild` restores from the log."""

    database: sqlite3.Connection
    machine: str = field(init=False)
    parameters: Parameters = field(init=False)

    def __post_init__(self) -> None:
        self.machine = str(self._one("SELECT name FROM machine"))
        self.parameters = self._parameters()

    def record(self, review: Review) -> Card:
        """Append a review, durably, and return its card as it stands now.

        A clock that was set back counts as standing still: no entry is earlier than the last.
        """
        before, when = self._card(review.card), self._after_all(review.when)
        review = replace(
            review,
            when=when,
            parameters=self.parameters.number,
            predicted=retrievability(before, when, self.parameters)
            if isinstance(before, Card)
            else None,
        )
        with self._transaction():
            card = schedule(before, review.rating, review.when, self.parameters)
            self._append(review)
            self._keep([card])
            self.database.execute("DELETE FROM on_screen")
        return card

    def hold(self, card_id: str, until: datetime, now: datetime) -> None:
        """Put a card aside until a moment: a burial, a suspension or, with `now`, a release."""
        when = self._after_all(now)
        with self._transaction():
            self._append(Hold(card_id, until, when))
            self._hold(card_id, until)
            self.database.execute("DELETE FROM on_screen")

    def undo(self, now: datetime) -> Review | None:
        """Take back the last review that stands, and return it; its card is asked again."""
        last = self._last_standing()
        if last is None:
            return None
        key, review = last
        self._take_back(key, now, on_screen=review.card)
        return review

    def redo(self, now: datetime) -> bool:
        """Take back the last undo that stands, unless something was done after it."""
        key = redoable(self.entries())
        if key is None:
            return False
        self._take_back(key, now, on_screen=None)
        return True

    def entries(self) -> Iterator[Entry]:
        """Yield every entry of the log, in no particular order."""
        for kind, columns in COLUMNS.items():
            rows = self.database.execute(f"SELECT {', '.join(columns)} FROM {TABLES[kind]}")
            yield from entries(kind, rows)

    def reviews(self) -> list[Review]:
        """Return the reviews that stand, from the first to the last."""
        if not self._one("SELECT count(*) FROM undo"):  # then the database sorts them, faster
            return [review for _, review in self._in_order("ASC")]
        return [entry.body for entry in standing(self.entries()) if isinstance(entry.body, Review)]

    def merge(self, others: Iterable[Entry]) -> int:
        """Add the entries that are not here yet, and return how many they were.

        Raises `QuizgenError` if an entry of the same name says something else.
        """
        known = {entry.key: entry for entry in self.entries()}
        fresh = []
        for entry in others:
            if entry.key not in known:
                known[entry.key] = entry
                fresh.append(entry)
            elif known[entry.key] != entry:
                raise QuizgenError(
                    f"entry {entry.key.number} of machine {entry.key.machine} is another one here: "
                    "two databases were copies of each other and went on apart; import neither"
                )
        with self._transaction():
            for entry in sorted(fresh, key=lambda entry: entry.order):
                self.database.execute(insert(type(entry.body)), row_of(entry))
            self._replace_cache()
        return len(fresh)

    def cards(self) -> dict[str, Card]:
        """Return every card by its id."""
        return {row[0]: card_of(row) for row in self.database.execute("SELECT * FROM card")}

    def held(self) -> dict[str, datetime]:
        """Return until when each card that was ever put aside is not asked."""
        return {card: moment(until) for card, until in self.database.execute("SELECT * FROM held")}

    def last(self) -> str | None:
        """Return the id of the card reviewed last."""
        last = self._last_standing()
        return last and last[1].card

    def latest(self) -> datetime | None:
        """Return when the last entry was made."""
        last = self._last_entry()
        return last and moment(last[0])

    def put_on_screen(self, card_id: str) -> None:
        """Remember which card is being asked, so that a session that dies comes back to it."""
        with self._transaction():
            self.database.execute("REPLACE INTO on_screen VALUES (0, ?)", (card_id,))

    def on_screen(self) -> str | None:
        """Return the id of the card that was asked and not answered."""
        card = self._one("SELECT card FROM on_screen")
        return None if card is None else str(card)

    def adopt(self, weights: tuple[float, ...], retention: float, now: datetime) -> None:
        """Schedule with these from now on: all cards are replayed with them."""
        with self._transaction():
            self.database.execute(
                "INSERT INTO parameters (weights, retention, at) VALUES (?, ?, ?)",
                (json.dumps(weights), retention, microseconds(now)),
            )
            self.parameters = self._parameters()
            self._replace_cache()

    def rebuild(self) -> None:
        """Replace the cards by those that the log leads to."""
        with self._transaction():
            self._replace_cache()

    def problems(self) -> list[str]:
        """Return what is damaged, and what the cache says that the log does not lead to."""
        found = [str(row[0]) for row in self.database.execute("PRAGMA integrity_check")]
        state = self.state()
        if self.cards() != state.cards:
            found.append("the cards are not those that the log leads to")
        if self.held() != state.holds:
            found.append("the cards put aside are not those that the log leads to")
        return [problem for problem in found if problem != "ok"]

    def become_another_machine(self) -> None:
        """Write under another name from now on: older entries of this one may live on elsewhere."""
        with self._transaction():
            self.database.execute("UPDATE machine SET name = ?", (uuid4().hex,))
        self.machine = str(self._one("SELECT name FROM machine"))

    def state(self) -> State:
        """Return what the log leads to, without a look at the cache."""
        return replay(self.entries(), self.parameters)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self.database:  # commits or rolls back
            self.database.execute("BEGIN IMMEDIATE")
            yield

    def _one(self, query: str, *values: object) -> Any:
        row = self.database.execute(query, values).fetchone()
        return row and row[0]

    def _after_all(self, now: datetime, is_undo: bool = False) -> datetime:
        """Return now, or where the clock was set back a moment that sorts behind the last entry.

        An undo is later than what it undoes, and so is whatever follows another machine's entry.
        """
        last = self._last_entry()
        if last is None:
            return now
        at, machine = last
        strictly = is_undo or machine != self.machine
        return max(now, moment(at + 1 if strictly else at))

    def _last_entry(self) -> tuple[int, str] | None:
        rows = self.database.execute(f"SELECT at, machine FROM ({_LAST})")
        return max(rows, default=None)

    def _append(self, body: Review | Hold | Undo) -> None:
        query = f"SELECT max(number) FROM ({_EVERY_NUMBER})"
        number = self._one(query, *[self.machine] * len(TABLES)) or 0
        entry = Entry(Key(self.machine, number + 1), body)
        self.database.execute(insert(type(body)), row_of(entry))

    def _take_back(self, key: Key, now: datetime, on_screen: str | None) -> None:
        when = self._after_all(now, is_undo=True)
        with self._transaction():
            self._append(Undo(key, when))
            self._replace_cache()
            self.database.execute("DELETE FROM on_screen")
            if on_screen is not None:
                self.database.execute("REPLACE INTO on_screen VALUES (0, ?)", (on_screen,))

    def _last_standing(self) -> tuple[Key, Review] | None:
        if not self._one("SELECT count(*) FROM undo"):  # as most logs: no need to read all of it
            return next(self._in_order("DESC"), None)
        for entry in reversed(standing(self.entries())):
            if isinstance(entry.body, Review):
                return entry.key, entry.body
        return None

    def _in_order(self, direction: str) -> Iterator[tuple[Key, Review]]:
        """Yield all reviews in the order of the log or against it, undone ones too."""
        columns = ", ".join(COLUMNS[Review])
        order = ", ".join(f"{column} {direction}" for column in ("at", "machine", "number"))
        rows = self.database.execute(f"SELECT {columns} FROM review ORDER BY {order}")
        return map(review_of, rows)

    def _card(self, card_id: str) -> New | Card:
        row = self.database.execute("SELECT * FROM card WHERE id = ?", (card_id,)).fetchone()
        return card_of(row) if row else New(card_id)

    def _parameters(self) -> Parameters:
        query = "SELECT weights, retention, id FROM parameters ORDER BY id DESC LIMIT 1"
        row = self.database.execute(query).fetchone()
        return Parameters(tuple(json.loads(row[0])), row[1], row[2]) if row else DEFAULTS

    def _replace_cache(self) -> None:
        state = self.state()
        self.database.execute("DELETE FROM card")
        self._keep(state.cards.values())
        self.database.execute("DELETE FROM held")
        for card_id, until in state.holds.items():
            self._hold(card_id, until)

    def _keep(self, cards: Iterable[Card]) -> None:
        self.database.executemany(
            "REPLACE INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(card_row, cards)
        )

    def _hold(self, card_id: str, until: datetime) -> None:
        self.database.execute("REPLACE INTO held VALUES (?, ?)", (card_id, microseconds(until)))


_LAST = " UNION ALL ".join(
    f"SELECT * FROM (SELECT at, machine FROM {table} ORDER BY at DESC, machine DESC LIMIT 1)"
    for table in TABLES.values()
)
_EVERY_NUMBER = " UNION ALL ".join(
    f"SELECT max(number) AS number FROM {table} WHERE machine = ?" for table in TABLES.values()
)
