"""Mean squared logarithmic error of two predictions."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import MeanSquaredError, MeanSquaredLogarithmicError


@template(
    level=3,
    parameters={
        "y": Tensor((2,), (1, 2, 4, 7, 11, 20)),
        "predicted": Tensor((2,), (1.5, 3, 5, 9, 15, 30)),
    },
    prompt=r"""
A shop sold $y = <<y | vector>>$ pieces of two articles, and a model had predicted
$\hat{y} = <<predicted | vector>>$.

What is the mean squared logarithmic error, with the natural logarithm and the usual
$\ln(1 + \cdot)$ of targets and predictions?
""",
    solution=r"""
The difference of two logarithms is that of a ratio, so that the error is relative:

$$\frac{1}{2} \left( \left( \ln <<tops[0]>> - \ln <<bottoms[0]>> \right)^2 +
\left( \ln <<tops[1]>> - \ln <<bottoms[1]>> \right)^2 \right) = <<answer>>$$
""",
)
def mean_squared_logarithmic_error(y: NDArray[np.int64], predicted: NDArray[np.float64]) -> Problem:
    answer = float(MeanSquaredLogarithmicError()(y, predicted))
    gaps = np.log((1 + predicted) / (1 + y))

    def ratios() -> float:
        total = 0.0
        for sold, guess in zip(y.tolist(), predicted.tolist(), strict=True):
            total += math.log((guess + 1) / (sold + 1)) ** 2
        return total / 2

    return Problem(
        answer=Decimal(answer),
        proof=Road("the squared logarithm of each ratio", ratios),
        distractors=(
            Distractor(
                "forgot-squaring",
                float(abs(gaps).mean()),
                "Square the difference of the logarithms.",
            ),
            Distractor(
                "wrong-loss-used",
                MeanSquaredError()(y, predicted),
                "That is the plain mean squared error: take logarithms first.",
            ),
            Distractor(
                "forgot-plus-one",
                float((np.log(predicted / y) ** 2).mean()),
                "The logarithms are of $1 + y$, so that a target 0 does no harm.",
            ),
            Distractor(
                "base-two-log",
                answer / math.log(2) ** 2,
                "The loss takes the natural logarithm.",
            ),
            Distractor(
                "order-of-operations",
                float(gaps.mean()) ** 2,
                "Square each difference first, then take the mean.",
            ),
            Distractor(
                "half-convention-swapped",
                answer / 2,
                "This loss carries no factor one half beyond the mean.",
            ),
            Distractor(
                "base-ten-log",
                answer / math.log(10) ** 2,
                "The loss takes the natural logarithm, not that to base 10.",
            ),
        ),
        working={"tops": [f"{1 + g:g}" for g in predicted], "bottoms": [f"{1 + t:g}" for t in y]},
    )
