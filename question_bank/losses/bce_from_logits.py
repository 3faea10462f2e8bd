"""Binary cross-entropy from logits."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BinaryCrossentropy, sigmoid


@template(
    level=3,
    parameters={
        "y": Tensor((2,), (0, 1)),
        "z": Tensor((2,), (-3, -2.5, -2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 2.5, 3)),
    },
    prompt=r"""
A binary classifier ends in a linear unit. For two samples with the labels $y = <<y | vector>>$ it
gives the logits $z = <<z | vector>>$.

What is the mean binary cross-entropy, computed from the logits with the natural logarithm?
""",
    solution=r"""
The sigmoid $\sigma(z) = \frac{1}{1 + e^{-z}}$ is the probability of label 1. Label 1 costs
$-\ln \sigma(z) = \ln(1 + e^{-z})$ and label 0 costs $-\ln(1 - \sigma(z)) = \ln(1 + e^z)$:

$$\frac{1}{2} \left( \ln(1 + e^{<<exponents[0]>>}) + \ln(1 + e^{<<exponents[1]>>}) \right) =
\frac{<<costs[0] | places>> + <<costs[1] | places>>}{2} = <<answer>>$$
""",
)
def bce_from_logits(y: NDArray[np.int64], z: NDArray[np.float64]) -> Problem:
    loss = BinaryCrossentropy(from_logits=True)
    mean = float(loss(y, z))
    p = sigmoid(z)
    q = np.where(y == 1, p, 1 - p)

    def softplus_form() -> float:
        costs: list[float] = [
            math.log(1 + math.exp(score)) - label * score
            for label, score in zip(y.tolist(), z.tolist(), strict=True)
        ]
        return sum(costs) / len(costs)

    return Problem(
        answer=Decimal(mean),
        proof=Road("ln(1 + exp z) - y z, sample by sample", softplus_form),
        distractors=(
            Distractor(
                "wrong-class-term",
                loss(1 - y, z),
                r"The labels are exchanged: $\sigma(z)$ is the probability of label 1.",
            ),
            Distractor(
                "double-sigmoid",
                loss(y, p),
                "The sigmoid was applied twice: logits become probabilities once.",
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
                "forgot-log",
                float((1 - q).mean()),
                "That is the probability missed; the cost is minus the logarithm of what was given.",
            ),
        ),
        working={"exponents": np.where(y == 1, -z, z), "costs": loss.per_sample(y, z)},
    )
