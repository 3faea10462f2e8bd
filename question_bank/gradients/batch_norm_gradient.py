"""The gradient of batch normalization's last input, from the others."""

import math
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BatchNormalization

GAMMA, DEVIATION = 1.8, 0.2
# so chosen that mean, deviation and gradient are short decimals
OFFSETS = tuple(sorted(set(permutations((5, -1, -1, -3)))))


def told_apart(offsets: tuple[int, ...], g: NDArray[np.int64]) -> bool:
    """Whether what arrives differs, and its mean, which is taken away, is not 0 anyway."""
    return len(set(g.tolist())) > 1 and bool(g.sum())


@template(
    level=5,
    parameters={"offsets": OFFSETS, "g": Tensor((4,), (-3, -1, 1, 2, 4, 5))},
    require=told_apart,
    prompt=r"""
In training, batch normalization ($\gamma = 1.8$, $\beta = 0$, $\epsilon = 0$) normalizes one feature
over a batch of four samples. The gradient of the loss with respect to its four *outputs* is
$<<g | vector>>$. Backpropagation has found the gradient with respect to the first three *inputs*:
$<<found | vector>>$.

What is it with respect to the fourth input?
""",
    solution=r"""
If all four inputs are raised by the same amount, so is their mean, and the outputs stay what they
are. So the gradient has no part along this direction: its entries always add up to 0, whatever
arrives.

$$0 - \left( <<found_sum>> \right) = <<answer>>$$
""",
)
def batch_norm_gradient(offsets: tuple[int, ...], g: NDArray[np.int64]) -> Problem:
    x = 1 + DEVIATION * np.array(offsets) / 3
    layer = BatchNormalization(epsilon=0)
    weights = ([GAMMA], [0.0], [0.0], [1.0])
    passed = layer.gradients(x[:, np.newaxis], *weights, upstream=g[:, np.newaxis], training=True)
    gradient = passed.input[:, 0]
    found = gradient[:3].round(6) + 0.0

    def nudged() -> float:
        def loss(last: float) -> float:
            values = [*x[:3].tolist(), last]
            mean = sum(values) / 4
            std = math.sqrt(sum((v - mean) ** 2 for v in values) / 4)
            return GAMMA * math.fsum(
                gi * (v - mean) / std for gi, v in zip(g.tolist(), values, strict=True)
            )

        h, last = 1e-4, float(x[3])
        near, far = loss(last + h) - loss(last - h), loss(last + 2 * h) - loss(last - 2 * h)
        return round((8 * near - far) / (12 * h), 8)  # what is left out is far below that

    return Problem(
        answer=Decimal(round(float(gradient[3]), 8)),
        proof=Road("nudging the fourth input through mean and variance", nudged),
        distractors=(
            Distractor(
                "bn-gradient-missed",
                float(g.sum() - found.sum()),
                "What arrives adds up to something, but the mean takes that part away.",
            ),
            Distractor(
                "bn-gradient-missed",
                GAMMA * float(g[3]),
                "Mean and variance depend on the input too; the factor is not only $\\gamma$.",
            ),
            Distractor(
                "bn-gradient-missed",
                GAMMA / DEVIATION * float(g[3] - g.mean()),
                "Besides the mean of what arrives, the part along the outputs is taken away.",
            ),
            Distractor(
                "wrong-aggregation",
                float(found.mean()),
                "The fourth is not the mean of the others: all four add up to 0.",
            ),
            Distractor(
                "bn-gradient-missed",
                float(g.mean()),
                "The mean of what arrives is just what the normalization takes away.",
            ),
            Distractor(
                "sign-flipped",
                float(found.sum()),
                "All four add up to 0: the fourth is minus the sum of the others.",
            ),
            Distractor(
                "bn-gradient-missed",
                GAMMA / DEVIATION * float(g[3]),
                "That takes mean and variance for constants; they depend on the input too.",
            ),
        ),
        shown={"found": found},
        working={
            "found_sum": " + ".join(
                f"({entry:g})" if entry < 0 else f"{entry:g}" for entry in found
            )
        },
    )
