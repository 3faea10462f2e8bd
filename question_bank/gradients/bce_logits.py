"""Gradient of binary cross-entropy with respect to the logits."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import BinaryCrossentropy


@template(
    level=3,
    parameters={
        "y": Tensor((2,), (0, 1)),
        "p": Tensor((2,), (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)),
    },
    prompt=r"""
A classifier ends in one linear unit and a sigmoid. Two samples with the labels $y = <<y | vector>>$
have the logits $z_1$ and $z_2$, and the sigmoid made the probabilities $p = <<p | vector>>$ of
label 1 of them.

What is the gradient of the *mean* binary cross-entropy (natural logarithm) of the two samples with
respect to the logits, $\left[ \frac{\partial L}{\partial z_1}, \frac{\partial L}{\partial z_2}
\right]$?
""",
    solution=r"""
For one sample the slope of the loss and that of the sigmoid cancel:

$$\frac{\partial L}{\partial z} = \frac{p - y}{p \cdot (1 - p)} \cdot p \cdot (1 - p) = p - y$$

The mean of two samples gives each of them one half:

$$\frac{1}{2} \cdot <<errors | vector>> = <<answer>>$$
""",
)
def bce_logits(y: NDArray[np.int64], p: NDArray[np.float64]) -> Problem:
    loss = BinaryCrossentropy(from_logits=True)
    gradient = loss.gradient(y, np.log(p / (1 - p)))
    errors = p - y

    def from_odds() -> list[float]:
        # label 1 costs ln(1 + 1/odds), label 0 ln(1 + odds), and odds grow like themselves
        odds = [math.exp(math.log(q) - math.log(1 - q)) for q in p.tolist()]
        return [
            (-1 / (1 + o) if label else o / (1 + o)) / 2
            for label, o in zip(y.tolist(), odds, strict=True)
        ]

    return Problem(
        answer=Array(gradient),
        proof=Road("the derivative of ln(1 + exp(-z)) or ln(1 + exp z)", from_odds),
        distractors=(
            Distractor(
                "sign-flipped",
                -gradient,
                "A probability that is too large has a positive gradient: $p - y$.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum").gradient(y, np.log(p / (1 - p))),
                "That is the gradient of the sum; the mean divides by the two samples.",
            ),
            Distractor(
                "wrong-derivative",
                BinaryCrossentropy().gradient(y, p),
                "That is the gradient with respect to $p$; go on through the sigmoid.",
            ),
            Distractor(
                "wrong-derivative",
                gradient * p * (1 - p),
                "The slope of the sigmoid is in $p - y$ already.",
            ),
            Distractor(
                "wrong-class-term",
                (p - (1 - y)) / 2,
                "The labels are exchanged: $p$ is the probability of label 1.",
            ),
            Distractor(
                "sum-not-mean",
                -errors,
                "The mean divides by the two samples, and a probability that is too large has a positive gradient.",
            ),
            Distractor(
                "wrong-class-term",
                p / 2,
                "The labels are missing: subtract 1 where the label is 1.",
            ),
        ),
        working={"errors": errors.round(1)},
    )
