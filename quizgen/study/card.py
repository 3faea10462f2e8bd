"""What is remembered of an item: nothing yet, or how well it is known and when it is due."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import ClassVar


class Rating(IntEnum):
    """How well a question was answered, on the scale of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Phase(IntEnum):
    """Where a card stands: in its first steps, in the long run, or failed and learned again."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class New:
    """An item that was never answered."""

    id: str
    reviews: ClassVar[int] = 0
    is_failed: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class Card:
    """An item that was answered before; `step` counts the short steps, None in the long run."""

    id: str
    reviews: int
    phase: Phase
    step: int | None
    stability: float
    difficulty: float
    due: datetime
    reviewed: datetime

    @property
    def is_failed(self) -> bool:
        """Whether the last answer threw it back to the first step."""
        return self.step == 0
