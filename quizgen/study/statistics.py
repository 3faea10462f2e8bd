"""What a log of reviews says about a learner."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import mean

from quizgen.questions.misconceptions import Misconception, find
from quizgen.study.card import Card
from quizgen.study.days import beginning, day_of
from quizgen.study.parameters import Parameters
from quizgen.study.scheduler import retrievability
from quizgen.study.tally import Retention, Tally

WEEKS = 12
FORECAST_DAYS = 14
_SHOWN = 5  # so many slow items, and so many misconceptions


@dataclass(frozen=True, slots=True)
class Mastery:
    """How much of a topic was seen, and how likely what was seen is remembered now.

    What was failed is not remembered until it is right again.
    """

    topic: str
    items: int
    seen: int
    remembered: float


@dataclass(frozen=True, slots=True)
class Slow:
    """An item that takes long, by the median of its reviews."""

    item: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Often:
    """A misconception and how often it was met."""

    misconception: Misconception
    times: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """All figures, as of one moment; days are the learner's own."""

    reviews: int
    today: int
    streak: int
    retention: Retention | None
    days: Mapping[date, int]
    forecast: tuple[int, ...]
    topics: tuple[Mastery, ...]
    slowest: tuple[Slow, ...]
    misconceptions: tuple[Often, ...]


def statistics(
    tally: Tally,
    cards: Mapping[str, Card],
    holds: Mapping[str, datetime],
    items: Collection[str],
    parameters: Parameters,
    now: datetime,
    bank: Path,
) -> Statistics:
    """Return the figures of a log, and of the cards of those items of a bank that are to be asked.

    `forecast` counts what is due today (and before) and on each of the next 13 days, but nothing
    before the day until which it is put aside.
    """
    today = day_of(now)
    first = today - timedelta(days=7 * WEEKS - 1)
    return Statistics(
        reviews=sum(tally.days.values()),
        today=tally.days.get(today, 0),
        streak=_streak(tally.days, today),
        retention=tally.retention,
        days={day: count for day, count in sorted(tally.days.items()) if day >= first},
        forecast=_forecast([cards[item] for item in items if item in cards], holds, now),
        topics=_topics(items, cards, parameters, now),
        slowest=_slowest(tally.milliseconds, items),
        misconceptions=_often(tally.misconceptions, bank),
    )


def _streak(days: Mapping[date, int], today: date) -> int:
    """Count the days in a row with a review, up to today or, if today is still empty, yesterday."""
    day = today if days.get(today) else today - timedelta(days=1)
    length = 0
    while days.get(day):
        length += 1
        day -= timedelta(days=1)
    return length


def _forecast(
    cards: Iterable[Card], holds: Mapping[str, datetime], now: datetime
) -> tuple[int, ...]:
    asked = (max(card.due, holds.get(card.id, card.due)) for card in cards)
    today = day_of(now)
    ends = [beginning(today + timedelta(days=day + 1)) for day in range(FORECAST_DAYS)]
    waits = Counter(bisect_right(ends, when) for when in asked)
    return tuple(waits[day] for day in range(FORECAST_DAYS))


def _topics(
    items: Iterable[str], cards: Mapping[str, Card], parameters: Parameters, now: datetime
) -> tuple[Mastery, ...]:
    topics: dict[str, list[str]] = defaultdict(list)
    for item in items:
        topics[item.partition("/")[0]].append(item)
    found = []
    for topic, names in sorted(topics.items()):
        seen = [cards[name] for name in names if name in cards]
        chances = [
            0.0 if card.is_failed else retrievability(card, now, parameters) for card in seen
        ]
        found.append(Mastery(topic, len(names), len(seen), mean(chances) if chances else 0.0))
    return tuple(found)


def _slowest(milliseconds: Mapping[str, float], items: Iterable[str]) -> tuple[Slow, ...]:
    slow = [Slow(item, milliseconds[item] / 1000) for item in items if item in milliseconds]
    return tuple(sorted(slow, key=lambda each: (-each.seconds, each.item))[:_SHOWN])


def _often(met: Mapping[str, int], bank: Path) -> tuple[Often, ...]:
    ordered = sorted(met.items(), key=lambda pair: (-pair[1], pair[0]))[:_SHOWN]
    return tuple(Often(find(name, bank), times) for name, times in ordered)
