"""How long questions take this learner."""

from collections.abc import Sequence
from datetime import timedelta
from statistics import median

from quizgen.study.store import Store
from quizgen.study.tables import NEWEST_FIRST, STANDS

SLOW = 2  # times the median
_ENOUGH = 3  # right answers, before any of them is called slow
_RECENT = 20
_UNKNOWN = timedelta(seconds=40)
_LONGEST = timedelta(minutes=5)  # whoever takes longer was away


def is_slow(milliseconds: int, before: Sequence[int]) -> bool:
    """Whether a right answer took long, beside the learner's own right answers to the same item."""
    return len(before) >= _ENOUGH and milliseconds > SLOW * median(before)


def right_times(store: Store, item_id: str) -> list[int]:
    """Return how many milliseconds the last right answers to an item took."""
    query = (
        "SELECT milliseconds FROM review "
        f"WHERE card = ? AND verdict = 'right' AND {STANDS} {NEWEST_FIRST} LIMIT ?"
    )
    return [time for (time,) in store.database.execute(query, (item_id, _RECENT))]


def estimate(store: Store, count: int) -> timedelta:
    """Return how long so many questions will take, judged by the last ones."""
    query = f"SELECT milliseconds FROM review WHERE {STANDS} {NEWEST_FIRST} LIMIT ?"
    times = [time for (time,) in store.database.execute(query, (10 * _RECENT,))]
    each = timedelta(milliseconds=median(times)) if times else _UNKNOWN
    return count * min(each, _LONGEST)
