"""Batch or layer normalization of a matrix."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BatchNormalization, LayerNormalization, normalize


def spread_out(scheme: str, first: NDArray[np.int64], second: NDArray[np.int64]) -> bool:
    """Whether both samples have a variance."""
    return bool(first.min() < first.max() and second.min() < second.max())


@template(
    level=2,
    parameters={
        "scheme": ("batch", "layer"),
        "first": Tensor((3,), (0, 2, 4, 6, 8)),
        "second": Tensor((3,), (1, 3, 5, 7, 9)),  # odd below even: no column is constant
    },
    require=spread_out,
    prompt=r"""
A batch of two samples with three features, one sample a row,

$$X = <<[first, second] | matrix>>$$

enters <<scheme>> normalization<<" over the features" if scheme == "layer" else " in training">>, with
$\gamma = 1$, $\beta = 0$, $\epsilon = 0$ and variances divided by $n$.

What is the output?
""",
    solution=r"""
<% if scheme == "batch" %>
Each *column* is standardized by itself. With two samples a column $(a, b)$ has the mean
$\frac{a + b}{2}$ and the deviation $\frac{|a - b|}{2}$, so the larger value becomes 1 and the smaller
$-1$:
<% else %>
Each *row* is standardized by itself. The means are <<means[0] | places>> and <<means[1] | places>>, the
deviations <<deviations[0] | places>> and <<deviations[1] | places>>:
<% endif %>

$$<<answer>>$$
""",
)
def normalized_matrix(scheme: str, first: NDArray[np.int64], second: NDArray[np.int64]) -> Problem:
    X = np.stack([first, second])
    ones, zeros = np.ones(3), np.zeros(3)
    trace: dict[str, NDArray[np.float64]] = {}
    if scheme == "batch":
        axis, layer = 0, BatchNormalization(epsilon=0)
        outputs = layer(X, ones, zeros, zeros, ones, training=True, trace=trace)
    else:
        axis, outputs = 1, LayerNormalization(epsilon=0)(X, ones, zeros, trace=trace)
    deviations, variances = trace["deviations"], trace["variance"]

    def line_by_line() -> list[list[float]]:
        rows = X.tolist() if axis else [list(column) for column in X.T.tolist()]
        found = []
        for row in rows:
            mean = sum(row) / len(row)
            deviation = math.sqrt(sum(value * value for value in row) / len(row) - mean * mean)
            found.append([(value - mean) / deviation for value in row])
        return found if axis else [list(row) for row in zip(*found, strict=True)]

    return Problem(
        answer=Array(outputs),
        proof=Road("the definition, line by line", line_by_line),
        distractors=(
            Distractor(
                "norm-types-swapped",
                normalize(X, 1 - axis),
                "That standardizes each sample over its features."
                if scheme == "batch"
                else "That standardizes each feature over the samples.",
            ),
            Distractor(
                "global-not-local",
                normalize(X, (0, 1)),
                "There is not one mean for the whole matrix.",
            ),
            Distractor(
                "ddof-one",
                outputs * math.sqrt(1 - 1 / X.shape[axis]),
                "The variance is divided by $n$, not by $n - 1$.",
            ),
            Distractor(
                "mean-only",
                deviations,
                "The mean was subtracted, but the division by the deviation is missing.",
            ),
            Distractor(
                "forgot-sqrt",
                deviations / variances,
                "Divide by the standard deviation, the root of the variance.",
            ),
        ),
        working={"means": trace["mean"].ravel(), "deviations": np.sqrt(variances).ravel()},
    )
