"""What study costs, beside the floor it stands on, in the same run.

Promised: a durable review at most 1.3 times one fdatasync of the same bytes, if that takes 250 us
or more (of the 65 us added, half are the pages of SQLite and a sixth FSRS); with 100,000 reviews
and 5,000 cards the first question of `study`, or `stats`, within 0.3 s beyond the start of the
interpreter.
"""

import os
import random
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

import pytest

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.study.card import Rating
from quizgen.study.opening import open_store
from quizgen.study.review import Entry, Key, Review
from quizgen.study.store import Store
from tests.study.reviews import rated

REVIEWS, CARDS, DAYS = 100_000, 5_000, 400
ROUNDS = 200
START = datetime.now(UTC) - timedelta(days=DAYS)


def review(card: str, number: int, rating: Rating = Rating.GOOD) -> Review:
    when = START + number * timedelta(days=DAYS) / REVIEWS
    told = {"bank": "0123456789abcdef", "expected": "26x26x64", "given": "26x26x64"}
    if rating is Rating.AGAIN:
        told |= {"verdict": "wrong", "misconception": "forgot-bias"}
    spent = 9_000 + number % 30_000
    return rated(card, rating, when, milliseconds=spent, predicted=0.9, **told)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of years: all items of the bank, and as many cards of the learner's own."""
    names = [item.id for item in Bank(bank_folder()).items()]
    names += [f"own/card-{number}" for number in range(CARDS - len(names))]
    chance = random.Random(1)
    path = tmp_path_factory.mktemp("years") / "study.db"
    with open_store(path) as store:
        ratings = chance.choices([Rating.AGAIN, Rating.GOOD], [15, 85], k=REVIEWS)
        store.merge(
            Entry(Key(store.log.machine, number), review(chance.choice(names), number, rating))
            for number, rating in enumerate(ratings, start=1)
        )
    return path


class Learner:
    """Someone who answers one question after the other in a store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.numbers = count()
        for _ in range(700):
            self.answer()

    def answer(self) -> None:
        number = next(self.numbers)
        self.store.record(review(f"convolution/card-{number % 600}", number))

    def bytes_of_an_answer(self) -> int:
        """Return what an answer adds to the journal: pages, each with a header of 24 bytes."""
        pages = []
        for _ in range(21):
            self.written()
            self.answer()
            pages.append(self.written())
        return int(median(pages)) * (4096 + 24)

    def written(self) -> int:
        """Return how many pages are in the journal, and empty it."""
        return self.store.database.execute("PRAGMA wal_checkpoint").fetchone()[1]


@pytest.mark.parametrize("what", ["write and fdatasync", "record"])
def test_a_durable_review(benchmark, tmp_path: Path, what: str) -> None:
    benchmark.group = "a durable review"
    with open_store(tmp_path / "study.db") as store:
        learner = Learner(store)
        size = learner.bytes_of_an_answer()
        if what == "record":
            benchmark.pedantic(learner.answer, rounds=ROUNDS)
            return
    block = os.urandom(size)
    file = os.open(tmp_path / "floor", os.O_CREAT | os.O_WRONLY)
    os.write(file, block * ROUNDS)  # as the journal, it is written over from its start
    os.fsync(file)
    os.lseek(file, 0, os.SEEK_SET)

    def write() -> None:
        os.write(file, block)
        os.fdatasync(file)

    benchmark.pedantic(write, rounds=ROUNDS)
    os.close(file)


@pytest.mark.parametrize("what", ["python -c pass", "study, to its first question", "stats"])
def test_a_hundred_thousand_reviews(benchmark, years: Path, what: str) -> None:
    benchmark.group = "100,000 reviews and 5,000 cards"
    command = [sys.executable, "-m", "quizgen"]
    sessions: list[subprocess.Popen[str]] = []

    def end() -> None:
        for session in sessions:
            session.communicate("q\n")

    def ask() -> None:
        session = subprocess.Popen(
            [*command, "study", "--plain", "--db", str(years)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        sessions[:] = [session]
        assert session.stdout is not None
        assert any(line.startswith("Question 1") for line in session.stdout)

    def run(arguments: list[str]) -> None:
        subprocess.run(arguments, check=True, capture_output=True)

    timed = {
        "python -c pass": partial(run, [sys.executable, "-c", "pass"]),
        "study, to its first question": ask,
        "stats": partial(run, [*command, "stats", "--db", str(years)]),
    }
    benchmark.pedantic(timed[what], setup=end, rounds=11, warmup_rounds=1)
    end()
