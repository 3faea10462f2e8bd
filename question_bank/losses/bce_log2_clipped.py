"""Binary cross-entropy in bits of hard predictions, clipped."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BinaryCrossentropy


def some_wrong(y: NDArray[np.int64], p: NDArray[np.int64], m: int) -> bool:
    """Whether there is a mistake to pay for, and a right prediction beside it."""
    return 0 < int((y != p).sum()) < len(y)


@template(
    level=3,
    parameters={
        "y": Tensor((5,), (0, 1)),
        "p": Tensor((5,), (0, 1)),
        "m": (10, 12, 16, 20),
    },
    require=some_wrong,
    prompt=r"""
A classifier answers with hard predictions, so its probabilities $p$ of label 1 are 0 or 1:

$$y = <<y | vector>>, \qquad p = <<p | vector>>$$

Before the logarithm is taken, $p$ is clipped to $[\epsilon, 1 - \epsilon]$ with
$\epsilon = 2^{-<<m>>}$. What is the mean binary cross-entropy of the five samples, with the
logarithm to base 2?
""",
    solution=r"""
A right prediction has $1 - \epsilon$ for its true label and costs $-\log_2(1 - \epsilon)$, which
is almost 0. A wrong one has only $\epsilon$ and costs $-\log_2 2^{-<<m>>} = <<m>>$ bits.
Of the five predictions <<wrong>> <<"is" if wrong == 1 else "are">> wrong:

$$\frac{<<wrong>> \cdot <<m>> + <<5 - wrong>> \cdot 0}{5} = <<answer>>$$

Without clipping a single mistake would make the loss infinite.
""",
)
def bce_log2_clipped(y: NDArray[np.int64], p: NDArray[np.int64], m: int) -> Problem:
    loss = BinaryCrossentropy(epsilon=2.0**-m, log_base=2)
    mean = float(loss(y, p))
    wrong = int((y != p).sum())

    def one_by_one() -> float:
        total = 0.0
        for label, hard in zip(y.tolist(), p.tolist(), strict=True):
            soft = min(max(hard, 2.0**-m), 1 - 2.0**-m)
            total -= math.log2(soft if label == 1 else 1 - soft)
        return total / len(y)

    return Problem(
        answer=Decimal(mean, places=2),
        proof=Road("the definition, sample by sample", one_by_one),
        distractors=(
            Distractor(
                "log-base-confused",
                mean * math.log(2),
                "That is in nats: the natural logarithm was used instead of base 2.",
            ),
            Distractor(
                "sum-not-mean",
                5 * mean,
                "That is the sum over the batch; divide it by the five samples.",
            ),
            Distractor(
                "clipping-ignored",
                math.inf,
                r"Clipping keeps $\log_2 0$ from occurring: a mistake costs $-\log_2 \epsilon$.",
            ),
            Distractor(
                "counted-wrong-thing",
                loss(1 - y, p),
                "Those are the right predictions; it is the wrong ones that cost.",
            ),
            Distractor(
                "forgot-log",
                wrong / 5,
                r"That is the share of mistakes; each of them costs $-\log_2 \epsilon$.",
            ),
            Distractor(
                "sum-not-mean",
                float(m),
                r"That is what one mistake costs; the mean is over all five samples.",
            ),
        ),
        working={"wrong": wrong},
    )
