"""Weights of attention for one query."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import sigmoid, softmax


def keys_compete(q: NDArray[np.int64], K: NDArray[np.int64]) -> bool:
    """Whether the keys have different scores, but none is hopeless."""
    return bool(0 < np.ptp(K @ q) <= 8)


@template(
    level=3,
    parameters={
        "q": Tensor((4,), (-1, 1, 2)),
        "K": Tensor((3, 4), (-1, 0, 1, 2)),
    },
    require=keys_compete,
    prompt=r"""
In scaled dot-product attention the query $q$ looks at three keys, the rows of $K$:

$$q = <<q | vector>>, \qquad K = <<K | matrix>>$$

The score of a key is its inner product with the query, divided by $\sqrt d$, where $d = 4$ is the length of both. A softmax of
the three scores makes the weights with which the values of the three positions are added up.

What are the three weights?
""",
    solution=r"""
The inner products are $<<products | vector>>$, and divided by $\sqrt 4 = 2$ they are the scores $<<scores | vector>>$. Softmax turns these
into

$$\frac{1}{<<total | places>>} \cdot \left[ <<powers | join(", ")>> \right] = <<answer>>$$

The weights add up to 1, and a key with a larger inner product has a larger one.
""",
)
def attention_weights(q: NDArray[np.int64], K: NDArray[np.int64]) -> Problem:
    products = K @ q
    scores = products / 2
    powers = np.exp(scores)

    def key_by_key() -> list[float]:
        costs = [sum(a * b for a, b in zip(q.tolist(), key, strict=True)) / 2 for key in K.tolist()]
        return [1 / sum(math.exp(other - cost) for other in costs) for cost in costs]

    return Problem(
        answer=Array(softmax(scores)),
        proof=Road("the inverse of a sum over all keys", key_by_key),
        distractors=(
            Distractor(
                "attention-unscaled",
                softmax(products),
                r"The inner products are divided by $\sqrt d$ first; without that the largest takes too much.",
            ),
            Distractor(
                "forgot-sqrt",
                softmax(products / 4),
                r"They are divided by $\sqrt d$, not by $d$.",
            ),
            Distractor(
                "wrong-activation-used",
                sigmoid(scores),
                "That is a sigmoid of each score; the weights add up to 1.",
            ),
            Distractor(
                "base-two-exponent",
                softmax(scores * math.log(2)),
                "Those are powers of 2; softmax takes powers of $e$.",
            ),
            Distractor(
                "sign-flipped",
                softmax(-scores),
                "A larger score has a larger weight.",
            ),
            Distractor(
                "wrong-denominator",
                powers / powers.max(),
                "Divide by the sum of the powers, not by the largest of them.",
            ),
        ),
        working={
            "products": products,
            "scores": scores,
            "powers": [f"{power:.3f}" for power in powers],
            "total": float(powers.sum()),
        },
    )
