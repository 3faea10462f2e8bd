"""Categorical cross-entropy of one sample."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Probabilities, Problem, Road, template
from quizgen.reference import BinaryCrossentropy, CategoricalCrossentropy


@template(
    level=1,
    parameters={"p": Probabilities(rows=1, classes=4), "truth": (0, 1, 2, 3)},
    prompt=r"""
A softmax classifier with four exclusive classes predicts $p = <<p[0] | vector>>$ for a sample with
the one-hot target
$y = [<% for j in range(4) %><<", " if j else "">><<1 if j == truth else 0>><% endfor %>]$.

What is its categorical cross-entropy, with the natural logarithm?
""",
    solution=r"""
In $-\sum_j y_j \cdot \ln p_j$ the zeros of the target leave only the term of the true class, whose
probability is <<given>>:

$$-\ln <<given>> = <<answer>>$$
""",
)
def cce_single(p: NDArray[np.float64], truth: int) -> Problem:
    y = np.eye(4)[[truth]]
    answer = float(CategoricalCrossentropy()(y, p))
    probabilities = p[0].tolist()
    given = probabilities[truth]

    def whole_sum() -> float:
        terms: list[float] = []
        for place, probability in enumerate(probabilities):
            terms.append((place == truth) * math.log(probability))
        return -sum(terms)

    return Problem(
        answer=Decimal(answer),
        proof=Road("the sum over all four classes", whole_sum),
        distractors=(
            Distractor(
                "base-two-log",
                answer / math.log(2),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "forgot-log",
                1 - given,
                "That is the probability missed; the cost is minus the logarithm of what was given.",
            ),
            Distractor(
                "bce-terms-in-cce",
                4 * BinaryCrossentropy()(y, p),
                r"The terms $-\ln(1 - p_j)$ of the wrong classes belong to binary cross-entropy.",
            ),
            Distractor(
                "all-classes-summed",
                -sum(map(math.log, probabilities)),
                "Only the logarithm of the true class counts; the target silences the others.",
            ),
            Distractor(
                "argmax-not-label",
                -math.log(max(probabilities)),
                "That is the largest probability; the target says which one counts.",
            ),
            Distractor(
                "base-ten-log",
                answer / math.log(10),
                "The natural logarithm is larger than that to base 10, by the factor $\\ln 10$.",
            ),
        ),
        working={"given": given},
    )
