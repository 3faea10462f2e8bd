"""Read what a learner typed in answer to a question."""

from quizgen.questions.marking import NotRead, mark
from quizgen.questions.question import LETTERS
from quizgen.study.answered import Answered, Asked, GaveUp


class Quit:
    """The learner wants to stop."""


def read_reply(asked: Asked, reply: str) -> Answered | NotRead | Quit:
    """Mark a reply; an empty line or `?` gives up, `q` stops."""
    question = asked.question
    match reply.strip():
        case "q" | "Q":
            return Quit()
        case "" | "?":
            return Answered(question, "", GaveUp())
        case typed if asked.options:
            chosen = _letters(asked).find(typed.rstrip(").").lower())
            if len(typed.rstrip(").")) != 1 or chosen < 0:
                return NotRead(f"type a letter from a to {_letters(asked)[-1]}")
            typed = asked.options[chosen].text
        case typed:
            pass
    outcome = mark(question, typed)
    return outcome if isinstance(outcome, NotRead) else Answered(question, typed, outcome)


def _letters(asked: Asked) -> str:
    return LETTERS.lower()[: len(asked.options)]
