"""Relative error of a gradient check."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import relative_error as compare


@template(
    level=2,
    parameters={
        "a": (0.8, 1.2, 1.6, 2.4, 4, 5, -0.9, -1.4, -2.5, -3),
        "d": (0.1, 0.2, 0.3, 0.5, -0.1, -0.2, -0.3, -0.4),
    },
    prompt=r"""
For one weight, backpropagation gives the derivative $<<a>>$ and a central difference gives
$<<n>>$.

What is the relative error of the two, $\frac{|a - n|}{\max(|a|, |n|)}$?
""",
    solution=r"""
$$\frac{<<gap>>}{<<larger>>} = <<answer>>$$

Good code stays below about $10^{-4}$ away from kinks; an error like this one points to a mistake.
""",
)
def relative_error(a: float, d: float) -> Problem:
    n = round(a + d, 2)
    answer = float(compare([a], [n])[0])
    gap, larger, smaller = abs(n - a), max(abs(a), abs(n)), min(abs(a), abs(n))
    return Problem(
        answer=Decimal(answer, places=3),
        proof="1 - min(abs(a), abs(a + d)) / max(abs(a), abs(a + d))",
        distractors=(
            Distractor(
                "absolute-error-instead",
                gap,
                "That is the absolute error: divide it by the larger of the two.",
            ),
            Distractor(
                "wrong-denominator",
                gap / (larger + smaller),
                "The denominator is the larger of the two, not their sum.",
            ),
            Distractor(
                "wrong-denominator",
                gap / smaller,
                "The denominator is the larger of the two sizes.",
            ),
            Distractor(
                "inverted-ratio",
                larger / gap,
                "The difference stands above, the larger of the two below.",
            ),
            Distractor(
                "inverted-ratio",
                smaller / larger,
                "That is the ratio of the two; the error is what it lacks of 1.",
            ),
            Distractor(
                "wrong-denominator",
                gap / (2 * larger),
                "The denominator is the larger of the two, not twice that.",
            ),
        ),
        shown={"n": n},
        working={"gap": round(gap, 2), "larger": larger},
    )
