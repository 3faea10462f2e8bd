"""A right answer, of which a test says only what matters to it."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from quizgen.study.card import Rating
from quizgen.study.review import Review

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
_RIGHT = Review(
    card="a/one",
    variant=1,
    seed="study",
    bank="",
    expected="1",
    given="1",
    verdict="right",
    misconception=None,
    hints=0,
    milliseconds=1000,
    automatic=Rating.GOOD,
    rating=Rating.GOOD,
    when=START,
)


def right(card: str = "a/one", **otherwise: Any) -> Review:
    return replace(_RIGHT, card=card, **otherwise)


def rated(card: str, rating: Rating, when: datetime, **otherwise: Any) -> Review:
    return right(card, automatic=rating, rating=rating, when=when, **otherwise)
