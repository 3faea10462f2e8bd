"""Mark a reply and, where it is wrong, name the misconception behind it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizgen.questions.answers import Unreadable
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Question


@dataclass(frozen=True, slots=True)
class Right:
    """The reply is right."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """The reply is wrong; `distractor` is the mistake that leads to it, if it is a known one."""

    distractor: Distractor | None


@dataclass(frozen=True, slots=True)
class Partly:
    """Some parts of the reply are right; `distractor` is the mistake that leads to the others.

    `share` is how much of the answer the reply is worth.
    """

    share: Fraction
    parts: tuple[bool, ...]
    distractor: Distractor | None


@dataclass(frozen=True, slots=True)
class NotRead:
    """The reply is not of the form asked for; it costs nothing, `message` says what would be."""

    message: str


Verdict = Right | Wrong | Partly | NotRead


def mark(question: Question, reply: str) -> Verdict:
    """Mark what a person typed."""
    try:
        value = question.answer.parse(reply)
    except Unreadable as error:
        return NotRead(str(error))
    marks = question.answer.marks(value)
    if all(marks):
        return Right()
    share, mistake = question.answer.share(marks), _mistake(question, value)
    return Partly(share, marks, mistake) if share else Wrong(mistake)


def _mistake(question: Question, value: Any) -> Distractor | None:
    """Return the distractor that gives a wrong value, or else the first that is contained in it."""
    answer = question.answer
    mistakes = [(answer.with_value(each.value), each) for each in question.distractors]
    for mistake, distractor in mistakes:
        if mistake.accepts(value):
            return distractor
    for mistake, distractor in mistakes:
        if answer.contains(mistake, value):
            return distractor
    return None
