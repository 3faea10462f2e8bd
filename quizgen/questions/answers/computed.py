"""What a computation in a reply comes to, for whoever has to find the slip in it."""

import re

from quizgen.questions.answers.base import Answer
from quizgen.questions.expressions import unnamed

_NUMBER = re.compile(r"[-+\s]*(?:[\d.,'_\s]+(?:e[-+]?\d+)?|∞|inf|infinity)", re.IGNORECASE)
_LONGEST = 20  # characters: what is longer is read by nobody


def say_computed(answer: Answer, reply: str) -> str:
    """Say in Markdown what a reply comes to that asks for a number; empty if it is one itself."""
    typed = unnamed(reply)
    if _NUMBER.fullmatch(typed):
        return ""
    result = answer.with_value(answer.parse(reply))
    return f"`{typed}` is {result.markdown}" if len(result.text) <= _LONGEST else ""
