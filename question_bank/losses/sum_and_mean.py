"""Cross-entropy of a batch, added up and averaged."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, Tensor, template
from quizgen.reference import BinaryCrossentropy


@template(
    level=2,
    parameters={"q": Tensor((4,), (0.1, 0.2, 0.25, 0.5, 0.8, 0.9))},
    require=lambda q: bool(q.min() < q.max()),
    prompt=r"""
A classifier gave the true classes of four samples the probabilities $<<q | vector>>$.

What is the cross-entropy of the batch, with the natural logarithm,
""",
    solution=r"""
Each sample costs $-\ln$ of its probability. The formula $-\sum_n \sum_k y_{nk} \cdot \ln p_{nk}$
adds the costs up,

$$<<costs>> = <<total | places>>$$

and with $\frac{1}{N}$ before it, it is their mean:

$$\frac{<<total | places>>}{4} = <<mean | places>>$$

The answers are <<answer>>: the same loss but for the factor $N$.
""",
)
def sum_and_mean(q: NDArray[np.float64]) -> Problem:
    truth, given, missed = np.ones(4), q.tolist(), float((1 - q).sum())
    total = float(BinaryCrossentropy(reduction="sum")(truth, q))
    mean = float(BinaryCrossentropy()(truth, q))
    bits, tens = mean / math.log(2), mean / math.log(10)

    def from_the_product() -> tuple[float, float]:
        whole = -math.log(math.prod(given))
        return whole, whole / 4

    return Problem(
        answer=Parts(
            (
                Part("added up over the samples?", Decimal(total)),
                Part("averaged over the samples?", Decimal(mean), follows="a / 4"),
            )
        ),
        proof=Road("minus the logarithm of the product of all probabilities", from_the_product),
        distractors=(
            Distractor(
                "swapped-roles",
                (mean, total),
                "The sum is the larger of the two, by the number of samples.",
            ),
            Distractor(
                "base-two-log",
                (4 * bits, bits),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "order-of-operations",
                (-math.log(sum(given) / 4) * 4, -math.log(sum(given) / 4)),
                "Take the logarithm of each probability first, then add them up.",
            ),
            Distractor(
                "forgot-log",
                (missed, missed / 4),
                "Those are the probabilities missed; the cost is minus the logarithm of what was given.",
            ),
            Distractor(
                "base-ten-log",
                (4 * tens, tens),
                "Those are logarithms to base 10; the natural ones are larger by $\\ln 10$.",
            ),
        ),
        working={
            "total": total,
            "mean": mean,
            "costs": " + ".join(f"{-math.log(p):.3f}" for p in given),
        },
    )
