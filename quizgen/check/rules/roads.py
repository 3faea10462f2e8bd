"""The reference and the second road come to the same answer."""

from collections.abc import Iterator

from quizgen.questions.question import Question


def complaints(question: Question) -> Iterator[str]:
    """Walk the second road of a question that computes."""
    if question.kind == "template" and len(question.roads) < 2:
        yield "a template needs a second, independent road to its answer"
