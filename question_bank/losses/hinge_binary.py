"""Mean hinge loss of a batch with labels -1 and 1."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import Hinge


def some_margin_violated(y: NDArray[np.int64], s: NDArray[np.float64]) -> bool:
    """Whether some sample is not yet right by the margin."""
    return bool((y * s < 1).any())


@template(
    level=2,
    parameters={
        "y": Tensor((4,), (-1, 1)),
        "s": Tensor((4,), (-2, -1.5, -0.6, -0.2, 0.3, 0.5, 0.8, 1.4)),
    },
    require=some_margin_violated,
    prompt=r"""
A linear classifier gives four samples these scores:

| label $y$ | score $s$ |
|:-:|:-:|
<% for i in range(4) %>
| $<<y[i]>>$ | $<<s[i]>>$ |
<% endfor %>

What is the mean hinge loss of the batch, with margin 1?
""",
    solution=r"""
A sample costs $\max(0, 1 - y \cdot s)$, nothing once it is right by the margin:

| $y \cdot s$ | $1 - y \cdot s$ | loss |
|:-:|:-:|:-:|
<% for product in products %>
| $<<product>>$ | $<<1 - product>>$ | <<[0, 1 - product] | max>> |
<% endfor %>

$$\frac{<<costs>>}{4} = <<answer>>$$
""",
)
def hinge_binary(y: NDArray[np.int64], s: NDArray[np.float64]) -> Problem:
    loss = Hinge()
    products = (y * s).tolist()
    costs = loss.per_sample(y, s)

    def case_by_case() -> float:
        total = 0.0
        for label, score in zip(y.tolist(), s.tolist(), strict=True):
            if label == 1 and score < 1:
                total += 1 - score
            if label == -1 and score > -1:
                total += 1 + score
        return total / 4

    return Problem(
        answer=Decimal(float(loss(y, s))),
        proof=Road("the two labels, case by case", case_by_case),
        distractors=(
            Distractor(
                "forgot-clamp",
                float((1 - y * s).mean()),
                "A sample that is right by more than the margin costs 0; it earns nothing back.",
            ),
            Distractor(
                "forgot-margin",
                float((-y * s).clip(0).mean()),
                "A correct sign is not enough: the score must reach the margin 1.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum")(y, s),
                "That is the sum over the batch; divide it by the four samples.",
            ),
            Distractor(
                "sign-flipped",
                loss(-y, s),
                r"That is $\max(0, 1 + y \cdot s)$, which punishes the right answers.",
            ),
            Distractor(
                "wrong-loss-used",
                float((costs**2).mean()),
                "That is the *squared* hinge loss.",
            ),
            Distractor(
                "margin-wrong",
                float(np.maximum(0, 2 - y * s).mean()),
                "The margin is 1: a product $y \\cdot s$ of 1 is enough.",
            ),
            Distractor(
                "half-convention-swapped",
                float(loss(y, s)) / 2,
                "The hinge loss carries no factor one half.",
            ),
        ),
        working={"products": products, "costs": " + ".join(f"{cost:g}" for cost in costs)},
        figure=lambda: loss_curve(
            lambda margin: float(loss(np.array([1.0]), np.array([margin]))), -2, 3, x="y · s"
        ),
    )
