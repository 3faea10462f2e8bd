"""A worked solution shows the computation, and its numbers add up."""

import math
from collections.abc import Iterator, Sequence

from quizgen.check.arithmetic import equations
from quizgen.questions.item import Item
from quizgen.questions.question import Question

COMPUTED = {"decimal", "integer", "shape"}
ROUNDING = 0.006  # intermediate results are shown to two or three places


def of_question(question: Question) -> Iterator[str]:
    """Compute the sides of each displayed equation that are numbers."""
    if question.kind != "template":
        return
    for sides in equations(question.solution):
        for side in sides[1:]:
            if not math.isclose(side, sides[0], abs_tol=ROUNDING, rel_tol=1e-6):
                yield f"the solution says {sides[0]:.6g} = {side:.6g}"


def of_item(item: Item, questions: Sequence[Question]) -> Iterator[str]:
    """Look for one displayed equation between numbers."""
    computed = item.kind == "template" and questions[0].answer.type in COMPUTED
    if computed and not any(
        len(sides) > 1 for question in questions for sides in equations(question.solution)
    ):
        yield "no solution displays an equation between numbers, such as $$2 + 3 = 5$$"
