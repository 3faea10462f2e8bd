"""Instance normalization of one channel."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import InstanceNormalization, LayerNormalization, normalize


def spread_out(first: NDArray[np.int64], second: NDArray[np.int64]) -> bool:
    """Whether both channels have a variance, and the first not one whose root is the same."""
    return first.var() not in (0, 1) and second.var() > 0


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
    batch = X[np.newaxis]  # one sample, channels first

    def step_by_step() -> list[float]:
        values = first.tolist()
        mean = sum(values) / 4
        deviation = math.sqrt(sum(value * value for value in values) / 4 - mean * mean)
        return [(value - mean) / deviation for value in values]

    return Problem(
        answer=Array(InstanceNormalization(1, 0, False, False)(batch)[0, 0]),
        proof=Road("the definition, value by value", step_by_step),
        distractors=(
            Distractor(
                "norm-types-swapped",
                LayerNormalization((1, 2), 0, False, False)(batch)[0, 0],
                "That takes both channels together, as layer normalization does.",
            ),
            Distractor(
                "wrong-data-format",
                normalize(X, 0)[0],
                "That standardizes each position over the channels; the channels are the rows.",
            ),
            Distractor(
                "ddof-one",
                normalize(X, 1, ddof=1)[0],
                "The variance is divided by $n$, not by $n - 1$.",
            ),
            Distractor(
                "mean-only",
                first - first.mean(),
                "The mean was subtracted, but the division by the deviation is missing.",
            ),
            Distractor(
                "forgot-sqrt",
                (first - first.mean()) / first.var(),
                "Divide by the standard deviation, the root of the variance.",
            ),
        ),
        working={
            "mean": first.mean(),
            "squares": " + ".join(f"({value:g})^2" for value in first - first.mean()),
            "variance": first.var(),
            "deviation": first.std(),
        },
    )
