"""Mean absolute percentage error of three predictions."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import MeanAbsoluteError, MeanAbsolutePercentageError


@template(
    level=2,
    parameters={
        "y": Tensor((3,), (2, 4, 5, 8, 10, 20)),
        "r": Tensor((3,), (-0.25, -0.2, 0.1, 0.2, 0.25, 0.5)),
    },
    prompt=r"""
A model should have predicted the prices $y = <<y | vector>>$ and predicted
$\hat{y} = <<predicted | vector>>$.

What is the mean absolute percentage error, in percent?
""",
    solution=r"""
Each error is measured against the price that it should have been, $\frac{|\hat{y} - y|}{|y|}$:

$$100 \cdot \frac{1}{3} \left( <<fractions>> \right) = <<answer>>$$
""",
)
def mean_absolute_percentage_error(y: NDArray[np.int64], r: NDArray[np.float64]) -> Problem:
    predicted = (y * (1 + r)).round(2)
    answer = float(MeanAbsolutePercentageError()(y, predicted))
    pooled = 100 * float(abs(predicted - y).sum() / y.sum())

    def price_by_price() -> float:
        total = 0.0
        for price, guess in zip(y.tolist(), predicted.tolist(), strict=True):
            total += max(guess / price - 1, 1 - guess / price)
        return 100 * total / 3

    return Problem(
        answer=Decimal(answer, places=2),
        proof=Road("the ratio of prediction and price, price by price", price_by_price),
        distractors=(
            Distractor(
                "units-ignored",
                answer / 100,
                "That is the mean as a fraction; a percentage is a hundred times that.",
            ),
            Distractor(
                "wrong-denominator",
                float(MeanAbsolutePercentageError()(predicted, y)),
                "Each error is divided by the true price, not by the predicted one.",
            ),
            Distractor(
                "signed-errors",
                100 * abs(float(r.mean())),
                "Take the size of each error first, or high and low guesses cancel.",
            ),
            Distractor(
                "sum-not-mean" if pooled < answer else "wrong-loss-used",
                3 * answer if pooled < answer else MeanAbsoluteError()(y, predicted),
                "That is the sum over the three predictions; divide it by three."
                if pooled < answer
                else "That is the mean absolute error, in the unit of the prices.",
            ),
            Distractor(
                "order-of-operations",
                pooled,
                "Divide each error by its own price before the mean is taken.",
            ),
            Distractor(
                "sum-not-mean",
                3 * answer,
                "That is the sum over the three predictions; divide it by three.",
            ),
        ),
        shown={"predicted": predicted},
        working={
            "fractions": " + ".join(
                rf"\frac{{{abs(guess - price):g}}}{{{price}}}"
                for price, guess in zip(y.tolist(), predicted.tolist(), strict=True)
            )
        },
    )
