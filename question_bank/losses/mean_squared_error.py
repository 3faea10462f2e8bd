"""Mean squared error of four predictions."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import MeanSquaredError


@template(
    level=1,
    parameters={
        "y": Tensor((4,), (0, 1, 2, 3, 4, 5, 6)),
        "predicted": Tensor((4,), (0.5, 1.5, 2.5, 3.5, 4.5, 5.5)),
    },
    prompt=r"""
A regression model should have given $y = <<y | vector>>$ and gave
$\hat{y} = <<predicted | vector>>$.

What is the mean squared error?
""",
    solution=r"""
Square each error $\hat{y} - y$, then take the mean:

$$\frac{<<squares>>}{4} = \frac{<<total>>}{4} = <<answer>>$$
""",
)
def mean_squared_error(y: NDArray[np.int64], predicted: NDArray[np.float64]) -> Problem:
    loss = MeanSquaredError()
    errors = predicted - y
    answer = float(loss(y, predicted))

    def variance_plus_bias() -> float:
        values: list[float] = errors.tolist()
        mean = sum(values) / 4
        return sum((value - mean) ** 2 for value in values) / 4 + mean**2

    return Problem(
        answer=Decimal(answer),
        proof=Road("variance of the errors plus their mean squared", variance_plus_bias),
        distractors=(
            Distractor(
                "forgot-squaring",
                float(np.abs(errors).mean()),
                "That is the mean *absolute* error: square each error first.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum")(y, predicted),
                "That is the sum of the squares; divide it by four.",
            ),
            Distractor(
                "wrong-loss-used",
                math.sqrt(answer),
                "That is the *root* mean squared error: no root is taken here.",
            ),
            Distractor(
                "half-convention-swapped",
                answer / 2,
                "This loss carries no factor one half.",
            ),
            Distractor(
                "order-of-operations",
                float(errors.mean()) ** 2,
                "Square first, then take the mean: otherwise errors cancel.",
            ),
            Distractor(
                "wrong-aggregation",
                float(((predicted - y) ** 2).max()),
                "That is the largest square alone; the mean is over all four.",
            ),
            Distractor(
                "order-of-operations",
                float(abs(predicted - y).sum()) ** 2 / 4,
                "Square each error by itself, then add up.",
            ),
        ),
        working={
            "squares": " + ".join(
                f"{error:g}^2" if error > 0 else f"({error:g})^2" for error in errors
            ),
            "total": float((errors**2).sum()),
        },
    )
