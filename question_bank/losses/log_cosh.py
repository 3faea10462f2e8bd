"""Mean log-cosh loss of two predictions."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import LogCosh, MeanAbsoluteError, MeanSquaredError


@template(
    level=3,
    parameters={
        "y": Tensor((2,), (0, 1, 2, 3, 4)),
        "predicted": Tensor((2,), (0.5, 1.5, 2.5, 3.5, 4.5)),
    },
    prompt=r"""
A regression model should have given $y = <<y | vector>>$ and gave
$\hat{y} = <<predicted | vector>>$.

What is the mean log-cosh loss, $\ln \cosh(\hat{y} - y)$ for each sample?
""",
    solution=r"""
With $\cosh e = \frac{e^{e} + e^{-e}}{2}$ the errors $<<errors | vector>>$ have the costs

$$\ln <<coshes[0] | places>> = <<costs[0] | places>>, \qquad
\ln <<coshes[1] | places>> = <<costs[1] | places>>$$

$$\frac{<<costs[0] | places>> + <<costs[1] | places>>}{2} = <<answer>>$$

Near 0 a cost is almost half the square of the error, far out its size less $\ln 2$.
""",
)
def log_cosh(y: NDArray[np.int64], predicted: NDArray[np.float64]) -> Problem:
    loss = LogCosh()
    errors: list[float] = (predicted - y).tolist()

    def by_exponentials() -> float:
        return sum(math.log((math.exp(e) + math.exp(-e)) / 2) for e in errors) / 2

    return Problem(
        answer=Decimal(float(loss(y, predicted))),
        proof=Road("the definition of cosh, sample by sample", by_exponentials),
        distractors=(
            Distractor(
                "wrong-loss-used",
                float(MeanSquaredError()(y, predicted)) / 2,
                "That is half the mean squared error, which is near only for small errors.",
            ),
            Distractor(
                "approximation-taken",
                float(MeanAbsoluteError()(y, predicted)) - math.log(2),
                r"That is $|e| - \ln 2$, which is near only for large errors.",
            ),
            Distractor(
                "absolute-error-instead",
                MeanAbsoluteError()(y, predicted),
                "That is the mean absolute error.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum")(y, predicted),
                "That is the sum over the two samples; divide it by two.",
            ),
            Distractor(
                "base-two-log",
                float(loss(y, predicted)) / math.log(2),
                "The loss takes the natural logarithm.",
            ),
            Distractor(
                "forgot-log",
                sum(math.cosh(e) for e in errors) / 2,
                "The logarithm is missing.",
            ),
            Distractor(
                "base-ten-log",
                float(loss(y, predicted)) / math.log(10),
                "The loss takes the natural logarithm.",
            ),
            Distractor(
                "half-convention-swapped",
                float(loss(y, predicted)) / 2,
                "The mean is over two samples; there is no further factor one half.",
            ),
        ),
        working={
            "errors": errors,
            "coshes": [math.cosh(e) for e in errors],
            "costs": loss.per_sample(y, predicted),
        },
        figure=lambda: loss_curve(
            lambda e: float(loss(np.array([0.0]), np.array([e]))), -5, 5, x="error e"
        ),
    )
