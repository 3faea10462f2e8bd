import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.backups import backups_of, kept
from quizgen.study.opening import open_store

DAYS = st.sets(st.dates(date(2024, 1, 1), date(2026, 12, 31)), max_size=200)


def week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def month(day: date) -> tuple[int, int]:
    return day.year, day.month


@given(days=DAYS)
def test_the_newest_days_weeks_and_months_are_kept(days: set[date]) -> None:
    left = kept(days)
    assert left <= days
    assert set(sorted(days)[-12:]) <= left
    # by counting: a day is kept if few days, or it is the last of its week or month and few weeks
    # or months, are newer
    for day in days:
        newer = {other for other in days if other > day}
        weeks, months = set(map(week, newer)), set(map(month, newer))
        wanted = (
            len(newer) < 12
            or (week(day) not in weeks and len(weeks) < 10)
            or (month(day) not in months and len(months) < 9)
        )
        assert (day in left) == wanted


def test_a_year_of_daily_copies_is_thinned() -> None:
    year = {date(2026, 1, 1) + timedelta(days=n) for n in range(365)}
    standing: set[date] = set()
    for day in sorted(year):  # as it happens, one day after the other
        standing = kept({*standing, day})
    months = Counter((day.year, day.month) for day in standing)
    assert len(standing) <= 12 + 10 + 9
    assert len(months) >= 9


def test_a_copy_is_put_by_once_a_day(database: Path) -> None:
    for day in (2, 2, 3):
        with open_store(database, date(2026, 3, day)) as store:
            store.put_on_screen(f"a/{day}")
    names = sorted(copy.name for copy in backups_of(database).iterdir())
    assert names == ["study-2026-03-02.db", "study-2026-03-03.db"]
    with closing(sqlite3.connect(backups_of(database) / names[1])) as copy:
        assert copy.execute("SELECT card FROM on_screen").fetchone() == ("a/3",)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
