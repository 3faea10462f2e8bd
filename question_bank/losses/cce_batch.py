"""Mean categorical cross-entropy of a batch with one-hot targets."""

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
A softmax classifier with four classes sees three samples:

| one-hot target $y$ | prediction $p$ |
|:-:|:-:|
<% for i in range(3) %>
| $[<% for j in range(4) %><<", " if j else "">><<1 if j == truth[i] else 0>><% endfor %>]$ | $<<P[i] | vector>>$ |
<% endfor %>

What is the mean categorical cross-entropy of the batch, with the natural logarithm?
""",
    solution=r"""
The zeros of a one-hot target silence all logarithms but that of the true class, so each sample
costs $-\ln$ of the probability that its true class was given. The mean over the three samples is

$$-\frac{1}{3} \left( <<logarithms>> \right) = \frac{<<costs>>}{3} = <<answer>>$$
""",
)
def cce_batch(P: NDArray[np.float64], truth: NDArray[np.int64]) -> Problem:
    y = np.eye(4)[truth]
    mean = float(CategoricalCrossentropy()(y, P))
    given_to_truth = P[y == 1].tolist()

    def double_sum() -> float:
        total = 0.0
        for targets, predictions in zip(y.tolist(), P.tolist(), strict=True):
            for target, prediction in zip(targets, predictions, strict=True):
                total -= target * math.log(prediction)
        return total / 3

    return Problem(
        answer=Decimal(mean),
        proof=Road("the double sum over samples and classes", double_sum),
        distractors=(
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
                "divided-by-classes",
                3 * mean / 4,
                "The mean is over the three samples, not over the four classes.",
            ),
            Distractor(
                "all-classes-summed",
                -float(np.log(P).sum()) / 3,
                "Only the logarithm of the true class counts; the target silences the others.",
            ),
            Distractor(
                "order-of-operations",
                -math.log(sum(given_to_truth) / 3),
                "Take the logarithm of each sample first, then the mean.",
            ),
            Distractor(
                "forgot-log",
                1 - sum(given_to_truth) / 3,
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
            "costs": " + ".join(f"{-math.log(q):.3f}" for q in given_to_truth),
        },
    )
