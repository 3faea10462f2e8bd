"""Pairs to be found: what is asked, and what belongs to it."""

import re
from collections import Counter

from quizgen.questions.answers import Choice, Choices, Ordering, Parts
from quizgen.questions.answers.matching import Matching, Pair
from quizgen.questions.question import Question

LONGEST_LEFT, LONGEST_RIGHT = 140, 80  # characters of Markdown: what is taken in at a glance
_LOOKS = {  # how a right side begins, or else it is words
    "number": re.compile(r"[-−]?\d|\$-?[\d.,]+\$"),
    "formula": re.compile(r"\$"),
    "code": re.compile(r"`[^`]+`$"),
}
_GIVEN = re.compile(r"[.:!?]\s")  # one sentence asks; another gives something


def pairs_of(question: Question) -> tuple[Pair, ...]:
    """Return the pairs of a matching question, or a short question with its short answer.

    None where the prompt speaks of what a pair does not show: a list, a figure, or what is given
    before it is asked which things belong together.
    """
    if question.figure is not None:
        return ()
    match question.answer:
        case Matching(value=pairs):
            if _GIVEN.search(question.stem):
                return ()
            times = Counter(right for _, right in pairs)
            return tuple((left, right) for left, right in pairs if times[right] == 1)
        case Choices() | Ordering() | Parts():
            return ()
        case Choice(among=among) if among:
            return ()
    left, right = question.stem, question.answer.markdown
    is_short = len(left) <= LONGEST_LEFT and len(right) <= LONGEST_RIGHT and "\n\n" not in left
    return ((left, right),) if is_short else ()


def look_of(right: str) -> str:
    """Return what a right side is told by at a glance: a number, a formula, code or words."""
    return next((look for look, pattern in _LOOKS.items() if pattern.match(right)), "words")
