"""Softmax after a constant was added to all scores."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import softmax


def scores_differ(s: NDArray[np.int64], c: int, k: int) -> bool:
    """Whether the probabilities differ, so that there is something to compute."""
    return bool(s.min() < s.max())


@template(
    level=3,
    parameters={
        "s": Tensor((3,), (0, 1, 2, 3, 4)),
        "c": (2, 5, 10, 100, 1000),
        "k": (0, 1, 2),
    },
    require=scores_differ,
    prompt=r"""
Softmax turns the scores $s = <<s | vector>>$ of the classes 0, 1 and 2 into probabilities. Now
$c = <<c>>$ is added to *each* of the three scores.

What is the softmax probability of class <<k>> then?
""",
    solution=r"""
The common factor $e^c$ cancels, so nothing changes:

$$\frac{e^{s_k + c}}{\sum_j e^{s_j + c}} = \frac{e^c \cdot e^{s_k}}{e^c \cdot \sum_j e^{s_j}} =
\frac{e^{s_k}}{\sum_j e^{s_j}}$$

$$\frac{e^{<<s[k]>>}}{e^{<<s[0]>>} + e^{<<s[1]>>} + e^{<<s[2]>>}} = <<answer>>$$

Programs use this: they subtract the largest score first, so that no power overflows.
""",
)
def softmax_shift(s: NDArray[np.int64], c: int, k: int) -> Problem:
    p, twos = float(softmax(s + c)[k]), 2.0**s

    def before_the_shift() -> float:
        scores = s.tolist()
        return math.exp(scores[k]) / sum(math.exp(score) for score in scores)

    divided = (
        Distractor(
            "shift-invariance-missed",
            p / c,
            "The factor $e^c$ stands above and below the fraction bar, and cancels.",
        ),
    )
    return Problem(
        answer=Decimal(p),
        proof=Road("the definition, with the scores before the shift", before_the_shift),
        distractors=(
            Distractor(
                "shift-invariance-missed",
                float(softmax(s + c * np.eye(3)[k])[k]),
                "That is what a shift of this one score would do; the others are shifted as well.",
            ),
            *(divided if c <= 10 else ()),
            Distractor(
                "softmax-without-exp",
                float((s + c)[k] / (s + c).sum()),
                "The scores were divided by their sum; softmax exponentiates them first.",
            ),
            Distractor(
                "base-two-exponent",
                float(twos[k] / twos.sum()),
                "Those are powers of 2; softmax takes powers of $e$.",
            ),
            Distractor(
                "wrong-denominator",
                math.exp(float(s[k] - s.max())),
                "Divide by the sum of the powers, not by the largest of them.",
            ),
            Distractor(
                "shift-invariance-missed",
                float(softmax(s - c * np.eye(3)[k])[k]),
                "That is what a shift of this one score downwards would do; all are shifted alike.",
            ),
        ),
    )
