"""A question put to a learner, and what came of it."""

from dataclasses import dataclass

from quizgen.questions.marking import Right, Wrong
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


Outcome = Right | Wrong | GaveUp


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with the reply to it and the verdict."""

    question: Question
    given: str
    outcome: Outcome

    @property
    def is_right(self) -> bool:
        """Whether the reply was right."""
        return isinstance(self.outcome, Right)

    @property
    def misconception(self) -> str | None:
        """The id of the misconception behind the reply, if one was recognised."""
        match self.outcome:
            case Wrong(distractor) if distractor is not None:
                return distractor.misconception
        return None
