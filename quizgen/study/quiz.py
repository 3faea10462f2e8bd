"""`quizgen quiz`: questions one after the other, with a score."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TextIO

from quizgen.errors import QuizgenError
from quizgen.questions.question import Question
from quizgen.study.answered import Answered, Asked
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.summary import show_summary
from quizgen.study.terminal import sit
from quizgen.study.words import amount, counted

HOW_TO = "Type your answer; Enter alone when you do not know, q to stop."


@dataclass(slots=True)
class _Quiz:
    questions: Sequence[Question]
    answered: int = 0
    right: Fraction = Fraction(0)
    desk: None = None

    def next(self) -> Asked | None:
        if self.answered == len(self.questions):
            return None
        question = self.questions[self.answered]
        return Asked(
            heading=f"Question {self.answered + 1} of {len(self.questions)} · {question.topic}",
            question=question,
            options=question.options if question.is_choice else (),
        )

    def settle(self, answered: Answered) -> str:
        self.answered += 1
        self.right += answered.share
        return f"{amount(self.right)} of {self.answered} right so far"


def run_quiz(
    questions: Sequence[Question], source: TextIO, target: TextIO, plain: bool = False
) -> Score:
    """Ask these questions, reading replies from `source`, and show how it went.

    Raises `QuizgenError` if the input ends before the questions do, after the summary.
    """
    screen = Screen(source, target, plain)
    screen.say(HOW_TO, "dim")
    score = sit(_Quiz(questions), screen)
    show_summary(score, screen)
    if score.end is End.CUT_OFF:
        raise QuizgenError(
            f"quiz: the input ended after {score.total} of {counted(len(questions), 'question')}; "
            "give one line for each question"
        )
    return score
