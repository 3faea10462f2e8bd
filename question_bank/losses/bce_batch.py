"""Mean binary cross-entropy of a batch."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BinaryCrossentropy


def both_labels(y: NDArray[np.int64], p: NDArray[np.float64]) -> bool:
    """Whether both terms of the loss are needed."""
    return bool(y.min() < y.max())


@template(
    level=2,
    parameters={
        "y": Tensor((4,), (0, 1)),
        "p": Tensor((4,), (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)),
    },
    require=both_labels,
    prompt=r"""
A classifier with one sigmoid output gave these probabilities $p$ of label 1 to four samples:

| label $y$ | prediction $p$ |
|:-:|:-:|
<% for i in range(4) %>
| <<y[i]>> | <<p[i]>> |
<% endfor %>

What is the mean binary cross-entropy of the batch, with the natural logarithm?
""",
    solution=r"""
A sample costs $-\ln$ of the probability that its true label was given: $p$ for label 1 and
$1 - p$ for label 0. The mean over the four samples is

$$-\frac{1}{4} \left( <<logarithms>> \right) = \frac{<<costs>>}{4} = <<answer>>$$
""",
)
def bce_batch(y: NDArray[np.int64], p: NDArray[np.float64]) -> Problem:
    mean = float(BinaryCrossentropy()(y, p))
    labels, predictions = y.tolist(), p.tolist()
    given_to_truth = [q if label else 1 - q for label, q in zip(labels, predictions, strict=True)]
    costs = [-math.log(q) for q in given_to_truth]
    missed = [1 - q for q in given_to_truth]

    def one_by_one() -> float:
        total = 0.0
        for label, probability in zip(labels, predictions, strict=True):
            total -= label * math.log(probability) + (1 - label) * math.log(1 - probability)
        return total / len(y)

    return Problem(
        answer=Decimal(mean),
        proof=Road("the definition, sample by sample", one_by_one),
        distractors=(
            Distractor(
                "sum-not-mean",
                4 * mean,
                "That is the sum over the batch; divide it by the four samples.",
            ),
            Distractor(
                "wrong-class-term",
                sum(cost for label, cost in zip(labels, costs, strict=True) if label) / 4,
                r"Samples of label 0 cost $-\ln(1 - p)$; they are not free.",
            ),
            Distractor(
                "base-two-log",
                mean / math.log(2),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "wrong-class-term",
                -sum(map(math.log, missed)) / 4,
                "The labels are exchanged: $p$ is the probability of label 1.",
            ),
            Distractor(
                "wrong-loss-used",
                sum(miss**2 for miss in missed) / 4,
                "That is the mean squared error of the probabilities.",
            ),
            Distractor(
                "forgot-log",
                sum(missed) / 4,
                "Those are the probabilities missed; the cost is minus the logarithm of what was given.",
            ),
            Distractor(
                "base-ten-log",
                mean / math.log(10),
                "The natural logarithm is larger than that to base 10, by the factor $\\ln 10$.",
            ),
        ),
        working={
            "logarithms": " + ".join(rf"\ln {q:.1f}" for q in given_to_truth),
            "costs": " + ".join(f"{cost:.3f}" for cost in costs),
        },
    )
