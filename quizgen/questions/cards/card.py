"""A concept card: facts of a topic, asked in one way or another."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import ClassVar, Self

from quizgen.errors import QuizgenError
from quizgen.figures import Figure
from quizgen.folders import bank_folder
from quizgen.questions.answers import Answer
from quizgen.questions.cards.entry import Entry
from quizgen.questions.problem import Distractor
from quizgen.questions.question import LEVELS, Question
from quizgen.questions.streams import permutation

ORDERS = 12  # in so many orders a list is shown at least, so that nobody learns its letters


@dataclass(frozen=True, slots=True)
class Face:
    """What one variant of a card asks; all texts are Markdown."""

    front: str
    answer: Answer
    distractors: tuple[Distractor, ...]
    explanation: str


@dataclass(frozen=True)  # without slots: a kind may keep what it has counted
class Card(ABC):
    """Facts without numbers; a kind of card says how a variant asks them."""

    id: str
    title: str
    level: int
    bank: Path = field(default_factory=bank_folder, kw_only=True)
    draw: Callable[[], Figure] | None = field(default=None, kw_only=True)

    kind: ClassVar[str] = "concept"
    typical: ClassVar[int] = 0
    answer_type: ClassVar[str]

    @classmethod
    @abstractmethod
    def read(cls, card_id: str, entry: Entry) -> Self:
        """Make a card of its entry, or raise `ValueError`."""

    @property
    @abstractmethod
    def size(self) -> int:
        """How many variants there are."""

    @property
    def different(self) -> int:
        """How many variants ask something else: another so many on, only the order is another."""
        return self.size

    @abstractmethod
    def face(self, variant: int) -> Face:
        """Return what a variant asks."""

    @property
    def topic(self) -> str:
        """The folder that it lives in."""
        return self.id.partition("/")[0]

    def variants(self, *key: object) -> Iterator[int]:
        """Yield the numbers of all variants, in the order of a key if one is given."""
        return permutation(self.size, self.id, *key) if key else iter(range(self.size))

    def allows(self, variant: int) -> bool:
        """Whether there is such a variant."""
        return 0 <= variant < self.size

    def question(self, variant: int) -> Question:
        """Build the question with this number."""
        if not self.allows(variant):
            raise QuizgenError(
                f"{self.id}: there is no variant {variant}; they are 0 to {self.size - 1}"
            )
        face = self.face(variant)
        return Question(
            id=self.id,
            variant=variant,
            kind=self.kind,
            title=self.title,
            topic=self.topic,
            level=self.level,
            given={},
            answer=face.answer,
            distractors=face.distractors,
            first_road="",
            second_road=None,
            write_prompt=lambda: face.front,
            write_solution=lambda: face.explanation,
            draw_figure=self.draw and partial(self._drawn, self.draw),
            bank=self.bank,
        )

    def _drawn(self, draw: Callable[[], Figure]) -> Figure:
        try:
            return draw()
        except Exception as error:  # whatever a figure says of values that it cannot draw
            raise QuizgenError(f"{self.id}: its figure cannot be drawn: {error}") from error


def level_in(entry: Entry) -> int:
    """Read the level of a card."""
    level = entry.whole("level")
    if level not in LEVELS:
        raise ValueError(f"level is 1 (recall) to 5 (research), not {level}")
    return level
