from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen.questions.bank import Bank
from quizgen.study.opening import open_store
from quizgen.study.review import Review
from tests.conftest import WriteBank

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
