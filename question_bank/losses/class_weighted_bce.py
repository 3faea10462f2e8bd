"""Binary cross-entropy with class weights."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BinaryCrossentropy


def both_labels(y: NDArray[np.int64], p: NDArray[np.float64], weight: int) -> bool:
    """Whether both classes occur, so that the weight favours one of them."""
    return bool(y.min() < y.max())


@template(
    level=3,
    parameters={
        "y": Tensor((4,), (0, 1)),
        "p": Tensor((4,), (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)),
        "weight": (2, 3, 5, 10),
    },
    require=both_labels,
    prompt=r"""
Label 1 is rare, so samples of label 1 have the weight <<weight>> and those of label 0 the weight 1.
The probabilities $p$ of label 1 were predicted for a batch of four:

| label $y$ | prediction $p$ |
|:-:|:-:|
<% for i in range(4) %>
| <<y[i]>> | <<p[i]>> |
<% endfor %>

What is the weighted binary cross-entropy of the batch, with the natural logarithm, averaged as
Keras does, over the *number* of samples?
""",
    solution=r"""
Each sample costs $-\ln$ of the probability that its true label was given, times its weight. The sum
is divided by the number of samples, not by the sum of the weights:

$$\frac{<<costs>>}{4} = <<answer>>$$
""",
)
def class_weighted_bce(y: NDArray[np.int64], p: NDArray[np.float64], weight: int) -> Problem:
    loss = BinaryCrossentropy()
    weights = np.where(y == 1, weight, 1)
    answer = float(loss(y, p, weights))
    costs = loss.per_sample(y, p)

    def repeated() -> float:
        # a sample of weight 3 costs as much as three such samples
        total = 0.0
        for label, probability in zip(y.tolist(), p.tolist(), strict=True):
            for _ in range(weight if label else 1):
                total -= math.log(probability if label else 1 - probability)
        return total / 4

    return Problem(
        answer=Decimal(answer),
        proof=Road("as many copies of each sample as its weight says", repeated),
        distractors=(
            Distractor(
                "wrong-denominator",
                answer * 4 / float(weights.sum()),
                "Here the sum is divided by the four samples, not by the sum of their weights.",
            ),
            Distractor(
                "sum-not-mean",
                4 * answer,
                "That is the weighted sum; divide it by the four samples.",
            ),
            Distractor(
                "factor-forgotten",
                costs.sum() / 4,
                "The weights are missing: that is the plain mean.",
            ),
            Distractor(
                "swapped-roles",
                (costs * np.where(y == 1, 1, weight)).sum() / 4,
                "The weights are exchanged: it is label 1 that weighs more.",
            ),
            Distractor(
                "base-two-log",
                answer / math.log(2),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "forgot-log",
                (weights * np.abs(y - p)).sum() / 4,
                "Those are the probabilities missed; the cost is minus the logarithm of what was given.",
            ),
            Distractor(
                "base-ten-log",
                answer / math.log(10),
                "The natural logarithm is larger than that to base 10, by the factor $\\ln 10$.",
            ),
        ),
        working={
            "costs": " + ".join(
                rf"{factor} \cdot {cost:.3f}" for factor, cost in zip(weights, costs, strict=True)
            )
        },
    )
