"""Gradient of hinge losses with respect to the scores."""

from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import Hinge


@template(
    level=2,
    parameters={
        "y": Tensor((4,), (-1, 1)),
        "leads": tuple(
            leads for last in (-0.2, 0.6, 1.8) for leads in permutations((-0.7, 0.4, 1.5, last))
        ),
    },
    prompt=r"""
Four samples with the labels $y = <<y | vector>>$ have the scores $s = <<s | vector>>$. Their hinge
losses $\max(0, 1 - y \cdot s)$ are added up.

What is the gradient of the sum with respect to the four scores?
""",
    solution=r"""
While $y \cdot s$ is below the margin 1, the loss is $1 - y \cdot s$ and its slope $-y$, also where the
sign is right already. Beyond the margin it is flat.

| $y$ | $s$ | $y \cdot s$ | slope |
|:-:|:-:|:-:|:-:|
<% for i in range(4) %>
| $<<y[i]>>$ | $<<s[i]>>$ | $<<y[i] * s[i]>>$ | $<<slopes[i]>>$ |
<% endfor %>

The gradient is $<<answer>>$.
""",
)
def hinge_gradient(y: NDArray[np.int64], leads: tuple[float, ...]) -> Problem:
    s = y * np.array(leads)
    gradient = Hinge(reduction="sum").gradient(y, s)

    def nudged() -> list[float]:
        def cost(label: int, score: float) -> float:
            return max(0.0, 1 - label * score)

        return [
            round((cost(label, score + 0.05) - cost(label, score - 0.05)) / 0.1, 9)
            for label, score in zip(y.tolist(), s.tolist(), strict=True)
        ]

    return Problem(
        answer=Array(gradient, places=0),
        proof=Road("central differences, away from the corner", nudged),
        distractors=(
            Distractor(
                "forgot-margin",
                np.where(y * s < 0, -y, 0),
                "A score on the right side is still to be moved until it reaches the margin.",
            ),
            Distractor(
                "sign-flipped",
                -gradient,
                "The loss of label 1 falls with its score: the slope is $-y$.",
            ),
            Distractor(
                "swapped-roles",
                np.where(y * s < 1, 0, -y),
                "It is the samples beyond the margin that have no slope.",
            ),
            Distractor(
                "forgot-margin",
                np.where(y * s < 0, y, 0),
                "Samples within the margin have a slope too, and it is $-y$.",
            ),
            Distractor(
                "forgot-clamp",
                y,
                "The slope is $-y$, and none beyond the margin.",
            ),
        ),
        shown={"s": s},
        working={"slopes": gradient.astype(int).tolist()},
        figure=lambda: loss_curve(lambda lead: max(0.0, 1 - lead), -1, 2, x="y · s"),
    )
