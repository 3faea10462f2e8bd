"""A constraint on the length of a weight vector."""

import math

from quizgen.authoring import Array, Distractor, Problem, Road, template
from quizgen.reference import UnitNormalization, clip_by_norm, clip_by_value

VECTORS = (
    (3, 4), (6, 8), (5, 12), (-8, 6), (8, 15), (-6, -8), (9, -12), (12, 5), (4, -3), (12, 16),
    (2, 3, 6), (-2, 4, 4), (4, -4, 7), (1, 2, -2), (6, 2, 3),
)  # fmt: skip


@template(
    level=3,
    parameters={"w": VECTORS, "limit": (1.5, 2, 2.5, 4, 11)},
    prompt=r"""
The weights that enter a unit have the constraint `MaxNorm(<<limit>>)`: after each step their $L^2$ norm must be
at most <<limit>>, and if it is larger, the vector is shortened without changing its direction. After a step

$$w = <<w | list | vector>>$$

What are the weights after the constraint?
""",
    solution=r"""
The length is $\sqrt{<<squares | join(" + ")>>} = <<length>>$.
<% if length > limit %>
It is larger than <<limit>>, so every weight is multiplied by $\frac{<<limit>>}{<<length>>}$:
<% else %>
It is not larger than <<limit>>, so nothing happens: the constraint never lengthens a vector.
<% endif %>

$$<<answer>>$$
""",
)
def max_norm(w: tuple[int, ...], limit: float) -> Problem:
    unit = UnitNormalization()([w])[0]
    length = math.isqrt(sum(weight * weight for weight in w))

    def shortened() -> list[float]:
        size = math.hypot(*w)
        return [weight * min(1.0, limit / size) for weight in w]

    return Problem(
        answer=Array(clip_by_norm(w, limit)),
        proof=Road("the length first, then the factor", shortened),
        distractors=(
            Distractor(
                "clipped-elementwise",
                clip_by_value(w, limit),
                "Not each weight, but the length of the vector is limited.",
            ),
            Distractor(
                "wrong-normalisation",
                unit,
                f"That has length 1; the limit is {limit}.",
            ),
            Distractor(
                "wrong-norm-order",
                UnitNormalization(order=1)([w])[0] * limit,
                "The length is the root of the sum of squares, not the sum of sizes.",
            ),
            Distractor(
                "limit-taken-for-target",
                unit * limit,
                "Vectors that are short enough stay as they are.",
            ),
            Distractor(
                "max-norm-divides",
                [weight * limit for weight in w],
                "Multiply by the limit *over the present length*.",
            ),
            Distractor(
                "max-norm-divides",
                [weight / limit for weight in w],
                "Dividing by the limit does not give a vector of that length.",
            ),
        ),
        working={"length": length, "squares": [weight * weight for weight in w]},
    )
