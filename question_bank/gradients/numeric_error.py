"""Errors of forward and central differences."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import numeric_gradient


@template(
    level=4,
    parameters={
        "a": (1, 2, 3, 5),
        "n": (2, 3),
        "x": (1, 2, 3, 4),
        "h": (0.1, 0.2, 0.5),
    },
    prompt=r"""
The derivative of $f(x) = <<a if a > 1 else "">> x^<<n>>$ at $x = <<x>>$ is estimated with $h = <<h>>$.
By how much is the estimate too large if it is
""",
    solution=r"""
<% if n == 2 %>
With $f(x \pm h) = <<a>> \cdot (x^2 \pm 2 x h + h^2)$ the forward difference keeps one $h$ too many,
and in the central one both $h^2$ cancel:

$$<<a>> \cdot <<h>> = <<forward | places>>$$

The answers are <<answer>>: for a parabola the central difference is exact.
<% else %>
With $f(x \pm h) = <<a>> \cdot (x^3 \pm 3 x^2 h + 3 x h^2 \pm h^3)$ the forward difference keeps
$3 x h + h^2$, and the central one only $h^2$:

$$<<a>> \cdot (3 \cdot <<x>> \cdot <<h>> + <<h>>^2) = <<forward | places>>, \qquad
<<a>> \cdot <<h>>^2 = <<central | places>>$$

The answers are <<answer>>. The first error shrinks like $h$, the second like $h^2$.
<% endif %>
""",
)
def numeric_error(a: int, n: int, x: int, h: float) -> Problem:
    slope = a * n * x ** (n - 1)

    def f(at: NDArray[np.float64]) -> float:
        return a * float(at) ** n

    forward = float(numeric_gradient(f, x, h, "forward")) - slope
    central = float(numeric_gradient(f, x, h, "central")) - slope
    return Problem(
        answer=Parts(
            (
                Part("a forward difference?", Decimal(forward)),
                Part("a central difference?", Decimal(central)),
            )
        ),
        proof="(a * h, 0) if n == 2 else (a * (3 * x * h + h**2), a * h**2)",
        distractors=(
            Distractor(
                "swapped-roles",
                (central, forward),
                "The central difference is the better one.",
            ),
            Distractor(
                "value-not-gradient",
                (slope + forward, slope + central),
                "Those are the estimates; take the derivative away from them.",
            ),
            Distractor(
                "factor-two-error",
                (forward / 2, central / 2),
                "Divide by the distance of the two places: $h$ for forward, $2 h$ for central differences.",
            ),
            Distractor(
                "order-of-error-wrong",
                (a * h, a * h) if n == 3 else (a * h**2, 0.0),
                r"Expand $f(x + h)$ and see what is left after dividing by $h$.",
            ),
            Distractor(
                "order-of-error-wrong",
                (forward, forward / 2 if n == 2 else a * 3 * x * h**2),
                "What is even in $h$ cancels in the central difference.",
            ),
            Distractor(
                "factor-two-error",
                (forward, slope + 2 * central),
                "The two places of a central difference are $2 h$ apart.",
            ),
            Distractor(
                "difference-formula-wrong",
                (forward, 2 * central - forward),
                "That is the error of a backward difference.",
            ),
            Distractor(
                "value-not-gradient",
                (slope + 2 * central - forward, slope + central),
                "Those are estimates, the first by a backward difference; take the derivative away from them.",
            ),
        ),
        working={"forward": forward, "central": central},
    )
