"""The log in its tables: entries are appended, and nothing is ever changed."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from quizgen.study.review import Entry, Hold, Key, Review, Undo
from quizgen.study.rows import COLUMNS, TABLES, Row, entry_of, insert, moment, review_of, row_of
from quizgen.study.tables import NEWEST_FIRST, STANDS, new_name


@dataclass(slots=True)
class Log:
    """The entries of all machines, to which this one appends under its own name."""

    database: sqlite3.Connection
    machine: str = field(init=False)

    def __post_init__(self) -> None:
        (self.machine,) = self.database.execute("SELECT name FROM machine").fetchone()

    def entries(self) -> Iterator[Entry]:
        """Yield every entry, in no particular order."""
        for kind in TABLES:
            yield from self._select(kind)

    def undos(self) -> Iterator[Entry]:
        """Yield what takes entries back."""
        return self._select(Undo)

    def reviews_of(self, card_id: str) -> Iterator[Entry]:
        """Yield the reviews of a card that stand, in no particular order."""
        return self._select(Review, f"WHERE card = ? AND {STANDS}", card_id)

    def reviews(self) -> Iterator[Review]:
        """Yield the reviews that stand, from the first to the last."""
        return (review for _, review in self._reviews("ORDER BY at, machine, number"))

    def last(self) -> tuple[Key, Review] | None:
        """Return the last review that stands."""
        return next(self._reviews(f"{NEWEST_FIRST} LIMIT 1"), None)

    def last_asked(self) -> tuple[Key, Review] | None:
        """Return the last one that stands of a question asked by this program."""
        return next(self._reviews(f"AND seed <> '' {NEWEST_FIRST} LIMIT 1"), None)

    def latest(self) -> datetime | None:
        """Return when the last entry was made."""
        last = self._latest()
        return None if last is None else moment(last[0])

    def after_all(self, now: datetime, is_undo: bool = False) -> datetime:
        """Return now, or where the clock was set back a moment that sorts behind the last entry.

        An undo is later than what it undoes, and so is whatever follows another machine's entry.
        """
        last = self._latest()
        if last is None:
            return now
        at, machine = last
        strictly = is_undo or machine != self.machine
        return max(now, moment(at + 1 if strictly else at))

    def append(self, body: Review | Hold | Undo) -> None:
        """Write an entry under the next number of this machine."""
        names = [self.machine] * len(TABLES)
        (number,) = self.database.execute(_NEXT_NUMBER, names).fetchone()
        self.add([Entry(Key(self.machine, number), body)])

    def add(self, entries: Iterable[Entry]) -> None:
        """Write entries that have their keys already."""
        for entry in entries:
            self.database.execute(insert(type(entry.body)), row_of(entry))

    def become_another_machine(self) -> None:
        """Write under another name from now on: older entries of this one may live on elsewhere."""
        self.machine = new_name()
        self.database.execute("UPDATE machine SET name = ?", (self.machine,))

    def _select(
        self, kind: type[Review | Hold | Undo], rest: str = "", *values: object
    ) -> Iterator[Entry]:
        query = f"SELECT {', '.join(COLUMNS[kind])} FROM {TABLES[kind]} {rest}"
        return (entry_of(kind, row) for row in self.database.execute(query, values))

    def _reviews(self, order: str) -> Iterator[tuple[Key, Review]]:
        query = f"SELECT {', '.join(COLUMNS[Review])} FROM review WHERE {STANDS} {order}"
        return map(review_of, self.database.execute(query))

    def _latest(self) -> Row | None:
        return max(self.database.execute(_LAST), default=None)


_LAST = " UNION ALL ".join(
    f"SELECT * FROM (SELECT at, machine FROM {table} ORDER BY at DESC, machine DESC LIMIT 1)"
    for table in TABLES.values()
)
_NUMBERS = " UNION ALL ".join(
    f"SELECT max(number) AS number FROM {table} WHERE machine = ?" for table in TABLES.values()
)
_NEXT_NUMBER = f"SELECT coalesce(max(number), 0) + 1 FROM ({_NUMBERS})"
