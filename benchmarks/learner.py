"""A learner whose memory is known, and what two schedules ask of them in half a year.

The memory is FSRS as the Rust crate computes it; quizgen schedules through py-fsrs, with the same
weights. Ten new cards a day until there are 200, a sitting a day at about eight, which ends when
nothing comes back within ten minutes. How well something was recalled is drawn from shares like
those that the authors of FSRS found with people.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from fsrs_rs_python import FSRS, MemoryState

from benchmarks.sm2 import Repetition, is_repeated
from quizgen.study.card import Card, New, Rating
from quizgen.study.parameters import DEFAULTS, Parameters
from quizgen.study.scheduler import schedule

CARDS, A_DAY, DAYS = 200, 10, 180
START = datetime(2026, 1, 1, tzinfo=UTC)
ANSWERING, WAITING = timedelta(seconds=30), timedelta(minutes=10)
TRUTH, DECAY = FSRS(list(DEFAULTS.weights)), DEFAULTS.weights[20]
FIRST = {Rating.AGAIN: 24, Rating.HARD: 9, Rating.GOOD: 50, Rating.EASY: 17}  # percent
RECALLED = {Rating.HARD: 22, Rating.GOOD: 63, Rating.EASY: 15}


@dataclass(slots=True)
class Memory:
    """What the learner remembers of one card, and since which day."""

    state: MemoryState | None = None
    day: int = 0

    def recall(self, day: int) -> float:
        """Return how likely it is remembered: 9 in 10 after as many days as its stability."""
        if self.state is None:
            return 0.0
        factor = 0.9 ** (-1 / DECAY) - 1
        return (1 + factor * (day - self.day) / self.state.stability) ** -DECAY

    def answer(self, day: int, chance: random.Random) -> Rating:
        """Answer, and remember better or anew."""
        if self.state is None:
            rating = drawn(FIRST, chance)
        else:
            rating = drawn(RECALLED, chance) if chance.random() < self.recall(day) else Rating.AGAIN
        after = TRUTH.next_states(self.state, 0.9, day - self.day)
        self.state = (after.again, after.hard, after.good, after.easy)[rating - 1].memory
        self.day = day
        return rating


def drawn(shares: dict[Rating, int], chance: random.Random) -> Rating:
    return chance.choices(list(shares), list(shares.values()))[0]


class Plan(Protocol):
    """A schedule of one card: when it is due, and what an answer changes."""

    due: datetime

    def answered(self, rating: Rating, when: datetime) -> None: ...


@dataclass(slots=True)
class Quizgen:
    """A card as `quizgen study` schedules it, to be remembered so well when it is asked."""

    due: datetime
    retention: float = 0.9
    card: New | Card = field(default_factory=lambda: New("a/b"))

    def answered(self, rating: Rating, when: datetime) -> None:
        parameters = Parameters(DEFAULTS.weights, self.retention)
        self.card = schedule(self.card, rating, when, parameters)
        self.due = self.card.due


@dataclass(slots=True)
class SM2:
    """A card as SM-2 schedules it, and whether it is repeated today."""

    due: datetime
    item: Repetition = field(default_factory=Repetition)
    again: bool = False

    def answered(self, rating: Rating, when: datetime) -> None:
        quality = rating + 1  # 3 is "recalled with serious difficulty", 5 is "perfect"
        if not self.again:
            self.item = self.item.after(quality)
        self.again = is_repeated(quality)
        morning = when.replace(hour=0, minute=0, second=0, microsecond=0)
        self.due = when if self.again else morning + timedelta(days=self.item.days)


@dataclass(slots=True)
class HalfAYear:
    """How many answers were given, and what was remembered: when asked, and on any morning."""

    answers: int = 0
    asked: int = 0  # of what had been seen on an earlier day
    right: int = 0
    seen: int = 0  # cards, summed over the mornings
    known: float = 0.0

    @property
    def when_asked(self) -> float:
        """The share of right answers to what had been seen on an earlier day."""
        return self.right / self.asked

    @property
    def any_day(self) -> float:
        """The share of all cards seen that is remembered on an average morning."""
        return self.known / self.seen


def study(plan: Callable[[datetime], Plan], seeds: range) -> HalfAYear:
    """Live through half a year for each of these seeds, and return the sums."""
    found = HalfAYear()
    for seed in seeds:
        _live(plan, random.Random(seed), found)
    return found


def _live(plan: Callable[[datetime], Plan], chance: random.Random, found: HalfAYear) -> None:
    deck: list[tuple[Memory, Plan]] = []
    for day in range(DAYS):
        now = START + timedelta(days=day, hours=8, minutes=chance.uniform(-30, 30))
        found.seen += len(deck)
        found.known += sum(memory.recall(day) for memory, _ in deck)
        if len(deck) < CARDS:
            deck += [(Memory(), plan(now)) for _ in range(A_DAY)]
        while due := [pair for pair in deck if pair[1].due <= now + WAITING]:
            memory, card = min(due, key=lambda pair: pair[1].due)
            now = max(now + ANSWERING, card.due)
            was_seen = memory.state is not None and memory.day < day
            rating = memory.answer(day, chance)
            card.answered(rating, now)
            found.answers += 1
            found.asked += was_seen
            found.right += was_seen and rating > Rating.AGAIN
