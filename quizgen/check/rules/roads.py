"""The reference and a second, independent road come to the same answer."""

from collections.abc import Iterator

from quizgen.questions.question import Question


def of_question(question: Question) -> Iterator[str]:
    """Walk the second road of a question that computes."""
    if question.kind == "template" and len(question.roads) < 2:
        yield "a template needs a second, independent road to its answer"
