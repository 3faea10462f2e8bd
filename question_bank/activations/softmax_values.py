"""Softmax of three scores."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import sigmoid, softmax


def scores_differ(s: NDArray[np.int64]) -> bool:
    """Whether the probabilities differ, so that there is something to compute."""
    return bool(s.min() < s.max())


@template(
    level=2,
    parameters={"s": Tensor((3,), (-1, 1, 3, 4, 5, 6))},  # no three of them add up to 0
    require=scores_differ,
    prompt=r"""
A classifier gives one sample the scores (logits) $s = <<s | vector>>$.

Which probabilities does softmax make of them?
""",
    solution=r"""
Softmax divides each power of $e$ by the sum of all:

$$p_j = \frac{e^{s_j}}{\sum_k e^{s_k}}, \qquad \sum_k e^{s_k} =
e^{<<s[0]>>} + e^{<<s[1]>>} + e^{<<s[2]>>} = <<total | places>>$$

$$p = \frac{1}{<<total | places>>} \cdot <<powers | vector(3)>> = <<answer>>$$

The probabilities add up to 1, and the largest score has the largest of them.
""",
)
def softmax_values(s: NDArray[np.int64]) -> Problem:
    powers, twos = np.exp(s), 2.0**s

    def by_ratios() -> list[float]:
        scores = s.tolist()
        return [1 / sum(math.exp(other - score) for other in scores) for score in scores]

    return Problem(
        answer=Array(softmax(s)),
        proof=Road("1 / sum of exp(s_k - s_j)", by_ratios),
        distractors=(
            Distractor(
                "softmax-without-exp",
                s / s.sum(),
                "The scores were divided by their sum; softmax exponentiates them first.",
            ),
            Distractor(
                "base-two-exponent",
                twos / twos.sum(),
                "Those are powers of 2; softmax takes powers of $e$.",
            ),
            Distractor(
                "wrong-activation-used",
                sigmoid(s),
                "That is a sigmoid of each score by itself; these do not add up to 1.",
            ),
            Distractor(
                "wrong-denominator",
                powers / powers.max(),
                "Divide by the sum of the powers, not by the largest of them.",
            ),
            Distractor(
                "wrong-denominator",
                powers / (1 + powers.sum()),
                "The sigmoid has a 1 in its denominator; softmax has only the powers.",
            ),
            Distractor(
                "divided-by-classes",
                softmax(s) / 3,
                "The sum of the powers is all that is divided by; the number of classes plays no part.",
            ),
            Distractor(
                "sign-flipped",
                softmax(-s),
                "The largest score has the largest probability.",
            ),
            Distractor(
                "forgot-normalising",
                powers,
                "Those are the powers of $e$; divide each by their sum.",
            ),
        ),
        working={"powers": powers, "total": float(powers.sum())},
    )
