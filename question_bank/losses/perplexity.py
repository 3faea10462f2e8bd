"""Perplexity of a language model on four words."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import NegativeLogLikelihood


def probabilities_differ(p: NDArray[np.float64]) -> bool:
    """Whether the kind of mean matters."""
    return bool(np.ptp(p) > 0)


@template(
    level=3,
    parameters={"p": Tensor((4,), (0.1, 0.2, 0.25, 0.4, 0.5, 0.8))},
    require=probabilities_differ,
    prompt=r"""
A language model gave the four words of a text, one after the other, the probabilities
$p = <<p | vector>>$.

What is its perplexity per word on this text?
""",
    solution=r"""
The mean cross-entropy, with the natural logarithm, is

$$\frac{<<costs>>}{4} = <<mean | places(4)>>$$

and the perplexity is its exponential:

$$e^{<<mean | places(4)>>} = <<answer>>$$

With logarithms to base 2 it would be the same: 2 to the power of the mean in bits.
""",
)
def perplexity(p: NDArray[np.float64]) -> Problem:
    loss = NegativeLogLikelihood()
    labels, logarithms = np.zeros(4), np.log(p)[:, None]
    mean = float(loss(labels, logarithms))
    return Problem(
        answer=Decimal(math.exp(mean), places=2),
        proof=Road("inverse of the geometric mean", lambda: 1 / math.prod(p.tolist()) ** 0.25),
        distractors=(
            Distractor(
                "order-of-operations",
                float((1 / p).mean()),
                "Take the mean of the logarithms, not of the inverse probabilities.",
            ),
            Distractor(
                "log-base-confused",
                2**mean,
                "Logarithm and power must have the same base: $e$ here.",
            ),
            Distractor(
                "perplexity-wrong",
                mean,
                "That is the mean cross-entropy; the perplexity is its exponential.",
            ),
            Distractor(
                "sum-not-mean",
                1 / math.prod(p.tolist()),
                "That is the exponential of the *sum* of the costs; take their mean first.",
            ),
            Distractor(
                "order-of-operations",
                1 / float(p.mean()),
                "Take the mean of the logarithms, not of the probabilities.",
            ),
        ),
        working={
            "mean": mean,
            "costs": " + ".join(f"{cost:.3f}" for cost in loss.per_sample(labels, logarithms)),
        },
    )
