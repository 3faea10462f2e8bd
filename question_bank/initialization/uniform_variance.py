"""Variance and standard deviation of a uniform distribution."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import VarianceScaling

UNIT = VarianceScaling(1.0)  # for a fan-in of 1: the variance 1


@template(
    level=2,
    parameters={
        "asked": ("variance", "standard deviation"),
        "a": tuple(n / 20 for n in range(2, 32)),
    },
    prompt=r"""
Weights are drawn from the uniform distribution between $-<<a>>$ and $<<a>>$.

What is their <<asked>>?
""",
    solution=r"""
The mean is 0, so the variance is the mean of $x^2$ over the interval:

$$\frac{1}{2a} \int_{-a}^{a} x^2 dx = \frac{a^2}{3} = \frac{<<a>>^2}{3} = <<variance | places(4)>>$$

<% if asked == "variance" %>
So the variance is <<answer>>.
<% else %>
The standard deviation is its root:

$$\frac{<<a>>}{\sqrt{3}} = <<answer>>$$
<% endif %>
""",
)
def uniform_variance(asked: str, a: float) -> Problem:
    stretched = a / UNIT.limit((1, 1))  # of the distribution whose variance is 1
    deviation = stretched * UNIT.stddev((1, 1))
    variance = deviation**2

    def by_many_values() -> float:
        # Simpson's rule, which is exact for squares
        mean_square = (a**2 + 4 * 0 + a**2) / 6
        return mean_square if asked == "variance" else math.sqrt(mean_square)

    wrong_of_variance = (
        Distractor(
            "wrong-denominator",
            a * a / 12,
            "The 12 belongs to the square of the whole width, $(2a)^2 / 12$.",
        ),
        Distractor(
            "variance-std-confused",
            deviation,
            "That is the standard deviation; the variance is its square.",
        ),
        Distractor(
            "wrong-denominator",
            a * a,
            "That is the square of the limit; most weights are smaller.",
        ),
        Distractor(
            "wrong-denominator",
            a * a / 2,
            "The mean of $x^2$ over the interval is a third of $a^2$, not half of it.",
        ),
    )
    wrong_of_deviation = (
        Distractor(
            "wrong-denominator",
            a / math.sqrt(12),
            "The 12 belongs to the square of the whole width, $(2a)^2 / 12$.",
        ),
        Distractor(
            "variance-std-confused",
            variance,
            "That is the variance; the standard deviation is its root.",
        ),
        Distractor(
            "wrong-denominator",
            a / 2,
            "That is the mean of $|x|$; the standard deviation is the root of the mean of $x^2$.",
        ),
        Distractor(
            "wrong-denominator",
            a,
            "That is the limit; most weights are smaller.",
        ),
    )
    return Problem(
        answer=Decimal(variance if asked == "variance" else deviation, places=4),
        proof=Road("Simpson's rule for the mean of x²", by_many_values),
        distractors=wrong_of_variance if asked == "variance" else wrong_of_deviation,
        working={"variance": variance},
    )
