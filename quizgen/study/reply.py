"""Read what a learner typed in answer to a question."""

from quizgen.questions.letters import LETTERS
from quizgen.questions.marking import NotRead, mark
from quizgen.questions.question import Option
from quizgen.study.answered import Answered, Asked, GaveUp

_SHORT = {"true": ("t", "y", "yes"), "false": ("f", "n", "no"), "yes": ("y",), "no": ("n",)}


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
            chosen = _chosen(asked, typed.rstrip(").").casefold())
            if chosen is None:
                return NotRead(f"type a letter from a to {_letters(asked)[-1]}")
            typed = chosen.text
        case typed:
            pass
    outcome = mark(question, typed)
    return outcome if isinstance(outcome, NotRead) else Answered(question, typed, outcome)


def _chosen(asked: Asked, typed: str) -> Option | None:
    """Return the option with this letter, or the one that says True, False, yes or no."""
    if len(typed) == 1 and typed in _letters(asked):
        return asked.options[_letters(asked).index(typed)]
    for option in asked.options:
        word = option.text.casefold()
        if word in _SHORT and typed in (word, *_SHORT[word]):
            return option
    return None


def _letters(asked: Asked) -> str:
    return LETTERS.lower()[: len(asked.options)]
