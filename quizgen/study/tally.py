"""What is counted in a log: by the database itself, which need not make an object a review."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from quizgen.study.card import Rating
from quizgen.study.log import Log
from quizgen.study.rows import microseconds, moment
from quizgen.study.tables import STANDS

RECENT = timedelta(days=30)  # so far back goes the retention
_DAY = 24 * 60 * 60 * 1_000_000  # microseconds


@dataclass(frozen=True, slots=True)
class Retention:
    """How much of what was seen before was remembered, and how much was predicted to be."""

    reviews: int
    measured: float
    predicted: float


@dataclass(frozen=True, slots=True)
class Tally:
    """The reviews of each day (UTC), how well was remembered, and what each item and each
    misconception came to: the milliseconds of its reviews, how often it was met."""

    days: Mapping[date, int]
    retention: Retention | None
    milliseconds: Mapping[str, Sequence[int]]
    misconceptions: Mapping[str, int]


def tally(log: Log, now: datetime, topics: Collection[str] = ()) -> Tally:
    """Count the reviews that stand, of these topics or of all."""

    def rows(columns: str, rest: str = "", *values: object) -> Iterator[Any]:
        marks = ", ".join("?" * len(topics))
        of_topics = f"AND substr(card, 1, instr(card, '/') - 1) IN ({marks})" if topics else ""
        query = f"SELECT {columns} FROM review WHERE {STANDS} {of_topics} {rest}"
        return log.database.execute(query, (*topics, *values))

    days = rows(f"at / {_DAY} AS day, count(*)", "GROUP BY day")
    ((told, measured, predicted),) = rows(
        f"count(*), avg(rating > {Rating.AGAIN}), avg(predicted)",
        "AND predicted IS NOT NULL AND at >= ?",
        microseconds(now - RECENT),
    )
    times = defaultdict(list)
    for card, milliseconds in rows("card, milliseconds"):
        times[card].append(milliseconds)
    met = rows("misconception, count(*)", "AND misconception IS NOT NULL GROUP BY misconception")
    return Tally(
        days={moment(day * _DAY).date(): count for day, count in days},
        retention=Retention(told, measured, predicted) if told else None,
        milliseconds=times,
        misconceptions=dict(met),
    )
