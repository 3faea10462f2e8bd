"""Mean squared hinge loss of a batch."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import SquaredHinge


def some_margin_violated(y: NDArray[np.int64], s: NDArray[np.float64]) -> bool:
    """Whether there is something to pay, by more than one sample."""
    return bool((y * s < 1).sum() > 1)


@template(
    level=2,
    parameters={
        "y": Tensor((3,), (-1, 1)),
        "s": Tensor((3,), (-2, -1.5, -0.5, -0.2, 0.5, 0.8, 1.2, 1.5)),
    },
    require=some_margin_violated,
    prompt=r"""
A linear classifier gives three samples these scores:

| label $y$ | score $s$ |
|:-:|:-:|
<% for i in range(3) %>
| $<<y[i]>>$ | $<<s[i]>>$ |
<% endfor %>

What is the mean *squared* hinge loss of the batch, with margin 1?
""",
    solution=r"""
A sample costs $\max(0, 1 - y \cdot s)^2$: what it lacks of the margin is cut off at 0 first, then
squared.

| $y \cdot s$ | $1 - y \cdot s$ | loss |
|:-:|:-:|:-:|
<% for product in products %>
| $<<product>>$ | $<<1 - product>>$ | <<costs[loop.index0]>> |
<% endfor %>

$$\frac{<<costs | join(" + ")>>}{3} = <<answer>>$$
""",
)
def squared_hinge(y: NDArray[np.int64], s: NDArray[np.float64]) -> Problem:
    loss = SquaredHinge()
    costs = loss.per_sample(y, s)
    mean = float(loss(y, s))
    lacking = 1 - y * s
    hinge = np.maximum(0, lacking).sum()

    def one_by_one() -> float:
        total = 0.0
        for label, score in zip(y.tolist(), s.tolist(), strict=True):
            lack = 1 - score if label == 1 else 1 + score
            total += lack * lack if lack > 0 else 0
        return total / 3

    return Problem(
        answer=Decimal(mean),
        proof=Road("the definition, sample by sample", one_by_one),
        distractors=(
            Distractor(
                "forgot-clamp",
                np.square(lacking).sum() / 3,
                "Cut off at 0 before squaring, or a sample that is right by far costs the most.",
            ),
            Distractor(
                "forgot-squaring",
                hinge / 3,
                "That is the plain hinge loss: what a sample lacks is squared here.",
            ),
            Distractor(
                "order-of-operations",
                (hinge / 3) ** 2,
                "Square each sample's loss, then take the mean, not the other way round.",
            ),
            Distractor(
                "sum-not-mean",
                3 * mean,
                "That is the sum over the batch; divide it by the three samples.",
            ),
            Distractor(
                "forgot-margin",
                np.square(np.maximum(0, -y * s)).sum() / 3,
                "The right sign is not enough: $y \\cdot s$ should reach the margin 1.",
            ),
            Distractor(
                "half-convention-swapped",
                mean / 2,
                "The squared hinge loss carries no factor one half.",
            ),
            Distractor(
                "order-of-operations",
                hinge**2 / 3,
                "Square each sample's loss before the sum, not the sum.",
            ),
            Distractor(
                "divided-by-classes",
                3 * mean / 2,
                "The mean is over the three samples, not over the two labels.",
            ),
        ),
        working={
            "products": (y * s).round(2).tolist(),
            "costs": [f"{cost:g}" for cost in costs.round(4)],
        },
        figure=lambda: loss_curve(
            lambda margin: float(loss(np.array([1.0]), np.array([margin]))), -2, 3, x="y · s"
        ),
    )
