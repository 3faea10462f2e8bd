"""Softmax of logarithms, without a calculator."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import sigmoid, softmax


def scores_differ(a: NDArray[np.int64]) -> bool:
    """Whether there is something to tell apart."""
    return bool(a.min() < a.max())


@template(
    level=2,
    parameters={"a": Tensor((3,), (2, 3, 4, 5, 7, 8))},
    require=scores_differ,
    prompt=r"""
A classifier gives one sample the scores $s = [\ln <<a[0]>>, \ln <<a[1]>>, \ln <<a[2]>>]$.

Which probabilities does softmax make of them? (They are fractions of whole numbers.)
""",
    solution=r"""
The powers of $e$ undo the logarithms: $e^{s} = <<a | vector>>$. Their sum is

$$<<a[0]>> + <<a[1]>> + <<a[2]>> = <<a.sum()>>$$

and each power divided by it gives $p = <<answer>>$.
""",
)
def softmax_exact(a: NDArray[np.int64]) -> Problem:
    s = np.log(a)

    def fractions() -> list[float]:
        whole = a.tolist()
        return [part / sum(whole) for part in whole]

    return Problem(
        answer=Array(softmax(s)),
        proof=Road("fractions of whole numbers", fractions),
        distractors=(
            Distractor(
                "softmax-without-exp",
                s / s.sum(),
                "The scores were divided by their sum; softmax exponentiates them first.",
            ),
            Distractor(
                "wrong-activation-used",
                sigmoid(s),
                "That is a sigmoid of each score by itself; these do not add up to 1.",
            ),
            Distractor(
                "wrong-denominator",
                a / a.max(),
                "Divide by the sum of the powers, not by the largest of them.",
            ),
            Distractor(
                "sign-flipped",
                softmax(-s),
                "The powers are $e^s$: the largest score has the largest probability.",
            ),
            Distractor(
                "factor-two-error",
                softmax(2 * s),
                "The powers are not squared.",
            ),
        ),
    )
