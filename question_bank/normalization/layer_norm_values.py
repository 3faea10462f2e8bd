"""Layer normalization of one sample."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import LayerNormalization, normalize


def spread_out(first: NDArray[np.int64], second: NDArray[np.int64]) -> bool:
    """Whether both samples have a variance, and the first not one whose root is the same."""
    return first.var() not in (0, 1) and second.min() < second.max()


@template(
    level=2,
    parameters={
        "first": Tensor((4,), (1, 3, 5, 7, 9)),
        "second": Tensor((4,), (0, 2, 4, 6, 8)),  # even below odd: no column is constant
    },
    require=spread_out,
    prompt=r"""
A batch of two samples with four features enters layer normalization over the features, with
$\epsilon = 0$, $\gamma = 1$ and $\beta = 0$. Each row is a sample:

$$X = <<[first, second] | matrix>>$$

What is the output for the *first* sample?
""",
    solution=r"""
Layer normalization looks at one sample alone. The mean of the first row is $\mu = <<mean>>$ and its
variance, divided by $n = 4$, is

$$\sigma^2 = \frac{<<squares>>}{4} = <<variance>>, \qquad \sigma = <<deviation | places>>$$

so $\frac{x - \mu}{\sigma}$ gives

$$<<answer>>$$
""",
)
def layer_norm_values(first: NDArray[np.int64], second: NDArray[np.int64]) -> Problem:
    X = np.stack([first, second])
    trace: dict[str, NDArray[np.float64]] = {}
    layer = LayerNormalization(epsilon=0, center=False, scale=False)
    outputs = layer(X, trace=trace)[0]
    deviations = trace["deviations"][0]
    mean, variance = (trace[name][0].item() for name in ("mean", "variance"))

    def step_by_step() -> list[float]:
        values = first.tolist()
        mean = sum(values) / 4
        deviation = math.sqrt(sum(value * value for value in values) / 4 - mean * mean)
        return [(value - mean) / deviation for value in values]

    return Problem(
        answer=Array(outputs),
        proof=Road("the definition, value by value", step_by_step),
        distractors=(
            Distractor(
                "norm-types-swapped",
                np.sign(first - second),  # two values become 1 and −1
                "That standardizes each feature over the batch: batch normalization.",
            ),
            Distractor(
                "ddof-one",
                outputs * math.sqrt(3 / 4),
                "The variance is divided by $n$, not by $n - 1$.",
            ),
            Distractor(
                "global-not-local",
                normalize(X, (0, 1))[0],
                "Each sample has its own mean and variance; the other one plays no part.",
            ),
            Distractor(
                "mean-only",
                deviations,
                "The mean was subtracted, but the division by the deviation is missing.",
            ),
            Distractor(
                "forgot-sqrt",
                deviations / variance,
                "Divide by the standard deviation, the root of the variance.",
            ),
        ),
        working={
            "mean": mean,
            "squares": " + ".join(f"({value:g})^2" for value in deviations.tolist()),
            "variance": variance,
            "deviation": math.sqrt(variance),
        },
    )
