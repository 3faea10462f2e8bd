"""The numbers of a worked solution add up."""

import math
from collections.abc import Iterator

from quizgen.check.arithmetic import equations
from quizgen.questions.question import Question

ROUNDING = 0.006  # intermediate results are shown to two or three places


def of_question(question: Question) -> Iterator[str]:
    """Compute the sides of each displayed equation that are numbers."""
    if question.kind != "template":
        return
    for sides in equations(question.solution):
        for side in sides[1:]:
            if not math.isclose(side, sides[0], abs_tol=ROUNDING, rel_tol=1e-6):
                yield f"the solution says {sides[0]:.6g} = {side:.6g}"
