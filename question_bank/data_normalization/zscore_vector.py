"""Standardizing a small data set."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import ZScoreScaling


def spread_out(x: NDArray[np.int64]) -> bool:
    """Whether the data have a variance, and not one whose root is the same."""
    return x.var() not in (0, 1)


@template(
    level=2,
    parameters={"x": Tensor((4,), (1, 2, 3, 5, 7, 9))},
    require=spread_out,
    prompt=r"""
A feature has these values in the four samples of a training set:

$$x = <<x | vector>>$$

Standardize them; the variance is the mean of the squared deviations (divided by $n$).
""",
    solution=r"""
The mean is $\mu = <<mean>>$, and the mean of the squared deviations is

$$\sigma^2 = \frac{<<squares>>}{4} = <<variance>>, \qquad \sigma = <<deviation | places(4)>>$$

Each value becomes $\frac{x - \mu}{\sigma}$:

$$<<answer>>$$
""",
)
def zscore_vector(x: NDArray[np.int64]) -> Problem:
    scaled = ZScoreScaling.fit(x)(x)
    mean = x.mean()
    deviations = x - mean
    variance = np.square(deviations).mean()
    deviation = math.sqrt(variance)

    def step_by_step() -> list[float]:
        values = x.tolist()
        mean = sum(values) / 4
        deviation = math.sqrt(sum(value * value for value in values) / 4 - mean * mean)
        return [(value - mean) / deviation for value in values]

    return Problem(
        answer=Array(scaled),
        proof=Road("the definition, value by value", step_by_step),
        distractors=(
            Distractor(
                "ddof-one",
                scaled * math.sqrt(3 / 4),
                "The squares are divided by $n$ here, not by $n - 1$.",
            ),
            Distractor(
                "forgot-sqrt",
                deviations / variance,
                "Divide by the standard deviation, the root of the variance.",
            ),
            Distractor(
                "mean-only",
                deviations,
                "The mean was subtracted, but the division by the deviation is missing.",
            ),
            Distractor(
                "affine-step-missing",
                x / deviation,
                "The mean must be subtracted first.",
            ),
            Distractor(
                "wrong-normalisation",
                (x - x.min()) / (x.max() - x.min()),
                "That is min-max scaling to $[0, 1]$.",
            ),
        ),
        working={
            "mean": mean,
            "squares": " + ".join(f"({value:g})^2" for value in deviations.tolist()),
            "variance": variance,
            "deviation": deviation,
        },
    )
