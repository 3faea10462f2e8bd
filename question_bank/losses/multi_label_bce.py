"""Binary cross-entropy of an image with several tags."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import BinaryCrossentropy, MeanSquaredError


@template(
    level=2,
    parameters={
        "y": Tensor((3,), (0, 1)),
        "p": Tensor((3,), (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)),
    },
    prompt=r"""
A network with three sigmoid outputs says of each picture whether it shows a person, a car and a tree.
For one picture the targets are $y = <<y | vector>>$ and the outputs $p = <<p | vector>>$.

What is the binary cross-entropy of the picture, averaged over its three tags as Keras does, with the
natural logarithm?
""",
    solution=r"""
Each tag is a question of its own, and costs $-\ln$ of the probability that its true answer was given,
$p$ for 1 and $1 - p$ for 0:

$$-\frac{1}{3} \left( <<logarithms>> \right) = \frac{<<costs>>}{3} = <<answer>>$$

The outputs need not add up to 1: any number of the tags may be there.
""",
)
def multi_label_bce(y: NDArray[np.int64], p: NDArray[np.float64]) -> Problem:
    loss = BinaryCrossentropy()
    answer = float(loss([y], [p]))
    given = [q if tag else 1 - q for tag, q in zip(y.tolist(), p.tolist(), strict=True)]
    only_ones = [-math.log(q) for tag, q in zip(y.tolist(), p.tolist(), strict=True) if tag]

    def tag_by_tag() -> float:
        return -math.log(math.prod(given)) / 3

    return Problem(
        answer=Decimal(answer),
        proof=Road("minus the logarithm of the product, over three", tag_by_tag),
        distractors=(
            Distractor(
                "sum-not-mean",
                3 * answer,
                "That is the sum over the tags; divide it by three.",
            ),
            Distractor(
                "wrong-class-term",
                sum(only_ones) / 3,
                r"Tags that are absent cost $-\ln(1 - p)$; they are not free.",
            ),
            Distractor(
                "wrong-class-term",
                loss([1 - y], [p]),
                "The targets are exchanged: $p$ is the probability that a tag is there.",
            ),
            Distractor(
                "base-two-log",
                replace(loss, log_base=2)([y], [p]),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "order-of-operations",
                -math.log(sum(given) / 3),
                "Take the logarithm for each tag first, then the mean.",
            ),
            Distractor(
                "wrong-loss-used",
                MeanSquaredError()([y], [p]),
                "That is the mean squared error of the probabilities.",
            ),
        ),
        working={
            "logarithms": " + ".join(rf"\ln {q:.1f}" for q in given),
            "costs": " + ".join(f"{-math.log(q):.3f}" for q in given),
        },
    )
