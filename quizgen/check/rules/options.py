"""At least three distractors stand apart from the answer and from each other."""

from collections.abc import Iterator
from itertools import combinations

from quizgen.questions.answers import Answer, Choice, Matching, Ordering
from quizgen.questions.question import Question

FEWEST = 3


def of_question(question: Question) -> Iterator[str]:
    """Count the distractors, and compare all options by value and as printed."""
    if isinstance(question.answer, Choice) and question.answer.among:
        named = {question.answer.value, *(wrong.value for wrong in question.distractors)}
        for member in question.answer.among:
            if member not in named:
                yield f"{member!r} is among the options, but no distractor says why it is wrong"
    elif len(question.distractors) < (fewest := _fewest(question.answer)):
        names = ", ".join(distractor.misconception for distractor in question.distractors)
        yield f"{fewest} distractors must stand apart; these do: {names or 'none'}"
    values = [question.answer.with_value(wrong.value) for wrong in question.distractors]
    for one, other in combinations([question.answer, *values], 2):
        if one.clashes(other) or one.text == other.text or one.markdown == other.markdown:
            yield f"two options read {one.text} and {other.text}"


def _fewest(answer: Answer) -> int:
    """Say how many distractors are enough: of wrong orders and pairs, few are anybody's mistake."""
    return 1 if isinstance(answer, Matching | Ordering) else FEWEST
