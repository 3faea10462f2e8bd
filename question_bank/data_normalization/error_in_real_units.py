"""An error in real units."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import MeanAbsoluteError, MeanSquaredError, ZScoreScaling


@template(
    level=3,
    parameters={
        "metric": ("MAE", "RMSE", "MSE"),
        "mean": (30, 100),
        "deviation": (2, 4, 5, 10, 20),
        "error": (0.1, 0.2, 0.3, 0.5),
    },
    prompt=r"""
A network predicts prices. Its targets were standardized with the mean <<mean>> and the standard deviation
<<deviation>> (in thousands of euros). On the standardized scale the test set gives
<% if metric == "MAE" %>
a mean absolute error of <<error>>.

What is the mean absolute error in thousands of euros?
<% elif metric == "RMSE" %>
a root mean squared error of <<error>>.

What is the root mean squared error in thousands of euros?
<% else %>
a mean squared error of <<error>>.

What is the mean squared error of the prices in thousands of euros (its unit is the square of that)?
<% endif %>
""",
    solution=r"""
An error is a difference of two prices: the mean cancels, and every difference grows by the factor
$\sigma = <<deviation>>$.
<% if metric == "MSE" %>
Squares grow by $\sigma^2$:

$$<<error>> \cdot <<deviation>>^2 = <<answer>>$$
<% else %>
So does <<"the mean of their sizes" if metric == "MAE" else "their root mean square, as the root undoes the square">>:

$$<<error>> \cdot <<deviation>> = <<answer>>$$
<% endif %>
""",
)
def error_in_real_units(metric: str, mean: int, deviation: int, error: float) -> Problem:
    scaling = ZScoreScaling(mean, deviation)
    miss = math.sqrt(error) if metric == "MSE" else error  # one prediction that is off by so much
    truth, prediction = scaling.inverse([[0]]), scaling.inverse([[miss]])
    squared = float(MeanSquaredError()(truth, prediction))
    real = {
        "MAE": float(MeanAbsoluteError()(truth, prediction)),
        "RMSE": math.sqrt(squared),
        "MSE": squared,
    }[metric]
    return Problem(
        answer=Decimal(real),
        proof="error * deviation * (deviation if metric == 'MSE' else 1)",
        distractors=(
            Distractor(
                "metric-scaling-confused",
                error * (deviation if metric == "MSE" else deviation**2),
                "Squared errors grow with the square of the deviation."
                if metric == "MSE"
                else "Only *squared* errors grow with the square of the deviation.",
            ),
            Distractor(
                "units-ignored",
                error,
                "That is the error on the standardized scale, not in real units.",
            ),
            Distractor(
                "mean-added-to-error",
                mean + real,
                "The mean cancels in the difference of prediction and target.",
            ),
            Distractor(
                "inverse-not-applied",
                error / deviation,
                "That scales down once more; going back multiplies.",
            ),
            Distractor(
                "variance-std-confused",
                error * math.sqrt(deviation),
                "The number given is the standard deviation already; no root is taken of it.",
            ),
            Distractor(
                "metric-scaling-confused",
                error * (mean**2 if metric == "MSE" else mean),
                "Errors grow with the deviation; the mean shifts prediction and target alike.",
            ),
        ),
    )
