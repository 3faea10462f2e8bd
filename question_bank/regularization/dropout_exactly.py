"""Probability that dropout drops just so many units."""

import math
from itertools import product

import numpy as np

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import Dropout


@template(
    level=3,
    parameters={
        "n": (4, 5, 6),
        "k": (1, 2, 3),
        "p": (0.1, 0.2, 0.25, 0.3, 0.4, 0.6, 0.7, 0.75, 0.8),
    },
    prompt=r"""
A layer of <<n>> units has dropout with rate <<p>> (the probability of being dropped). Each unit is dropped
independently of the others.

What is the probability that *exactly* <<k>> <<"unit is" if k == 1 else "units are">> dropped in a training step?
""",
    solution=r"""
There are $\frac{<<n>>!}{<<k>>! \cdot <<n - k>>!} = <<ways>>$ ways to choose the <<"unit that goes" if k == 1 else k ~ " units that go">>, and each of them
has the same probability:

$$<<ways>> \cdot <<p>>^<<k>> \cdot <<(1 - p) | round(2)>>^<<n - k>> = <<answer>>$$
""",
)
def dropout_exactly(n: int, k: int, p: float) -> Problem:
    q = 1 / Dropout(p).scale
    masks = np.array(list(product((0, 1), repeat=n)))
    outputs = Dropout(p)(np.ones(masks.shape), training=True, mask=masks.astype(float))
    dropped = (outputs == 0).sum(1)

    def chance(k: int, p: float, q: float) -> float:
        return float((p**k * q ** (n - k)) * (dropped == k).sum())

    def unit_by_unit() -> float:
        chances = [1.0]  # of 0, 1, ... dropped among the units so far
        for _ in range(n):
            stay, go = [*chances, 0.0], [0.0, *chances]
            chances = [(1 - p) * a + p * b for a, b in zip(stay, go, strict=True)]
        return chances[k]

    return Problem(
        answer=Decimal(chance(k, p, q), places=4),
        proof=Road("one unit after the other", unit_by_unit),
        distractors=(
            Distractor(
                "binomial-wrong",
                p**k * q ** (n - k),
                "That is one particular choice of units; there are several.",
            ),
            Distractor(
                "rate-is-keep",
                chance(k, q, p),
                "The rate is the probability of being *dropped*.",
            ),
            Distractor(
                "binomial-wrong",
                p**k,
                "The other units must stay, which has a probability too.",
            ),
            Distractor(
                "binomial-wrong",
                math.comb(n, k) * p**k,
                "The units that stay have a probability too.",
            ),
            Distractor(
                "at-least-for-exactly",
                sum(chance(j, p, q) for j in range(k, n + 1)),
                f"That is the probability of {k} *or more*.",
            ),
            Distractor(
                "at-least-for-exactly",
                sum(chance(j, p, q) for j in range(k + 1)),
                f"That is the probability of {k} *or fewer*.",
            ),
        ),
        working={"ways": math.comb(n, k)},
    )
