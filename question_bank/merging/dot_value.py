"""Output value of Dot."""

import math

import numpy as np

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import Dot

VECTORS = ((3, 4), (4, 3), (-3, 4), (4, -3), (6, 8), (-8, 6), (5, 12), (12, -5))  # whole lengths


@template(
    level=2,
    parameters={"x": VECTORS, "y": VECTORS, "normalize": (False, True)},
    prompt=r"""
Two vectors enter the merging layer `Dot(axes=1, normalize=<<normalize>>)`
<%- if normalize %>, which divides each vector by its Euclidean length first<% endif %>:

$$x = <<x | vector>>, \qquad y = <<y | vector>>$$

What is its output?
""",
    solution=r"""
Multiply position by position and add:

$$x \cdot y = <<x[0] | signed>> \cdot <<y[0] | signed>> + <<x[1] | signed>> \cdot <<y[1] | signed>> = <<dot>>$$

<% if normalize %>
The lengths are

$$|x| = \sqrt{(<<x[0]>>)^2 + (<<x[1]>>)^2} = <<x_length>>, \qquad
|y| = \sqrt{(<<y[0]>>)^2 + (<<y[1]>>)^2} = <<y_length>>,$$

so the output is the cosine of the angle between the vectors:

$$\frac{<<dot>>}{<<x_length>> \cdot <<y_length>>} = <<answer>>$$
<% else %>
Nothing is divided by the lengths: the output is <<answer>>.
<% endif %>
""",
)
def dot_value(x: tuple[int, int], y: tuple[int, int], normalize: bool) -> Problem:
    def output(normalize: bool) -> float:
        return float(Dot(axes=1, normalize=normalize)([x], [y])[0, 0])

    def by_angles() -> float:
        angle = math.atan2(x[1], x[0]) - math.atan2(y[1], y[0])
        lengths = 1 if normalize else abs(complex(*x)) * abs(complex(*y))
        return lengths * math.cos(angle)

    dot = sum(a * b for a, b in zip(x, y, strict=True))
    x_length, y_length = math.isqrt(x[0] ** 2 + x[1] ** 2), math.isqrt(y[0] ** 2 + y[1] ** 2)
    return Problem(
        answer=Decimal(output(normalize)),
        proof=Road("the angle between the vectors", by_angles),
        distractors=(
            Distractor(
                "wrong-normalisation",
                output(not normalize),
                "The vectors are divided by their lengths first."
                if normalize
                else "Without `normalize` nothing is divided by the lengths.",
            ),
            Distractor(
                "only-one-term",
                x[0] * y[0],
                "The products of *all* positions are added up.",
            ),
            Distractor(
                "forgot-sqrt",
                dot / (x_length * y_length) ** 2,
                "The length is the *root* of the sum of squares.",
            )
            if normalize
            else Distractor(
                "sign-flipped",
                x[0] * y[0] - x[1] * y[1],
                "The products are added, each with its own sign.",
            ),
            Distractor(
                "product-of-sums",
                sum(x) * sum(y),
                "Multiply position by position, then add: not the other way round.",
            ),
            Distractor(
                "wrong-aggregation",
                float(np.sum([x, y])),
                "The entries of the two vectors are multiplied, not added.",
            ),
            Distractor(
                "wrong-denominator",
                dot / (x_length + y_length) if normalize else dot / 2,
                "Each vector is divided by its own length, so the *product* of the lengths is below."
                if normalize
                else "Nothing is averaged: the products are added.",
            ),
        ),
        working={"dot": dot, "x_length": x_length, "y_length": y_length},
    )
