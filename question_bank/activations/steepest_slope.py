"""Largest slope of a scaled activation function."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import relu, sigmoid, tanh

SLOPES = {"sigmoid": sigmoid.gradient, "tanh": tanh.gradient, "ReLU": relu.gradient}


@template(
    level=3,
    parameters={
        "name": ("sigmoid", "tanh", "ReLU"),
        "a": (2, 3, 4, 5, 6),
        "b": (0.2, 0.5, 2, 3, 4),
    },
    prompt=r"""
A unit computes $y = <<a>> f(<<b>> x)$ from its input $x$, where
$f$ is <<"ReLU" if name == "ReLU" else "`" ~ name ~ "`">>.

What is the largest slope $\frac{dy}{dx}$ that this function has anywhere?
""",
    solution=r"""
<% if name == "ReLU" %>
ReLU has the slope 1 for every positive value, and no larger one.
<% elif name == "sigmoid" %>
The slope of the sigmoid is $\sigma(z) \cdot (1 - \sigma(z))$, which is largest at $z = 0$: $\frac{1}{4}$.
<% else %>
The slope of tanh is $1 - \tanh^2 z$, which is largest at $z = 0$: 1.
<% endif %>
By the chain rule both factors multiply it:

$$<<a>> \cdot <<b>> \cdot <<steepest>> = <<answer>>$$
""",
)
def steepest_slope(name: str, a: int, b: float) -> Problem:
    steepest = float(SLOPES[name]([0.0, 1.0]).max())

    def height(z: float) -> float:
        if name == "ReLU":
            return max(z, 0.0)
        return math.tanh(z) if name == "tanh" else 1 / (1 + math.exp(-z))

    def by_small_steps() -> float:
        h = 2**-20
        middles = [n / 4 for n in range(-8, 9)]
        rises = [height(b * (x + h)) - height(b * (x - h)) for x in middles]
        return round(a * max(rises) / (2 * h), 6)

    return Problem(
        answer=Decimal(a * b * steepest, places=2),
        proof=Road("the steepest of many small steps", by_small_steps),
        distractors=(
            Distractor(
                "factor-forgotten",
                a * steepest,
                "By the chain rule the factor inside multiplies the slope as well.",
            ),
            Distractor(
                "sigmoid-tanh-swapped",
                a * b * (1.0 if name == "sigmoid" else 0.25),
                "The largest slope of the sigmoid is a quarter; 1 is that of tanh."
                if name == "sigmoid"
                else "A quarter is the largest slope of the sigmoid.",
            ),
            Distractor(
                "factor-forgotten",
                b * steepest,
                "The factor outside multiplies the slope as well.",
            ),
            Distractor(
                "added-not-multiplied",
                (a + b) * steepest,
                "The two factors are multiplied.",
            ),
            Distractor(
                "inverted-ratio",
                a / b * steepest,
                "The factor inside makes the curve steeper, not flatter.",
            ),
            Distractor(
                "factor-forgotten",
                a * b * b * steepest,
                "The factor inside comes out once, by the chain rule, not twice.",
            ),
        ),
        working={"steepest": steepest},
    )
