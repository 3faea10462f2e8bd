"""Standardizing test data."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import ZScoreScaling, normalize


def different(training: tuple[int, ...], test: NDArray[np.int64]) -> bool:
    """Whether the test data have a spread of their own."""
    return bool(test[0] != test[1])


@template(
    level=2,
    parameters={
        "training": ((2, 4, 6), (1, 3, 5, 7), (0, 4, 8), (2, 4, 4, 6), (1, 1, 5, 9), (0, 3, 6, 3)),
        "test": Tensor((2,), (2, 3, 6, 9, 10, 12, 14)),
    },
    require=different,
    prompt=r"""
A feature has the values $<<training | list | vector>>$ in the training set and $<<test | vector>>$ in the test set.
Variances are divided by $n$.

What are the standardized values of the *test* set, as the network should see them?
""",
    solution=r"""
Mean and deviation are always those of the *training* set: the network was fitted to that scale, and
the test set must not influence anything. $\mu = <<mean>>$ and

$$\sigma^2 = \frac{<<squares>>}{<<training | length>>} = <<variance | round(4)>>, \qquad \sigma = <<deviation | places(4)>>$$

so $\frac{x - \mu}{\sigma}$ gives $<<answer>>$. Such values need not have mean 0 and deviation 1.
""",
)
def training_statistics(training: tuple[int, ...], test: NDArray[np.int64]) -> Problem:
    scaled = ZScoreScaling.fit(training)(test)
    n = len(training)
    mean = sum(training) / n
    deviations = [value - mean for value in training]
    variance = sum(deviation * deviation for deviation in deviations) / n
    deviation = math.sqrt(variance)

    def step_by_step() -> list[float]:
        n = len(training)
        mean = sum(training) / n
        deviation = math.sqrt(sum(value * value for value in training) / n - mean * mean)
        return [(value - mean) / deviation for value in test.tolist()]

    return Problem(
        answer=Array(scaled),
        proof=Road("the definition, value by value", step_by_step),
        distractors=(
            Distractor(
                "test-statistics-leak",
                normalize(test, 0),
                "Those are the statistics of the test set itself; the network knows another scale.",
            ),
            Distractor(
                "test-statistics-leak",
                ZScoreScaling.fit([*training, *test])(test),
                "The test set must not take part in the statistics.",
            ),
            Distractor(
                "ddof-one",
                scaled * math.sqrt(1 - 1 / n),
                "The squares are divided by $n$ here, not by $n - 1$.",
            ),
            Distractor(
                "mean-only",
                test - mean,
                "The division by the standard deviation is missing.",
            ),
            Distractor(
                "forgot-sqrt",
                (test - mean) / variance,
                "Divide by the standard deviation, the root of the variance.",
            ),
            Distractor(
                "not-centred",
                test / deviation,
                "The mean of the training set must be subtracted first.",
            ),
            Distractor(
                "wrong-denominator",
                (test - mean) / n,
                "The divisor is the standard deviation, not the number of values.",
            ),
        ),
        working={
            "mean": mean,
            "squares": " + ".join(f"({value:g})^2" for value in deviations),
            "variance": variance,
            "deviation": deviation,
        },
    )
