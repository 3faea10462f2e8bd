"""Dividing a vector by its norm or its root mean square."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import RMSNormalization, UnitNormalization, normalize


def spread_out(kind: str, x: NDArray[np.int64]) -> bool:
    """Whether the entries differ, so that they could be standardized too."""
    return bool(x.min() < x.max())


@template(
    level=2,
    parameters={"kind": ("L1", "L2", "RMS"), "x": Tensor((3,), (-4, -3, -1, 2, 3, 5, 6))},
    require=spread_out,
    prompt=r"""
A vector

$$x = <<x | vector>>$$

<% if kind == "RMS" %>
goes through RMS normalization, with scale 1 and $\epsilon = 0$.
<% else %>
is scaled to unit $L^<<kind[1]>>$ norm.
<% endif %>

What becomes of it?
""",
    solution=r"""
<% if kind == "L1" %>
Divide each entry by the sum of absolute values, which is $<<sizes | join(" + ")>> = <<sizes | sum>>$:
<% elif kind == "L2" %>
Divide each entry by the length, which is $\sqrt{<<squares | join(" + ")>>} = <<divisor | places>>$:
<% else %>
Divide each entry by the root of the *mean* square:

$$\sqrt{\frac{<<squares | join(" + ")>>}{3}} = <<divisor | places>>$$
<% endif %>

$$<<answer>>$$

The mean is not subtracted.
""",
)
def rescaled_vector(kind: str, x: NDArray[np.int64]) -> Problem:
    if kind == "RMS":
        scaled = RMSNormalization(epsilon=0)([x], np.ones(3))[0]
    else:
        scaled = UnitNormalization(order=1 if kind == "L1" else 2)([x])[0]
    sizes, squares = np.abs(x).tolist(), np.square(x).tolist()
    divisors = {
        "L1": sum(sizes),
        "L2": math.sqrt(sum(squares)),
        "RMS": math.sqrt(sum(squares) / 3),
    }
    meanings = {
        "L1": "the sum of absolute values",
        "L2": "the length, the root of the sum of squares",
        "RMS": "the root of the mean square",
    }

    def entry_by_entry() -> list[float]:
        values = x.tolist()
        divisor = math.hypot(*values)
        if kind == "RMS":
            divisor /= math.sqrt(len(values))
        elif kind == "L1":
            divisor = sum(max(value, -value) for value in values)
        return [value / divisor for value in values]

    return Problem(
        answer=Array(scaled),
        proof=Road("entry by entry", entry_by_entry),
        distractors=(
            *(
                Distractor(
                    "wrong-norm-order", x / divisors[other], f"That divides by {meanings[other]}."
                )
                for other in divisors
                if other != kind
            ),
            Distractor(
                "wrong-normalisation",
                normalize(x, 0),
                "That standardizes: no mean is subtracted here.",
            ),
            Distractor(
                "wrong-normalisation",
                x / max(sizes),
                "That divides by the largest absolute value.",
            ),
            Distractor(
                "wrong-norm-order" if kind == "L1" else "forgot-sqrt",
                x / (sum(squares) / 3 if kind == "RMS" else sum(squares)),
                "Absolute values are added up here, not squares."
                if kind == "L1"
                else "The root of the squares is missing.",
            ),
        ),
        working={
            "sizes": sizes,
            "squares": squares,
            "divisor": divisors[kind],
        },
    )
