"""`quizgen quiz`: questions one after the other, with a score and a review of the mistakes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.study.answered import Answered, Asked, ask
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.summary import show_summary
from quizgen.study.terminal import sit
from quizgen.study.words import amount
from quizgen.words import counted

HOW_TO = "Type your answer, or ? keys, q stop, then Enter; Enter alone if you do not know."

Renew = Callable[[Question], Question]


@dataclass(slots=True)
class _Quiz:
    questions: Sequence[Question]
    name: str = "Question"
    answered: int = 0
    right: Fraction = Fraction(0)
    desk: None = None

    def next(self) -> Asked | None:
        if self.answered == len(self.questions):
            return None
        question = self.questions[self.answered]
        number = f"{self.name} {self.answered + 1} of {len(self.questions)}"
        return ask(f"{number} · {question.topic}", question)

    def settle(self, answered: Answered) -> str:
        self.answered += 1
        self.right += answered.share
        return f"{amount(self.right)} of {self.answered} right so far"


def run_quiz(questions: Sequence[Question], screen: Screen, renew: Renew) -> Score:
    """Ask these questions, show how it went, and go through the missed ones as often as wanted.

    `renew` gives a question other numbers. Returns the score of the first time. Raises
    `QuizgenError` if the input ends before the questions do, after the summary.
    """
    screen.say(HOW_TO, "dim")
    score = sit(_Quiz(questions), screen)
    show_summary(score, screen)
    if score.end is End.CUT_OFF:
        raise QuizgenError(
            f"quiz: the input ended after {score.total} of {counted(len(questions), 'question')}; "
            "give one line for each question"
        )
    if score.end is End.DONE:
        _review(score, screen, renew)
    return score


def renewed(item: Item, question: Question) -> Question:
    """Return a question of the same item with other numbers, if it has any; raises if unproved."""
    others = item.variants("again", question.variant)
    other = item.question(next((n for n in others if n != question.variant), question.variant))
    _ = other.roads
    return other


def _review(score: Score, screen: Screen, renew: Renew) -> None:
    """Ask what was missed again, until it is right or the learner has enough."""
    while score.missed and score.end is End.DONE:
        missed = [answered.question for answered in score.missed]
        match _wish(len(missed), screen):
            case "a":
                again = missed
            case "n":
                again = [renew(question) for question in missed]
            case _:
                return
        score = sit(_Quiz(again, "Again"), screen)
        if score.total:
            screen.say()
            screen.say(f"Review: {amount(score.right)} of {score.total}", "bold")


def _wish(missed: int, screen: Screen) -> str:
    """Return what the learner wants to do about the missed questions; nothing at the end."""
    screen.say()
    screen.say(f"{counted(missed, 'question')} missed: a asks again, n with new numbers, q stops.")
    try:
        while (typed := screen.key().casefold()) not in ("", "a", "n", "q"):
            screen.say("Type a, n or q.", "yellow")
    except (EOFError, KeyboardInterrupt):
        screen.say()
        return ""
    return typed
