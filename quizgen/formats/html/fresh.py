"""Other variants of the questions of a quiz, so that a retry is fresh."""

from collections.abc import Iterator, Sequence
from itertools import islice

from quizgen.questions.bank import Bank
from quizgen.questions.question import Question


def fresh_variants(
    questions: Sequence[Question], bank: Bank, count: int, *seed: object
) -> tuple[tuple[Question, ...], ...]:
    """Return up to `count` proved variants of each question, none of which is asked already."""
    taken = {question.name for question in questions}

    def others(question: Question) -> Iterator[Question]:
        item = bank.item(question.id)
        for variant in item.variants("fresh", *seed):
            other = item.question(variant)
            if other.name not in taken:
                _ = other.roads, other.prompt, other.solution  # these raise where one is wrong
                taken.add(other.name)
                yield other

    return tuple(tuple(islice(others(question), count)) for question in questions)
