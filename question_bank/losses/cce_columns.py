"""Mean categorical cross-entropy with the samples in columns."""

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
from quizgen.reference import CategoricalCrossentropy


@template(
    level=2,
    parameters={
        "P": Probabilities(rows=3, classes=4),
        "truth": Tensor((3,), (0, 1, 2, 3)),
    },
    prompt=r"""
On a slide the one-hot targets $Y$ and the predictions $P$ of a batch stand as columns: one column for
each sample, one row for each of the four classes.

$$Y = \begin{bmatrix}
<%- for j in range(4) %>
<% for i in range(3) %> <<1 if truth[i] == j else 0>> <<"&" if i < 2 else "">><% endfor %> <<"\\\\" if j < 3 else "">>
<%- endfor %> \end{bmatrix}, \qquad P = <<P.T | matrix>>$$

What is the mean categorical cross-entropy of the batch, with the natural logarithm?
""",
    solution=r"""
The ones of $Y$ mark one probability in each column: <<given | join(", ")>>. There are three columns,
so the mean is over three samples:

$$-\frac{1}{3} \left( <<logarithms>> \right) = \frac{<<costs>>}{3} = <<answer>>$$

Which way the table lies changes nothing but where to look.
""",
)
def cce_columns(P: NDArray[np.float64], truth: NDArray[np.int64]) -> Problem:
    y = np.eye(4)[truth]
    mean = float(CategoricalCrossentropy()(y, P))
    given = P[y == 1].tolist()

    def column_by_column() -> float:
        costs = [-math.log(P.T.tolist()[row][column]) for column, row in enumerate(truth.tolist())]
        return sum(costs) / len(costs)

    return Problem(
        answer=Decimal(mean),
        proof=Road("the marked entry of each column", column_by_column),
        distractors=(
            Distractor(
                "divided-by-classes",
                3 * mean / 4,
                "The four rows are classes; the mean is over the three columns.",
            ),
            Distractor(
                "sum-not-mean",
                3 * mean,
                "That is the sum over the batch; divide it by the three samples.",
            ),
            Distractor(
                "base-two-log",
                mean / math.log(2),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "all-classes-summed",
                -float(np.log(P).sum()) / 3,
                "Only the marked entries count; the zeros silence the others.",
            ),
            Distractor(
                "base-ten-log",
                mean / math.log(10),
                "The natural logarithm is larger than that to base 10, by the factor $\\ln 10$.",
            ),
            Distractor(
                "forgot-log",
                1 - sum(given) / 3,
                "Those are the probabilities missed; the cost is minus the logarithm of what was given.",
            ),
        ),
        working={
            "given": given,
            "logarithms": " + ".join(rf"\ln {q:.1f}" for q in given),
            "costs": " + ".join(f"{-math.log(q):.3f}" for q in given),
        },
    )
