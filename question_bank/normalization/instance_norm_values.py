"""Instance normalization of one channel."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import InstanceNormalization, normalize


def spread_out(first: NDArray[np.int64], second: NDArray[np.int64]) -> bool:
    """Whether both channels have a variance, and the first not one whose root is the same."""
    return first.var() not in (0, 1) and second.min() < second.max()


@template(
    level=2,
    parameters={
        "first": Tensor((4,), (1, 3, 5, 7, 9)),
        "second": Tensor((4,), (0, 2, 4, 6, 8)),  # even below odd: no column is constant
    },
    require=spread_out,
    prompt=r"""
A sample with two channels and four positions enters instance normalization, with $\epsilon = 0$,
$\gamma = 1$, $\beta = 0$ and variances divided by $n$. Each row is a channel:

$$X = <<[first, second] | matrix>>$$

What is the output for the *first* channel?
""",
    solution=r"""
Instance normalization looks at one channel of one sample alone. The first row has the mean
$\mu = <<mean>>$ and the variance

$$\sigma^2 = \frac{<<squares>>}{4} = <<variance>>, \qquad \sigma = <<deviation | places>>$$

so $\frac{x - \mu}{\sigma}$ gives

$$<<answer>>$$
""",
)
def instance_norm_values(first: NDArray[np.int64], second: NDArray[np.int64]) -> Problem:
    X = np.stack([first, second])
    trace: dict[str, NDArray[np.float64]] = {}
    layer = InstanceNormalization(1, epsilon=0, center=False, scale=False)
    outputs = layer([X], trace=trace)[0, 0]  # one sample, channels first
    deviations = trace["deviations"][0, 0]
    mean, variance = (trace[name][0, 0].item() for name in ("mean", "variance"))

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
                normalize(X, (0, 1))[0],
                "That takes both channels together, as layer normalization does.",
            ),
            Distractor(
                "wrong-data-format",
                np.sign(first - second),  # two values become 1 and −1
                "That standardizes each position over the channels; the channels are the rows.",
            ),
            Distractor(
                "ddof-one",
                outputs * math.sqrt(3 / 4),
                "The variance is divided by $n$, not by $n - 1$.",
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
