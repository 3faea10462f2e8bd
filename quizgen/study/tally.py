"""What is counted in a log: by the database itself, which need not make an object a review."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

from quizgen.study.card import Rating
from quizgen.study.days import FIRST, LAST, beginning, day_of
from quizgen.study.log import Log
from quizgen.study.rows import microseconds, moment
from quizgen.study.tables import STANDS

RECENT = timedelta(days=30)  # so far back goes the retention
FEWEST_TIMES = 3  # reviews of an item before it has a usual time


@dataclass(frozen=True, slots=True)
class Retention:
    """How much of what was seen on an earlier day was remembered, and was predicted to be."""

    reviews: int
    measured: float
    predicted: float


@dataclass(frozen=True, slots=True)
class Tally:
    """The reviews of each of the learner's days, how well was remembered, and what each item and
    each misconception came to: the median milliseconds of its reviews, how often it was met."""

    days: Mapping[date, int]
    retention: Retention | None
    milliseconds: Mapping[str, float]
    misconceptions: Mapping[str, int]


def tally(log: Log, now: datetime, topics: Collection[str] = ()) -> Tally:
    """Count the reviews that stand, of these topics or of all."""

    def rows(columns: str, rest: str = "", *values: object) -> Iterator[Any]:
        marks = ", ".join("?" * len(topics))
        of_topics = f"AND substr(card, 1, instr(card, '/') - 1) IN ({marks})" if topics else ""
        query = f"SELECT {columns} FROM review WHERE {STANDS} {of_topics} {rest}"
        return log.database.execute(query, (*topics, *values))

    def in_a_day(day: date) -> int:
        begin, end = (microseconds(beginning(each)) for each in (day, day + timedelta(days=1)))
        ((count,),) = rows("count(*)", "AND at >= ? AND at < ?", begin, end)
        return int(count)

    ((told, measured, predicted),) = rows(
        f"count(*), avg(rating > {Rating.AGAIN}), avg(predicted)",
        "AND predicted < 1 AND at >= ?",  # it is 1 where no day went by, which proves no memory
        microseconds(now - RECENT),
    )
    # read in the order of an index, and a text for each item: not an object for each review
    times = rows(
        "card, group_concat(milliseconds)", f"GROUP BY card HAVING count(*) >= {FEWEST_TIMES}"
    )
    met = rows("misconception, count(*)", "AND misconception IS NOT NULL GROUP BY misconception")
    return Tally(
        days={day: count for day in _days(log) if (count := in_a_day(day))},
        retention=Retention(told, measured, predicted) if told else None,
        milliseconds={card: median(map(int, spent.split(","))) for card, spent in times},
        misconceptions=dict(met),
    )


def _days(log: Log) -> Iterator[date]:
    """Yield each day on which there are reviews."""
    query = "SELECT min(at) FROM review WHERE at BETWEEN ? AND ?"
    begin = FIRST
    while True:
        ((at,),) = log.database.execute(query, (microseconds(begin), microseconds(LAST)))
        if at is None:
            return
        yield (day := day_of(moment(at)))
        begin = beginning(day + timedelta(days=1))
