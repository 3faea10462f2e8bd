import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen.questions.bank import Bank
from quizgen.study.opening import open_store
from quizgen.study.review import Review
from tests.conftest import WriteBank
from tests.study.pseudo_terminal import HERE, Sit, Sitting

CARD = """
[{name}]
title = "What {name} is"
level = 1
front = "What is {name}?"
back = "It is {name}."
explanation = "So it is called."
distractors = [
  {{ text = "It is not.", misconception = "no", feedback = "It is." }},
  {{ text = "It was.", misconception = "was", feedback = "It still is." }},
  {{ text = "It will be.", misconception = "will", feedback = "It already is." }},
]
"""
NAMES = ("one", "two", "three", "four", "five", "six")


@pytest.fixture(scope="session", autouse=True)
def in_greenwich() -> Iterator[None]:
    """Let days begin at the same moment wherever the tests run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="session")
def bank() -> Bank:
    return Bank(Path(__file__).parent / "bank")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "study.db"


@pytest.fixture
def morning() -> datetime:
    return datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def facts(write_bank: WriteBank) -> Bank:
    """Six cards of one topic."""
    return Bank(write_bank({"facts/concepts.toml": "".join(CARD.format(name=n) for n in NAMES)}))


@pytest.fixture
def reviews(database: Path) -> Callable[[], list[Review]]:
    """Read the log."""

    def reviews() -> list[Review]:
        with open_store(database) as store:
            return store.reviews()

    return reviews


@pytest.fixture
def sit() -> Iterator[Sit]:
    """Return a function that runs a quiz or a session on a terminal of its own."""
    sittings: list[Sitting] = []

    def sit(
        verb: str, last: object, columns: int = 80, topic: str = "", **environment: str
    ) -> Sitting:
        arguments = [verb, str(HERE / "bank"), str(last), topic]
        sittings.append(Sitting(arguments, columns, environment))
        return sittings[-1]

    yield sit
    for sitting in sittings:
        sitting.close()
