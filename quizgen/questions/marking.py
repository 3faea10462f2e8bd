"""Mark a reply and, where it is wrong, name the misconception behind it."""

from dataclasses import dataclass

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
class NotRead:
    """The reply is not of the form asked for; it costs nothing, `message` says what would be."""

    message: str


Verdict = Right | Wrong | NotRead


def mark(question: Question, reply: str) -> Verdict:
    """Mark what a person typed."""
    try:
        value = question.answer.parse(reply)
    except Unreadable as error:
        return NotRead(str(error))
    if question.answer.accepts(value):
        return Right()
    for distractor in question.distractors:
        if question.answer.with_value(distractor.value).accepts(value):
            return Wrong(distractor)
    return Wrong(None)
