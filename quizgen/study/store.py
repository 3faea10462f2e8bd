"""The memory of a learner: an append-only log, and the cards that it leads to."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from quizgen.errors import QuizgenError
from quizgen.study.card import Card, New, Rating
from quizgen.study.log import Log
from quizgen.study.parameters import DEFAULTS, Parameters
from quizgen.study.replay import State, replay, undone
from quizgen.study.review import FOREVER, Entry, Hold, Key, Review, Undo
from quizgen.study.rows import card_of, card_row, microseconds, moment
from quizgen.study.scheduler import retrievability, schedule


@dataclass(slots=True)
class Store:
    """An open study database; what is not log is a cache that `rebuild` restores from the log."""

    database: sqlite3.Connection
    log: Log = field(init=False)
    parameters: Parameters = field(init=False)

    def __post_init__(self) -> None:
        self.log = Log(self.database)
        self.parameters = self._parameters()

    def record(self, review: Review) -> Card:
        """Append a review, durably, and return its card as it stands now.

        A clock that was set back counts as standing still: no entry is earlier than the last.
        """
        with self._transaction():
            return self._record(review)

    def rate(self, rating: Rating, now: datetime) -> Card | None:
        """Record the last review that stands anew, with the learner's rating; return its card."""
        with self._transaction():
            review = self._take_back_last(now)
            if review is None:
                return None
            return self._record(replace(review, rating=rating, when=now))

    def hold(self, card_id: str, until: datetime, now: datetime) -> None:
        """Put a card aside until a moment: a burial, a suspension or, with `now`, a release."""
        with self._transaction():
            self.log.append(Hold(card_id, until, self.log.after_all(now)))
            self._keep_holds({card_id: until})
            self._clear_screen()

    def undo(self, now: datetime) -> Review | None:
        """Take back the last review that stands, and return it; its card is asked again."""
        with self._transaction():
            review = self._take_back_last(now)
            if review is not None:
                self._put_on_screen(review.card)
        return review

    def entries(self) -> Iterator[Entry]:
        """Yield every entry of the log, in no particular order."""
        return self.log.entries()

    def reviews(self) -> list[Review]:
        """Return the reviews that stand, from the first to the last."""
        return list(self.log.reviews())

    def merge(self, others: Iterable[Entry]) -> int:
        """Add the entries that are not here yet, and return how many they were.

        They may be those of another machine, or of another program (see `reviewed_elsewhere`); all
        cards follow anew from the whole log. Raises `QuizgenError`, and adds nothing, if an entry
        of the same key says something else.
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
        if fresh:
            with self._transaction():
                self.log.add(sorted(fresh, key=lambda entry: entry.order))
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
        last = self.log.last()
        return last and last[1].card

    def latest(self) -> datetime | None:
        """Return when the last entry was made."""
        return self.log.latest()

    def put_on_screen(self, card_id: str) -> None:
        """Remember which card is being asked, so that a session that dies comes back to it."""
        with self._transaction():
            self._put_on_screen(card_id)

    def on_screen(self) -> str | None:
        """Return the id of the card that was asked and not answered."""
        row = self.database.execute("SELECT card FROM on_screen").fetchone()
        return row and str(row[0])

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

    def is_readable(self) -> bool:
        """Whether the cache holds what can be read; this does not say that it is true."""
        return self.database.execute(_UNREADABLE).fetchone() is None

    def problems(self) -> list[str]:
        """Return what is damaged, and what the cache says that the log does not lead to."""
        found = [str(row[0]) for row in self.database.execute("PRAGMA integrity_check")]
        state = self.state()
        if self.cards() != state.cards:
            found.append("the cards are not those that the log leads to")
        if self.held() != state.holds:
            found.append("the cards put aside are not those that the log leads to")
        if self._undone() != state.undone:
            found.append("the entries taken back are not those that the log names")
        return [problem for problem in found if problem != "ok"]

    def become_another_machine(self) -> None:
        """Write under another name from now on: older entries of this one may live on elsewhere."""
        with self._transaction():
            self.log.become_another_machine()

    def state(self) -> State:
        """Return what the log leads to, without a look at the cache."""
        return replay(self.entries(), self.parameters)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self.database:  # commits or rolls back
            self.database.execute("BEGIN IMMEDIATE")
            yield

    def _record(self, review: Review) -> Card:
        before, when = self._card(review.card), self.log.after_all(review.when)
        predicted = (
            retrievability(before, when, self.parameters) if isinstance(before, Card) else None
        )
        card = schedule(before, review.rating, when, self.parameters)
        self.log.append(
            replace(review, when=when, parameters=self.parameters.number, predicted=predicted)
        )
        self._keep_cards([card])
        self._clear_screen()
        return card

    def _take_back_last(self, now: datetime) -> Review | None:
        """Take back the last review that stands, and return its card to where it was.

        One that another program kept is not the learner's last key here, and stays.
        """
        last = self.log.last_asked()
        if last is None:
            return None
        key, review = last
        self.log.append(Undo(key, self.log.after_all(now, is_undo=True)))
        self._keep_undone(undone(self.log.undos()))
        self.database.execute("DELETE FROM card WHERE id = ?", (review.card,))
        self._keep_cards(replay(self.log.reviews_of(review.card), self.parameters).cards.values())
        return review

    def _card(self, card_id: str) -> New | Card:
        row = self.database.execute("SELECT * FROM card WHERE id = ?", (card_id,)).fetchone()
        return card_of(row) if row else New(card_id)

    def _parameters(self) -> Parameters:
        query = "SELECT weights, retention, id FROM parameters ORDER BY id DESC LIMIT 1"
        row = self.database.execute(query).fetchone()
        return Parameters(tuple(json.loads(row[0])), row[1], row[2]) if row else DEFAULTS

    def _undone(self) -> set[Key]:
        return {Key(*row) for row in self.database.execute("SELECT * FROM undone")}

    def _replace_cache(self) -> None:
        state = self.state()
        self.database.execute("DELETE FROM card")
        self._keep_cards(state.cards.values())
        self.database.execute("DELETE FROM held")
        self._keep_holds(state.holds)
        self._keep_undone(state.undone)

    def _keep_cards(self, cards: Iterable[Card]) -> None:
        self.database.executemany(
            "REPLACE INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(card_row, cards)
        )

    def _keep_holds(self, holds: Mapping[str, datetime]) -> None:
        rows = ((card_id, microseconds(until)) for card_id, until in holds.items())
        self.database.executemany("REPLACE INTO held VALUES (?, ?)", rows)

    def _keep_undone(self, keys: Iterable[Key]) -> None:
        self.database.execute("DELETE FROM undone")
        rows = ((key.machine, key.number) for key in keys)
        self.database.executemany("INSERT INTO undone VALUES (?, ?)", rows)

    def _put_on_screen(self, card_id: str) -> None:
        self.database.execute("REPLACE INTO on_screen VALUES (0, ?)", (card_id,))

    def _clear_screen(self) -> None:
        self.database.execute("DELETE FROM on_screen")


_TIME = f"BETWEEN {microseconds(datetime.min.replace(tzinfo=UTC))} AND {microseconds(FOREVER)}"
_UNREADABLE = f"""
SELECT id FROM card WHERE phase NOT BETWEEN 1 AND 3 OR due NOT {_TIME} OR reviewed NOT {_TIME}
UNION ALL SELECT card FROM held WHERE until NOT {_TIME}
"""
