"""Gradients of regression losses with respect to the predictions."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import HalfSumOfSquares, Loss, MeanAbsoluteError, MeanSquaredError

LOSSES: dict[str, tuple[Loss, str]] = {
    "half the sum of squared errors": (
        HalfSumOfSquares(),
        r"\frac{1}{2} \sum_i (\hat{y}_i - y_i)^2",
    ),
    "the mean absolute error": (MeanAbsoluteError(), r"\frac{1}{4} \sum_i |\hat{y}_i - y_i|"),
    "the mean squared error": (MeanSquaredError(), r"\frac{1}{4} \sum_i (\hat{y}_i - y_i)^2"),
}
FACTORS = {"half the sum of squared errors": 1.0, "the mean squared error": 0.5}


@template(
    level=2,
    parameters={
        "name": tuple(LOSSES),
        "y": Tensor((4,), (0, 2, 4, 6)),
        "predicted": Tensor((4,), (-1, 1, 3, 5, 9)),
    },
    prompt=r"""
A regression model should have given $y = <<y | vector>>$ for four samples and gave
$\hat{y} = <<predicted | vector>>$.

What is the gradient of <<name>>, $<<formula>>$, with respect to the four predictions?
""",
    solution=r"""
The errors $\hat{y} - y$ are $<<errors | vector>>$.
<% if name == "the mean absolute error" %>
The slope of $|\hat{y}_i - y_i|$ is the sign of the error, and the mean takes a quarter of it:
<% elif name == "the mean squared error" %>
The square brings down a 2, and the mean divides by 4: half of each error is left.
<% else %>
The square brings down a 2, which the one half takes away: the errors themselves are left.
<% endif %>

$$\left[ \frac{\partial L}{\partial \hat{y}_1}, \ldots, \frac{\partial L}{\partial \hat{y}_4} \right]
= <<answer>>$$
""",
)
def regression_gradient(name: str, y: NDArray[np.int64], predicted: NDArray[np.int64]) -> Problem:
    loss, formula = LOSSES[name]
    gradient = loss.gradient(y, predicted)
    errors = predicted - y

    def nudged() -> list[float]:
        def part(error: float) -> float:
            if name == "the mean absolute error":
                return abs(error) / 4
            return error * error * (0.5 if name.startswith("half") else 0.25)

        # no error is 0 or changes its sign, so that central differences are exact
        return [part(error + 0.5) - part(error - 0.5) for error in errors.tolist()]

    squares = name in FACTORS
    return Problem(
        answer=Array(gradient, places=2),
        proof=Road("central differences of each part", nudged),
        distractors=(
            Distractor(
                "half-convention-swapped" if squares else "sum-not-mean",
                gradient * (2 if squares else 4),
                "Keep track of the 2 that the square brings down."
                if squares
                else "The mean takes a quarter of each sign.",
            ),
            Distractor(
                "mean-not-sum" if name.startswith("half") else "wrong-denominator",
                gradient / 4,
                "The squares are added up; nothing is divided by four."
                if name.startswith("half")
                else "Divide by the four samples once.",
            ),
            Distractor(
                "wrong-loss-used",
                (MeanAbsoluteError() if squares else MeanSquaredError()).gradient(y, predicted),
                "That is the gradient of the mean absolute error."
                if squares
                else "That is the gradient of the mean squared error: a size has the slope 1.",
            ),
            Distractor(
                "value-not-gradient",
                abs(gradient) if not squares else np.square(errors) * FACTORS[name] / 2,
                "The gradient keeps the sign of the error."
                if not squares
                else "Those are the parts of the loss; differentiate them.",
            ),
            Distractor(
                "half-convention-swapped",
                -2 * gradient,
                "Sign and factor: the error counts as $\\hat{y} - y$, and "
                + (
                    "the 2 of the square is to be kept track of."
                    if squares
                    else "a size has the slope 1."
                ),
            ),
        ),
        shown={"formula": formula},
        working={"errors": errors},
    )
