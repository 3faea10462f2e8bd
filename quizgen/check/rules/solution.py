"""A worked solution says the answer."""

from collections.abc import Iterator

from quizgen.questions.question import Question


def of_question(question: Question) -> Iterator[str]:
    """Look for the answer as it is printed."""
    if question.kind == "template":
        answer = question.answer.markdown.strip("$")
        if answer not in question.solution:
            yield f"the solution does not say the answer, {answer}"
