"""Batch normalization of one feature."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BatchNormalization


def spread_out(first: NDArray[np.int64], second: NDArray[np.int64], gamma: int, beta: int) -> bool:
    """Whether the feature asked for has a variance, and not one whose root is the same."""
    return first.var() not in (0, 1)


@template(
    level=3,
    parameters={
        "first": Tensor((4,), (0, 2, 4, 6, 8)),
        "second": Tensor((4,), (1, 3, 5, 7, 9)),  # odd beside even: no row is constant
        "gamma": (2, 3),
        "beta": (-2, -1, 1),
    },
    require=spread_out,
    prompt=r"""
A batch of four samples with two features enters batch normalization in training:

$$X = \begin{bmatrix}
<% for i in range(4) %>
<<first[i]>> & <<second[i]>><<" \\\\" if i < 3 else "">>
<% endfor %>
\end{bmatrix}$$

Each row is a sample. For the first feature the layer has learned $\gamma = <<gamma>>$ and
$\beta = <<beta>>$; take $\epsilon = 0$.

What are the four outputs of the *first* feature?
""",
    solution=r"""
The first feature is the first column. Its mean is $\mu = <<mean>>$ and its variance, divided by
$n = 4$, is

$$\sigma^2 = \frac{<<squares>>}{4} = <<variance>>, \qquad \sigma = <<deviation | places>>$$

Each value becomes $\gamma \cdot \frac{x - \mu}{\sigma} + \beta$:

$$<<gamma>> \cdot <<[standardized] | matrix(3)>> <<"+" if beta > 0 else "-">> <<beta | abs>> =
<<answer>>$$
""",
)
def batch_norm_values(
    first: NDArray[np.int64], second: NDArray[np.int64], gamma: int, beta: int
) -> Problem:
    layer = BatchNormalization(epsilon=0)
    column = first[:, np.newaxis]  # batch normalization looks at each feature by itself
    trace: dict[str, NDArray[np.float64]] = {}
    outputs = layer(column, [gamma], [beta], [0], [1], training=True, trace=trace)
    deviations, standardized = trace["deviations"][:, 0], trace["standardized"][:, 0]
    mean, variance = float(trace["mean"].item()), float(trace["variance"].item())

    def step_by_step() -> list[float]:
        values = first.tolist()
        mean = sum(values) / 4
        deviation = math.sqrt(sum(value * value for value in values) / 4 - mean * mean)
        return [gamma * (value - mean) / deviation + beta for value in values]

    return Problem(
        answer=Array(outputs[:, 0]),
        proof=Road("the definition, value by value", step_by_step),
        distractors=(
            Distractor(
                "forgot-gamma-beta",
                standardized,
                r"That is only standardized: scale by $\gamma$ and shift by $\beta$ as well.",
            ),
            Distractor(
                "ddof-one",
                gamma * deviations / math.sqrt(4 / 3 * variance) + beta,
                "The variance of a batch is divided by $n$, not by $n - 1$.",
            ),
            Distractor(
                "norm-types-swapped",
                gamma * np.sign(first - second) + beta,  # two values become 1 and −1
                "That standardizes each sample over its features: layer normalization.",
            ),
            Distractor(
                "forgot-sqrt",
                gamma * deviations / variance + beta,
                "Divide by the standard deviation, the root of the variance.",
            ),
            Distractor(
                "mean-only",
                gamma * deviations + beta,
                "The mean was subtracted, but the division by the deviation is missing.",
            ),
            Distractor(
                "gamma-beta-swapped",
                beta * standardized + gamma,
                r"$\gamma$ scales and $\beta$ shifts.",
            ),
        ),
        working={
            "mean": mean,
            "squares": " + ".join(f"({value:g})^2" for value in deviations.tolist()),
            "variance": variance,
            "deviation": math.sqrt(variance),
            "standardized": standardized,
        },
    )
