"""Mean Huber loss of three predictions."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import Huber, MeanAbsoluteError, MeanSquaredError


def some_large(y: NDArray[np.int64], predicted: NDArray[np.float64], delta: int) -> bool:
    """Whether some error is on the straight part of the loss."""
    return bool((abs(predicted - y) > delta).any())


@template(
    level=2,
    parameters={
        "y": Tensor((3,), (0, 1, 2, 3, 4, 5)),
        "predicted": Tensor((3,), (0.5, 1.5, 2.5, 3.5, 4.5)),
        "delta": (1, 2),
    },
    require=some_large,
    prompt=r"""
A regression model should have given $y = <<y | vector>>$ and gave
$\hat{y} = <<predicted | vector>>$.

What is the mean Huber loss with $\delta = <<delta>>$? As usual, small errors cost half their square,
and the straight part continues this curve with the same slope.
""",
    solution=r"""
With $e = \hat{y} - y$ a sample costs $\frac{1}{2} e^2$ up to $|e| = \delta$ and
$\delta \cdot \left( |e| - \frac{1}{2} \delta \right)$ beyond:

| $e$ | part | cost |
|:-:|:-:|:-:|
<% for e in errors %>
| $<<e>>$ | <<"square" if e | abs <= delta else "straight">> | <<costs[loop.index0]>> |
<% endfor %>

$$\frac{<<costs | join(" + ")>>}{3} = <<answer>>$$
""",
)
def huber(y: NDArray[np.int64], predicted: NDArray[np.float64], delta: int) -> Problem:
    loss = Huber(delta=delta)
    errors = predicted - y
    sizes = abs(errors)

    def case_by_case() -> float:
        total = 0.0
        for size in sizes.tolist():
            total += size**2 / 2 if size <= delta else delta * size - delta**2 / 2
        return total / 3

    return Problem(
        answer=Decimal(float(loss(y, predicted))),
        proof=Road("the two parts, case by case", case_by_case),
        distractors=(
            Distractor(
                "wrong-loss-used",
                float(MeanSquaredError()(y, predicted)) / 2,
                r"Half the square is the cost only up to $\delta$; beyond, the loss is straight.",
            ),
            Distractor(
                "clipped-not-straight",
                float((np.minimum(sizes, delta) ** 2).mean()) / 2,
                r"It is the slope that stays at $\delta$; the loss itself goes on growing.",
            ),
            Distractor(
                "absolute-error-instead",
                MeanAbsoluteError()(y, predicted),
                "That is the mean absolute error; the Huber loss is curved near 0.",
            ),
            Distractor(
                "affine-step-missing",
                float(np.where(sizes <= delta, sizes**2 / 2, delta * sizes).mean()),
                r"On the straight part $\frac{1}{2} \delta^2$ is subtracted, or the curve would jump.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum")(y, predicted),
                "That is the sum over the three samples; divide it by three.",
            ),
            Distractor(
                "half-convention-swapped",
                float(np.where(sizes <= delta, sizes**2, delta * (2 * sizes - delta)).mean()),
                "Small errors cost *half* their square.",
            ),
            Distractor(
                "order-of-operations",
                float(loss([y.mean()], [predicted.mean()])),
                "Each error has a cost of its own; they are not averaged first.",
            ),
            Distractor(
                "half-convention-swapped",
                float(loss(y, predicted)) / 2,
                "The one half stands in the costs already.",
            ),
        ),
        working={
            "errors": errors.tolist(),
            "costs": [f"{cost:g}" for cost in loss.per_sample(y, predicted)],
        },
        figure=lambda: loss_curve(
            lambda e: float(loss(np.array([0.0]), np.array([e]))),
            -4,
            4,
            x="error e",
            marks={-delta: f"−{delta}", delta: f"{delta}"},
        ),
    )
