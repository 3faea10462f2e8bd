"""What a sitting needs of a plan: what to ask, and the work behind its keys."""

from typing import Protocol

from quizgen.questions.question import Question
from quizgen.study.answered import Answered, Asked
from quizgen.study.card import Rating
from quizgen.study.keys import Key


class Desk(Protocol):
    """Does what the keys of a sitting say; the texts returned are shown."""

    def rate(self, rating: Rating) -> str:
        """Rate the answer just given."""

    def undo(self) -> str | None:
        """Take back the last answer and return its item's id, or None if there is none."""

    def put_aside(self, key: Key, question: Question) -> str:
        """Skip, bury or suspend a question."""

    def report(self, question: Question, given: str) -> str:
        """Note a doubtful question."""


class Plan(Protocol):
    """What a sitting asks, and what becomes of the answers."""

    @property
    def desk(self) -> Desk | None:
        """What does the work of most keys; without it they do not exist."""

    def next(self) -> Asked | None:
        """Return the next question, or None at the end."""

    def settle(self, answered: Answered) -> str:
        """Keep an answer, before its verdict is shown, and return what to say after it."""
