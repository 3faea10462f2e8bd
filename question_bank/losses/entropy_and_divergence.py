"""Cross-entropy as entropy plus divergence."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import (
    Decimal,
    Distractor,
    Part,
    Parts,
    Probabilities,
    Problem,
    Road,
    template,
)
from quizgen.reference import CategoricalCrossentropy, KLDivergence


def clearly_apart(p: NDArray[np.float64], q: NDArray[np.float64]) -> bool:
    """Whether the model is wrong enough to tell the three numbers apart."""
    return bool(abs(p - q).max() > 0.1)


@template(
    level=3,
    parameters={
        "p": Probabilities(rows=1, classes=2, steps=20),
        "q": Probabilities(rows=1, classes=2),
    },
    require=clearly_apart,
    prompt=r"""
For a doubtful picture, people chose the two labels with the shares $p = <<p[0] | vector>>$, which
serve as a soft target. A model predicts $q = <<q[0] | vector>>$. With natural logarithms, what is
""",
    solution=r"""
The entropy is what even the best prediction would cost, $-\sum_j p_j \cdot \ln p_j$:

$$-<<p[0][0]>> \cdot \ln <<p[0][0]>> - <<p[0][1]>> \cdot \ln <<p[0][1]>> = <<entropy | places>>$$

The divergence is what the model costs beyond that, $\sum_j p_j \cdot \ln \frac{p_j}{q_j}$, and the
cross-entropy $-\sum_j p_j \cdot \ln q_j$ is both together:

$$<<entropy | places>> + <<divergence | places>> = <<cross | places>>$$

The answers are <<answer>>. Training can only change the second.
""",
)
def entropy_and_divergence(p: NDArray[np.float64], q: NDArray[np.float64]) -> Problem:
    loss, divergence = CategoricalCrossentropy(epsilon=0), KLDivergence(epsilon=0)
    entropy, extra, cross = float(loss(p, p)), float(divergence(p, q)), float(loss(p, q))
    log_p, log_q = np.log(p), np.log(q)
    bits, tens = math.log(2), math.log(10)

    def definitions() -> tuple[float, float, float]:
        truth, model = p[0].tolist(), q[0].tolist()
        own = sum(t * math.log(1 / t) for t in truth)
        apart = sum(t * math.log(t / m) for t, m in zip(truth, model, strict=True))
        return own, apart, sum(t * math.log(1 / m) for t, m in zip(truth, model, strict=True))

    return Problem(
        answer=Parts(
            (
                Part("the entropy of the target?", Decimal(entropy)),
                Part("the divergence $D(p \\| q)$ of the model from it?", Decimal(extra)),
                Part("the cross-entropy of the model?", Decimal(cross), follows="a + b"),
            )
        ),
        proof=Road("the three definitions, each by itself", definitions),
        distractors=(
            Distractor(
                "swapped-roles",
                (-(q * log_q).sum(), (q * (log_q - log_p)).sum(), -(q * log_p).sum()),
                "Target and prediction are exchanged: the logarithm weighs with the *target*.",
            ),
            Distractor(
                "base-two-log",
                (entropy / bits, extra / bits, cross / bits),
                "Those are bits; natural logarithms were asked for.",
            ),
            Distractor(
                "wrong-loss-used",
                (entropy, cross, entropy + cross),
                "The divergence is what the cross-entropy has beyond the entropy.",
            ),
            Distractor(
                "forgot-a-part",
                (-log_p.sum(), abs((log_p - log_q).sum()), -log_q.sum()),
                "Each logarithm is weighed with the target's probability.",
            ),
            Distractor(
                "base-ten-log",
                (entropy / tens, extra / tens, cross / tens),
                "Those are logarithms to base 10; the natural ones are larger by $\\ln 10$.",
            ),
        ),
        working={"entropy": entropy, "divergence": extra, "cross": cross},
    )
