"""Open a study database for one process alone, and leave it whole behind."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from quizgen.errors import QuizgenError, reason_of
from quizgen.study.backups import put_by_daily
from quizgen.study.faults import explained
from quizgen.study.schema import prepare
from quizgen.study.store import Store

_PATIENCE = 1.0  # seconds to wait for a session that is just ending


@contextmanager
def open_store(path: Path, today: date | None = None) -> Iterator[Store]:
    """Open the study database at `path`, made if it is missing, for this process alone.

    With `today` a copy of that day is put by at the end, unless there is one.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QuizgenError(
            f"{path}: cannot be made: {reason_of(error)}; name another file with --db or QUIZGEN_DB"
        ) from error
    with (
        explained(path, _holder(path)),
        closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as database,
    ):
        # two sessions would ask the same card from the same state; the kernel lets go on kill -9
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        is_stale = prepare(database, path)
        store = Store(database)
        with _held(path):
            if is_stale or not store.is_readable():
                _mend(store)
            yield store
            if today is not None:
                put_by_daily(database, path, today)


def _mend(store: Store) -> None:
    """Restore the cards from the log."""
    try:
        store.rebuild()
    except (ValueError, OverflowError) as error:
        raise sqlite3.DatabaseError(f"its log of reviews: {error}") from error


def _holder(path: Path) -> Path:
    """Return the file that says which process has the database open."""
    return path.with_name(path.name + "-holder")


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Write who holds the database for those who find it busy; the lock itself is the kernel's."""
    holder = _holder(path)
    try:
        holder.write_text(str(os.getpid()))
    except OSError:
        yield  # it only serves a better message
        return
    try:
        yield
    finally:
        holder.unlink(missing_ok=True)
