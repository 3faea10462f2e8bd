"""The memory of a learner: an append-only log of reviews, and the cards that it leads to."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.study.card import Card, New, Phase, Rating
from quizgen.study.faults import explained
from quizgen.study.review import Mark, Review
from quizgen.study.scheduler import replay, schedule
from quizgen.study.schema import prepare

_LOGGED = "card, variant, expected, given, verdict, misconception, milliseconds, rating, at"
_PATIENCE = 1.0  # seconds to wait for a session that is just ending


@dataclass(frozen=True, slots=True)
class Store:
    """An open study database; the cards are a cache that `rebuild` restores from the log."""

    database: sqlite3.Connection

    def record(self, review: Review) -> Card:
        """Append a review, durably, and return its card as it stands now."""
        with self._transaction():
            card = schedule(self._card(review.card), review.rating, review.when)
            self._append(review)
            self._keep([card])
            self.database.execute("DELETE FROM on_screen")
        return card

    def reviews(self) -> Iterator[Review]:
        """Yield the log from the first review to the last."""
        for row in self.database.execute(f"SELECT {_LOGGED} FROM review ORDER BY id"):
            yield _review(row)

    def cards(self) -> dict[str, Card]:
        """Return every card by its id."""
        return {row[0]: _card(row) for row in self.database.execute("SELECT * FROM card")}

    def last(self) -> str | None:
        """Return the id of the card reviewed last."""
        row = self.database.execute("SELECT card FROM review ORDER BY id DESC LIMIT 1").fetchone()
        return row and str(row[0])

    def put_on_screen(self, card_id: str) -> None:
        """Remember which card is being asked, so that a session that dies comes back to it."""
        with self._transaction():
            self.database.execute("REPLACE INTO on_screen VALUES (0, ?)", (card_id,))

    def on_screen(self) -> str | None:
        """Return the id of the card that was asked and not answered."""
        row = self.database.execute("SELECT card FROM on_screen").fetchone()
        return row and str(row[0])

    def rebuild(self) -> None:
        """Replace the cards by those that the log leads to."""
        with self._transaction():
            self.database.execute("DELETE FROM card")
            self._keep(replay(self.reviews()).values())

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self.database:  # commits or rolls back
            self.database.execute("BEGIN IMMEDIATE")
            yield

    def _card(self, card_id: str) -> New | Card:
        row = self.database.execute("SELECT * FROM card WHERE id = ?", (card_id,)).fetchone()
        return _card(row) if row else New(card_id)

    def _append(self, review: Review) -> None:
        self.database.execute(
            f"INSERT INTO review ({_LOGGED}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                review.card,
                review.variant,
                review.expected,
                review.given,
                review.verdict,
                review.misconception,
                review.milliseconds,
                review.rating,
                review.when.isoformat(),
            ),
        )

    def _keep(self, cards: Iterable[Card]) -> None:
        self.database.executemany(
            "REPLACE INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    card.id,
                    card.reviews,
                    card.phase,
                    card.step,
                    card.stability,
                    card.difficulty,
                    card.due.isoformat(),
                    card.reviewed.isoformat(),
                )
                for card in cards
            ),
        )


def _review(row: tuple[str, int, str, str, Mark, str | None, int, int, str]) -> Review:
    card_id, variant, expected, given, verdict, misconception, milliseconds, rating, at = row
    return Review(
        card=card_id,
        variant=variant,
        expected=expected,
        given=given,
        verdict=verdict,
        misconception=misconception,
        milliseconds=milliseconds,
        rating=Rating(rating),
        when=datetime.fromisoformat(at),
    )


def _card(row: tuple[str, int, int, int | None, float, float, str, str]) -> Card:
    card_id, reviews, phase, step, stability, difficulty, due, reviewed = row
    return Card(
        id=card_id,
        reviews=reviews,
        phase=Phase(phase),
        step=step,
        stability=stability,
        difficulty=difficulty,
        due=datetime.fromisoformat(due),
        reviewed=datetime.fromisoformat(reviewed),
    )


def _mend(store: Store) -> None:
    """Restore the cards from the log if they cannot be read."""
    try:
        store.cards()
    except ValueError:
        try:
            store.rebuild()
        except ValueError as error:
            raise sqlite3.DatabaseError(f"its log of reviews: {error}") from error


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """Open the study database at `path`, made if it is missing, for this process alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise QuizgenError(
            f"{path}: cannot be made: {reason}; name another file with --db or QUIZGEN_DB"
        ) from error
    with (
        explained(path),
        closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as database,
    ):
        # two sessions would ask the same card from the same state; the kernel lets go on kill -9
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        prepare(database, path)
        store = Store(database)
        _mend(store)
        yield store
