"""Gradient of the mean squared error with respect to the predictions."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import MeanAbsoluteError, MeanSquaredError


def one_far_off(y: NDArray[np.int64], predicted: NDArray[np.int64]) -> bool:
    """Whether the sizes of the errors matter, not only their signs."""
    return bool((abs(predicted - y) > 1).any())


@template(
    level=2,
    parameters={
        "y": Tensor((4,), (0, 1, 2, 3, 4, 5)),
        "predicted": Tensor((4,), (0, 1, 2, 3, 4, 5)),
    },
    require=one_far_off,
    prompt=r"""
A regression model should have given $y = <<y | vector>>$ for four samples and gave
$\hat{y} = <<predicted | vector>>$.

What is the gradient of the mean squared error, $\frac{1}{4} \sum_i (\hat{y}_i - y_i)^2$, with respect
to the four predictions?
""",
    solution=r"""
Only one of the squares depends on $\hat{y}_i$, so

$$\frac{\partial L}{\partial \hat{y}_i} = \frac{2}{4} (\hat{y}_i - y_i)$$

$$\frac{2}{4} \cdot <<errors | vector>> = <<answer>>$$
""",
)
def mean_squared_error(y: NDArray[np.int64], predicted: NDArray[np.int64]) -> Problem:
    loss = MeanSquaredError()
    gradient = loss.gradient(y, predicted)
    errors = predicted - y

    def by_nudges() -> list[float]:
        # central differences are exact for squares
        return [
            (((guess + 0.5) - truth) ** 2 - ((guess - 0.5) - truth) ** 2) / 4
            for truth, guess in zip(y.tolist(), predicted.tolist(), strict=True)
        ]

    return Problem(
        answer=Array(gradient),
        proof=Road("central differences, exact for squares", by_nudges),
        distractors=(
            Distractor(
                "sign-flipped",
                -gradient,
                r"A prediction that is too large has a positive gradient: $\hat{y} - y$.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum").gradient(y, predicted),
                "That is the gradient of the sum of squares; the mean divides by four.",
            ),
            Distractor(
                "factor-two-error",
                errors / 4,
                "Differentiating a square brings down the factor 2.",
            ),
            Distractor(
                "value-not-gradient",
                errors**2 / 4,
                "Those are the four parts of the loss; differentiate them.",
            ),
            Distractor(
                "wrong-loss-used",
                MeanAbsoluteError().gradient(y, predicted),
                "That is the gradient of the mean absolute error, which has only signs.",
            ),
        ),
        working={"errors": errors},
    )
