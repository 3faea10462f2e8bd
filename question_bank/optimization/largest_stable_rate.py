"""Largest learning rate that converges on a parabola."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import L2


@template(
    level=3,
    parameters={
        "a": (0.1, 0.2, 0.25, 0.4, 0.5, 0.8, 1.25, 1.6, 2.5, 3.2, 4, 5, 8, 10, 12.5, 16, 20, 25),
        "half": (True, False),
    },
    prompt=r"""
Gradient descent minimizes $L(w) = <% if half %>\frac{1}{2} \cdot <% endif %><<a>> w^2$. For small
learning rates it converges to 0 from everywhere, for large ones it diverges.

Which learning rate is the limit between the two?
""",
    solution=r"""
The gradient is $<<curvature>> w$, so each step multiplies $w$ by $1 - <<curvature>> \eta$. That
converges as long as the factor lies between $-1$ and 1, so up to

$$1 - <<curvature>> \eta = -1, \qquad \eta = \frac{2}{<<curvature>>} = <<answer>>$$
""",
)
def largest_stable_rate(a: float, half: bool) -> Problem:
    curvature = float(L2(a, half=half).gradient([1.0])[0])
    limit = 2 / curvature

    def by_bisection() -> float:
        low, high = 0.0, 100.0
        for _ in range(60):
            rate = (low + high) / 2
            w = 1.0
            for _ in range(2):
                w -= rate * (a * w if half else 2 * a * w)
            low, high = (rate, high) if w < 1 else (low, rate)
        return low

    return Problem(
        answer=Decimal(limit, places=4),
        proof=Road("a search for the rate at which two steps lead back", by_bisection),
        distractors=(
            Distractor(
                "stability-threshold-confused",
                limit / 2,
                "With that rate the first step hits the minimum; beyond it $w$ changes its sign, "
                "but still shrinks.",
            ),
            Distractor(
                "factor-two-error",
                2 * limit,
                "The derivative of $w^2$ is $2w$, and the 2 cancels the half."
                if half
                else "The derivative of $w^2$ is $2w$: the 2 belongs to the gradient.",
            ),
            Distractor(
                "inverted-ratio",
                curvature,
                "That is the curvature: the steeper the parabola, the *smaller* the rate must be.",
            ),
            Distractor(
                "inverted-ratio",
                curvature / 2,
                "That is the limit upside down.",
            ),
        ),
        working={"curvature": curvature},
    )
