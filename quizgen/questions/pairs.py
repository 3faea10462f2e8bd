"""Pairs to be found: what is asked, and what belongs to it."""

from collections import Counter

from quizgen.questions.answers import Choice, Choices, Ordering, Parts
from quizgen.questions.answers.matching import Matching, Pair
from quizgen.questions.question import Question

LONGEST_LEFT, LONGEST_RIGHT = 140, 80  # characters of Markdown: what is taken in at a glance


def pairs_of(question: Question) -> tuple[Pair, ...]:
    """Return the pairs of a matching question, or a short question with its short answer.

    None where the prompt speaks of a list or a figure, which a pair does not show.
    """
    match question.answer:
        case Matching(value=pairs):
            times = Counter(right for _, right in pairs)
            return tuple((left, right) for left, right in pairs if times[right] == 1)
        case Choices() | Ordering() | Parts():
            return ()
        case Choice(among=among) if among:
            return ()
    left, right = question.stem, question.answer.markdown
    is_short = len(left) <= LONGEST_LEFT and len(right) <= LONGEST_RIGHT and "\n\n" not in left
    return ((left, right),) if is_short and question.figure is None else ()
