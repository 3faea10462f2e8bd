"""The prompt states all that the answer depends on: what changes the answer changes the prompt."""

from collections.abc import Iterator, Sequence

from quizgen.check.space import changed
from quizgen.check.texts import asked
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.template import Template

LOOK = 8  # so many questions have each of their parameters changed alone,
TRIES = 2  # to so many other values


def of_item(item: Item, questions: Sequence[Question]) -> Iterator[str]:
    """Change each parameter alone, and compare questions that read the same."""
    same = {asked(question): question for question in questions}
    for question in questions:
        yield from _compare(same[asked(question)], question, "two variants")
    if isinstance(item, Template):
        for question in questions[:LOOK]:
            for name, variant in changed(item, question.variant, TRIES):
                yield from _compare(question, item.question(variant), f"another {name}")


def _compare(one: Question, other: Question, what: str) -> Iterator[str]:
    if one.answer == other.answer or asked(one) != asked(other) or _seen(one) != _seen(other):
        return
    yield (
        f"{what} (variants {one.variant} and {other.variant}) changed the answer from "
        f"{one.answer.text} to {other.answer.text}, but not the prompt"
    )


def _seen(question: Question) -> str:
    """Return what the figure says in words: it must suffice for who cannot see the drawing."""
    return question.figure.alt if question.figure else ""
