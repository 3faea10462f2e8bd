"""A gradient clipped by its norm."""

import math

import numpy as np

from quizgen.authoring import Array, Distractor, Problem, Road, template
from quizgen.reference import clip_by_norm, clip_by_value

SIDES = ((3, 4), (4, 3), (6, 8), (8, 6), (5, 12), (12, 5), (8, 15), (9, 12), (12, 9))
SIGNS = ((1, 1), (-1, 1), (1, -1))


@template(
    level=2,
    parameters={
        "g": tuple((a * x, b * y) for x, y in SIDES for a, b in SIGNS),
        "c": (2, 3, 4, 20),
    },
    prompt=r"""
The gradient $g = <<g | vector>>$ is clipped by its norm (the Euclidean length), which may be at most
$<<c>>$.

What is the clipped gradient?
""",
    solution=r"""
The length of the gradient is

$$\sqrt{<<g[0] | signed>>^2 + <<g[1] | signed>>^2} = <<length>>$$

<% if length > c %>
This is more than <<c>>, so the whole vector is multiplied by $\frac{<<c>>}{<<length>>}$, which keeps
its direction: $<<answer>>$.
<% else %>
This is not more than <<c>>, so nothing is clipped: $<<answer>>$.
<% endif %>
""",
)
def clip_gradient_by_norm(g: tuple[int, int], c: int) -> Problem:
    vector = np.array(g)
    length = math.hypot(*g)

    def along_the_unit_vector() -> list[float]:
        angle = math.atan2(g[1], g[0])
        shorter = min(length, c)
        return [shorter * math.cos(angle), shorter * math.sin(angle)]

    return Problem(
        answer=Array(clip_by_norm(vector, c)),
        proof=Road("the same angle, the shorter length", along_the_unit_vector),
        distractors=(
            Distractor(
                "clipped-elementwise",
                clip_by_value(vector, c),
                "That clips each entry by itself and turns the gradient.",
            )
            if length > c
            else Distractor(
                "clip-formula-wrong",
                vector * c / length,
                "Clipping never makes a gradient longer.",
            ),
            Distractor(
                "clip-formula-wrong",
                vector / c,
                r"The factor is $c / \lVert g \rVert$, not $1 / c$."
                if length > c
                else "The gradient is short enough already; it is not divided by anything.",
            ),
            Distractor(
                "wrong-norm-order",
                vector * c / abs(vector).sum(),
                "The length is the root of the sum of squares, not the sum of absolute values.",
            ),
            Distractor(
                "clip-formula-wrong",
                vector / length,
                "That has the length 1; the limit is $c$, and only longer gradients are changed.",
            ),
            Distractor(
                "clip-formula-wrong",
                vector,
                "The gradient is longer than allowed, so it has to be shortened.",
            ),
        ),
        working={"length": length},
    )
