"""A question put to a learner, and what came of it."""

from dataclasses import dataclass
from fractions import Fraction

from quizgen.questions.marking import Partly, Right, Wrong
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Option, Question


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands on the screen; `options` is empty where an answer is typed."""

    heading: str
    question: Question
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The learner did not know."""


Outcome = Right | Partly | Wrong | GaveUp


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with the reply to it, the verdict, and how many hints came before."""

    question: Question
    given: str
    outcome: Outcome
    hints: int = 0

    @property
    def is_right(self) -> bool:
        """Whether the reply was right."""
        return isinstance(self.outcome, Right)

    @property
    def share(self) -> Fraction:
        """How much of the answer was right."""
        match self.outcome:
            case Right():
                return Fraction(1)
            case Partly(share=share):
                return share
        return Fraction(0)

    @property
    def distractor(self) -> Distractor | None:
        """The mistake behind the reply, if one was recognised."""
        match self.outcome:
            case Wrong(distractor) | Partly(distractor=distractor):
                return distractor
        return None
