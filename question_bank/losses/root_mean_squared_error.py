"""Root mean squared error of four predictions."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import MeanAbsoluteError, MeanSquaredError


def sizes_differ(y: NDArray[np.int64], predicted: NDArray[np.float64]) -> bool:
    """Whether the root of the mean square is not simply the size of all errors."""
    return len(set(abs(predicted - y).tolist())) > 1


@template(
    level=2,
    parameters={
        "y": Tensor((4,), (0, 1, 2, 3, 4, 5, 6, 7)),
        "predicted": Tensor((4,), (0.5, 1.5, 2.5, 4.5, 5.5, 6.5)),
    },
    require=sizes_differ,
    prompt=r"""
A regression model should have given $y = <<y | vector>>$ and gave
$\hat{y} = <<predicted | vector>>$.

What is the *root* mean squared error?
""",
    solution=r"""
Square each error $\hat{y} - y$, take the mean, and the square root at last:

$$\sqrt{\frac{<<squares>>}{4}} = \sqrt{<<mean>>} = <<answer>>$$

The root brings the error back to the unit of the targets.
""",
)
def root_mean_squared_error(y: NDArray[np.int64], predicted: NDArray[np.float64]) -> Problem:
    mean = float(MeanSquaredError()(y, predicted))
    absolute = float(MeanAbsoluteError()(y, predicted))
    squares = np.square(predicted - y)

    def length() -> float:
        errors = [o - t for t, o in zip(y.tolist(), predicted.tolist(), strict=True)]
        return math.hypot(*errors) / 2  # the root of 4

    return Problem(
        answer=Decimal(math.sqrt(mean)),
        proof=Road("the length of the vector of errors, over the root of 4", length),
        distractors=(
            Distractor(
                "forgot-sqrt",
                mean,
                "That is the mean squared error; its root is asked for.",
            ),
            Distractor(
                "wrong-loss-used",
                absolute,
                "That is the mean absolute error: square before the mean is taken.",
            ),
            Distractor(
                "sum-not-mean",
                math.sqrt(4 * mean),
                "Divide by the four samples before the root is taken.",
            ),
            Distractor(
                "wrong-loss-used",
                4 * absolute,
                "Those are the sizes of the errors, added up.",
            ),
            Distractor(
                "order-of-operations",
                math.sqrt(4 * mean) / 4,
                "The division by four belongs under the root.",
            ),
            Distractor(
                "half-convention-swapped",
                math.sqrt(mean / 2),
                "The mean is divided by four, and by nothing else.",
            ),
        ),
        working={"squares": " + ".join(f"{s:g}" for s in squares), "mean": mean},
    )
