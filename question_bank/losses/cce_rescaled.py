"""Categorical cross-entropy of predictions that do not add up to 1."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import CategoricalCrossentropy


def not_one(a: NDArray[np.float64], truth: int) -> bool:
    """Whether there is something to rescale."""
    return bool(abs(a.sum() - 1) > 0.1)


@template(
    level=3,
    parameters={
        "a": Tensor((3,), (0.2, 0.4, 0.5, 0.8, 1, 1.5, 2, 3)),
        "truth": (0, 1, 2),
    },
    require=not_one,
    prompt=r"""
By mistake the last layer of a classifier has no softmax, and its positive outputs
$<<a | vector>>$ for the classes 0, 1 and 2 go into Keras's `CategoricalCrossentropy` as if they were
probabilities (`from_logits=False`). Keras first divides the row by its sum. The class <<truth>> is
the true one.

What loss does Keras report, with the natural logarithm?
""",
    solution=r"""
The row adds up to <<total>>, so the true class counts as if it had the probability
$\frac{<<a[truth]>>}{<<total>>}$. Minus its logarithm is

$$\ln <<total>> - \ln <<a[truth]>> = <<answer>>$$

Nothing complains, but that is no softmax: for scores use `from_logits=True`.
""",
)
def cce_rescaled(a: NDArray[np.float64], truth: int) -> Problem:
    y = np.eye(3)[[truth]]
    loss = CategoricalCrossentropy()
    answer = float(loss(y, [a]))
    total = float(a.sum())

    def difference_of_logarithms() -> float:
        return math.log(sum(a.tolist())) - math.log(a.tolist()[truth])

    return Problem(
        answer=Decimal(answer),
        proof=Road("ln of the sum less ln of the entry", difference_of_logarithms),
        distractors=(
            Distractor(
                "no-renormalisation",
                -math.log(a[truth]),
                "The row is divided by its sum before the logarithm is taken.",
            ),
            Distractor(
                "wrong-normalisation",
                replace(loss, from_logits=True)(y, [a]),
                "That is the softmax cross-entropy, what `from_logits=True` would give.",
            ),
            Distractor(
                "base-two-log",
                answer / math.log(2),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "forgot-log",
                1 - a[truth] / total,
                "That is the probability missed; the loss is minus the logarithm of what was given.",
            ),
            Distractor(
                "base-ten-log",
                answer / math.log(10),
                "The natural logarithm is larger than that to base 10, by the factor $\\ln 10$.",
            ),
            Distractor(
                "all-classes-summed",
                -float(np.log(a / total).sum()),
                "Only the logarithm of the true class counts, not those of all classes.",
            ),
        ),
        working={"total": total},
    )
