"""Mean absolute error of four predictions."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import MeanAbsoluteError, MeanSquaredError


def sizes_differ(y: NDArray[np.int64], predicted: NDArray[np.float64]) -> bool:
    """Whether there is something to average."""
    return bool(np.ptp(abs(predicted - y)) > 0)


@template(
    level=1,
    parameters={
        "y": Tensor((4,), (1, 2, 3, 4, 5)),
        "predicted": Tensor((4,), (0.5, 1.5, 2.5, 3.5, 4.5, 5.5)),
    },
    require=sizes_differ,
    prompt=r"""
A regression model should have given $y = <<y | vector>>$ and gave
$\hat{y} = <<predicted | vector>>$.

What is the mean absolute error?
""",
    solution=r"""
Take the size of each error $\hat{y} - y$, then the mean:

$$\frac{<<sizes | join(" + ")>>}{4} = \frac{<<sizes | sum>>}{4} = <<answer>>$$
""",
)
def mean_absolute_error(y: NDArray[np.int64], predicted: NDArray[np.float64]) -> Problem:
    loss = MeanAbsoluteError()
    errors = predicted - y

    def above_less_below() -> float:
        pairs: list[tuple[float, float]] = list(zip(y.tolist(), predicted.tolist(), strict=True))
        return sum(max(pair) - min(pair) for pair in pairs) / 4

    return Problem(
        answer=Decimal(float(loss(y, predicted))),
        proof=Road("the larger less the smaller of each pair", above_less_below),
        distractors=(
            Distractor(
                "signed-errors",
                abs(float(errors.mean())),
                "Errors of different signs must not cancel: take their sizes first.",
            ),
            Distractor(
                "wrong-loss-used",
                MeanSquaredError()(y, predicted),
                "That is the mean *squared* error.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum")(y, predicted),
                "That is the sum of the sizes; divide it by four.",
            ),
            Distractor(
                "wrong-loss-used",
                math.sqrt(float(np.square(errors).mean())),
                "That is the *root* of the mean squared error.",
            ),
            Distractor(
                "wrong-aggregation",
                float(abs(errors).max()),
                "That is the largest error; the mean of all was asked for.",
            ),
            Distractor(
                "half-convention-swapped",
                float(abs(predicted - y).mean()) / 2,
                "The mean absolute error carries no factor one half.",
            ),
            Distractor(
                "wrong-aggregation",
                float(abs(predicted - y).min()),
                "That is the smallest error alone; the mean is over all four.",
            ),
        ),
        working={"sizes": abs(errors).tolist()},
    )
