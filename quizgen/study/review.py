"""One line of the log: what was asked, what was answered, and how it was marked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quizgen.study.card import Rating

Mark = Literal["right", "wrong", "given-up"]


@dataclass(frozen=True, slots=True)
class Review:
    """One answered question; `when` is UTC, `misconception` is None unless one was recognised."""

    card: str
    variant: int
    expected: str
    given: str
    verdict: Mark
    misconception: str | None
    milliseconds: int
    rating: Rating
    when: datetime
