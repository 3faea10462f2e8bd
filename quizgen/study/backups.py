"""Copies of a study database: one a day, thinned as they grow old."""

import re
import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from quizgen.errors import QuizgenError, reason_of

DAILY, WEEKLY, MONTHLY = 12, 10, 9
_DATED = re.compile(r"-(\d{4}-\d{2}-\d{2})\.db")


def backups_of(path: Path) -> Path:
    """Return the folder in which the copies of a database are put by."""
    return path.with_name(f"{path.stem}-backups")


def put_by(database: sqlite3.Connection, path: Path, name: str) -> Path:
    """Copy an open database into its folder of backups, whole or not at all; return the copy."""
    copy = backups_of(path) / f"{path.stem}-{name}.db"
    draft = copy.with_suffix(".draft")
    try:
        copy.parent.mkdir(exist_ok=True)
        draft.unlink(missing_ok=True)
        database.execute("VACUUM INTO ?", (str(draft),))
        draft.replace(copy)
    except OSError as error:
        raise QuizgenError(
            f"{copy}: cannot be written: {reason_of(error)}; all reviews are kept in {path.name}: "
            "make room or give access"
        ) from error
    return copy


def put_by_daily(database: sqlite3.Connection, path: Path, today: date) -> None:
    """Copy a database unless today's copy is there, and remove the copies that are not kept."""
    if (backups_of(path) / f"{path.stem}-{today}.db").exists():
        return
    # before older copies are thinned, and not at the start: it reads every page
    if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("its pages contradict each other")
    put_by(database, path, str(today))
    dated = {found: copy for copy in backups_of(path).iterdir() if (found := _date(copy))}
    for day in set(dated) - kept(dated):
        dated[day].unlink()


def kept(days: Iterable[date]) -> set[date]:
    """Return the days whose copies are kept: 12 daily, 10 weekly and 9 monthly ones.

    These are the newest days, the newest day of each of the newest weeks, and likewise of months.
    """
    newest_first = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in newest_first:
        year, week, _ = day.isocalendar()
        weeks.setdefault((year, week), day)
        months.setdefault((day.year, day.month), day)
    return {
        *newest_first[:DAILY],
        *list(weeks.values())[:WEEKLY],
        *list(months.values())[:MONTHLY],
    }


def _date(copy: Path) -> date | None:
    found = _DATED.search(copy.name)
    return date.fromisoformat(found[1]) if found else None
