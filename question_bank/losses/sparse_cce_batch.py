"""Mean sparse categorical cross-entropy of a batch with integer labels."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import (
    Decimal,
    Distractor,
    Probabilities,
    Problem,
    Road,
    Tensor,
    template,
)
from quizgen.reference import SparseCategoricalCrossentropy


@template(
    level=2,
    parameters={
        "P": Probabilities(rows=2, classes=4),
        "labels": Tensor((2,), (1, 2, 3)),  # not 0, or counting from 1 would have no column
    },
    prompt=r"""
A softmax classifier has four classes, numbered from 0. Its targets are integer labels:

| label | predicted probabilities of the classes 0 to 3 |
|:-:|:-:|
<% for i in range(2) %>
| <<labels[i]>> | $<<P[i] | vector>>$ |
<% endfor %>

What is the mean sparse categorical cross-entropy of the two samples, with the natural logarithm?
""",
    solution=r"""
A label is an index into its row: counted from 0, the true classes were given the probabilities
<<q[0]>> and <<q[1]>>. The mean of what they cost is

$$-\frac{1}{2} \left( \ln <<q[0]>> + \ln <<q[1]>> \right) = <<answer>>$$

The categorical cross-entropy with one-hot targets is the same number.
""",
)
def sparse_cce_batch(P: NDArray[np.float64], labels: NDArray[np.int64]) -> Problem:
    loss = SparseCategoricalCrossentropy()
    mean = float(loss(labels, P))
    rows, columns = P.tolist(), labels.tolist()
    q = [row[label] for row, label in zip(rows, columns, strict=True)]

    def one_hot_sum() -> float:
        costs = [
            sum(-math.log(p) for column, p in enumerate(row) if column == label)
            for row, label in zip(rows, columns, strict=True)
        ]
        return sum(costs) / len(costs)

    return Problem(
        answer=Decimal(mean),
        proof=Road("the sum over one-hot columns", one_hot_sum),
        distractors=(
            Distractor(
                "label-encoding-wrong",
                loss(labels - 1, P),
                "The classes are counted from 0: label 1 is the *second* entry of the row.",
            ),
            Distractor(
                "wrong-class-term",
                -sum(math.log(max(row)) for row in rows) / 2,
                "That is the largest probability of each row; the label says which one counts.",
            ),
            Distractor(
                "sum-not-mean",
                2 * mean,
                "That is the sum over the batch; divide it by the two samples.",
            ),
            Distractor(
                "base-two-log",
                mean / math.log(2),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "label-encoding-wrong",
                -sum(label * math.log(p) for label, p in zip(columns, q, strict=True)) / 2,
                "A label is an index, not a factor.",
            ),
            Distractor(
                "divided-by-classes",
                2 * mean / 4,
                "The mean is over the two samples, not over the four classes.",
            ),
            Distractor(
                "base-ten-log",
                mean / math.log(10),
                "The natural logarithm is larger than that to base 10, by the factor $\\ln 10$.",
            ),
        ),
        working={"q": q},
    )
