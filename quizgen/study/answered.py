"""A question put to a learner, and what came of it."""

from dataclasses import dataclass
from fractions import Fraction

from quizgen.questions.cards.flashcard import MISTAKEN
from quizgen.questions.marking import Partly, Right, Wrong
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Option, Question
from quizgen.study.card import Rating
from quizgen.study.recall import RECALL, Scale, Step, is_free


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands on the screen.

    `options` is empty where an answer is typed; with a `scale` nothing is marked: the answer is
    recalled, shown, and rated by the learner.
    """

    heading: str
    question: Question
    options: tuple[Option, ...] = ()
    scale: Scale = ()


def ask(
    heading: str,
    question: Question,
    key: object = "",
    recall: bool = False,
    scale: Scale = RECALL,
) -> Asked:
    """Return a question with its options as a key draws them, if it has any.

    A sentence is recalled where that is wanted, or where there is no wrong one to choose.
    """
    if is_free(question) and (recall or not question.distractors):
        return Asked(heading, question, scale=scale)
    return Asked(heading, question, question.options_for(key) if question.is_choice else ())


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The learner did not know."""


@dataclass(frozen=True, slots=True)
class Rated:
    """The learner saw the answer and says how well it was known."""

    step: Step


Outcome = Right | Partly | Wrong | GaveUp | Rated


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with the reply to it, the verdict, and how many hints came before."""

    question: Question
    given: str
    outcome: Outcome
    hints: int = 0

    @property
    def is_right(self) -> bool:
        """Whether the reply was right, or rated so."""
        return self.share == 1

    @property
    def share(self) -> Fraction:
        """How much of the answer was right."""
        match self.outcome:
            case Right():
                return Fraction(1)
            case Partly(share=share):
                return share
            case Rated(step):
                return Fraction(step.rating > Rating.AGAIN)
        return Fraction(0)

    @property
    def wait(self) -> int:
        """How many other questions are to come before this one again."""
        return self.outcome.step.wait if isinstance(self.outcome, Rated) else 0

    @property
    def distractor(self) -> Distractor | None:
        """The mistake behind the reply, if a misconception was recognised."""
        match self.outcome:
            case Wrong(distractor) | Partly(distractor=distractor) if distractor:
                return distractor if distractor.misconception != MISTAKEN else None
        return None
