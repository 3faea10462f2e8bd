"""Softmax cross-entropy of one sample from its scores."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import SparseCategoricalCrossentropy, softmax


@template(
    level=3,
    parameters={
        "s": Tensor((3,), (1, 2, 3, 4, 5, 6)),
        "label": (0, 1, 2),
    },
    prompt=r"""
A network gives one sample the scores (logits) $s = <<s | vector>>$ for the classes 0, 1 and 2.
The true class is <<label>>.

What is the softmax cross-entropy of the sample, with the natural logarithm?
""",
    solution=r"""
The softmax gives the true class the probability $p_y = \frac{e^{s_y}}{\sum_j e^{s_j}}$. Its cost is

$$-\ln p_y = \ln \sum_j e^{s_j} - s_y$$

$$= \ln \left( e^{<<s[0]>>} + e^{<<s[1]>>} + e^{<<s[2]>>} \right) - <<s[label]>> =
<<log_sum | places>> - <<s[label]>> = <<answer>>$$
""",
)
def softmax_cross_entropy(s: NDArray[np.int64], label: int) -> Problem:
    loss = SparseCategoricalCrossentropy(from_logits=True)
    p = float(softmax(s)[label])

    def log_of_sum() -> float:
        score, *others = [int(s[label]), *(int(s[j]) for j in range(3) if j != label)]
        return math.log(1 + sum(math.exp(other - score) for other in others))

    return Problem(
        answer=Decimal(float(loss([label], [s]))),
        proof=Road("ln(1 + sum of exp(s_j - s_y) over the wrong classes)", log_of_sum),
        distractors=(
            Distractor(
                "softmax-without-exp",
                replace(loss, from_logits=False)([label], [s]),
                "The scores were divided by their sum; softmax exponentiates them first.",
            ),
            Distractor(
                "base-two-log",
                replace(loss, log_base=2)([label], [s]),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "forgot-log",
                p,
                "That is the softmax probability; the loss is minus its logarithm.",
            ),
            Distractor(
                "forgot-normalising",
                -float(s[label]),
                "That is minus the score: the sum of the exponentials is missing.",
            ),
            Distractor(
                "sign-flipped",
                math.log(p),
                "A cross-entropy is never negative: the minus sign is missing.",
            ),
        ),
        working={"log_sum": int(s[label]) - math.log(p)},
    )
