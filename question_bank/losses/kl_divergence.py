"""Kullback-Leibler divergence of two distributions."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Probabilities, Problem, Road, template
from quizgen.reference import KLDivergence


def clearly_apart(p: NDArray[np.float64], q: NDArray[np.float64]) -> bool:
    """Whether the two distributions differ in more than one step of their grid."""
    return bool(abs(p - q).max() > 0.15)


@template(
    level=3,
    parameters={
        "p": Probabilities(rows=1, classes=3),
        "q": Probabilities(rows=1, classes=3),
    },
    require=clearly_apart,
    prompt=r"""
Three exclusive classes have the true probabilities $p = <<p[0] | vector>>$. A model believes in
$q = <<q[0] | vector>>$.

What is the Kullback-Leibler divergence $D(p \| q)$, with the natural logarithm?
""",
    solution=r"""
$$D(p \| q) = \sum_j p_j \cdot \ln \frac{p_j}{q_j}$$

$$<<terms>> = <<answer>>$$

It is the cross-entropy of the model less the entropy of the truth, never negative, and not the same
in the other direction.
""",
)
def kl_divergence(p: NDArray[np.float64], q: NDArray[np.float64]) -> Problem:
    loss = KLDivergence()
    answer = float(loss(p, q))
    pairs: list[tuple[float, float]] = list(zip(p[0].tolist(), q[0].tolist(), strict=True))
    entropy = -sum(a * math.log(a) for a, _ in pairs)

    def crossentropy_less_entropy() -> float:
        return sum(-a * math.log(b) for a, b in pairs) - sum(-a * math.log(a) for a, _ in pairs)

    return Problem(
        answer=Decimal(answer),
        proof=Road("cross-entropy less entropy", crossentropy_less_entropy),
        distractors=(
            Distractor(
                "swapped-roles",
                loss(q, p),
                "The true probabilities stand before the logarithm and above the fraction bar.",
            ),
            Distractor(
                "wrong-loss-used",
                answer + entropy,
                "That is the cross-entropy; the entropy of the truth is still to be subtracted.",
            ),
            Distractor(
                "base-two-log",
                answer / math.log(2),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "sign-flipped",
                -answer,
                "A divergence is never negative: $p$ stands above the fraction bar.",
            ),
            Distractor(
                "wrong-loss-used",
                entropy,
                "That is the entropy of the truth alone.",
            ),
            Distractor(
                "base-ten-log",
                answer / math.log(10),
                "The natural logarithm is larger than that to base 10, by the factor $\\ln 10$.",
            ),
            Distractor(
                "divided-by-classes",
                answer / 3,
                "The terms of the classes are added up, not averaged.",
            ),
        ),
        working={
            "terms": " + ".join(
                rf"{a:g} \cdot \ln \left( \frac{{{a:g}}}{{{b:g}}} \right)" for a, b in pairs
            )
        },
    )
