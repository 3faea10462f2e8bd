"""Variance that batch normalization divides by."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BatchNormalization


def lively(x: NDArray[np.int64]) -> bool:
    """Whether the variance is well above 1, so that its root differs from it."""
    return bool(x.var() > 1.3)


@template(
    level=2,
    parameters={"x": Tensor((4,), (0, 1, 2, 4, 6, 8, 12))},
    require=lively,
    prompt=r"""
In a training batch of four samples a feature has the values

$$x = <<x | vector>>$$

Which variance does batch normalization use for it, before it adds $\epsilon$ and takes the root?
""",
    solution=r"""
The mean is $\mu = <<mean>>$. Normalization layers divide by $n$, here 4, not by $n - 1$: they describe
this batch, they do not estimate another one.

$$\sigma^2 = \frac{<<squares>>}{4} = <<answer>>$$
""",
)
def batch_variance(x: NDArray[np.int64]) -> Problem:
    layer = BatchNormalization(momentum=0)  # the moving variance becomes the batch's own
    _, variance = layer.moving_statistics(x[:, np.newaxis], [0], [1])

    def mean_of_squares() -> float:
        values: list[int] = x.tolist()
        return sum(value * value for value in values) / 4 - (sum(values) / 4) ** 2

    return Problem(
        answer=Decimal(float(variance[0]), places=4),
        proof=Road("the mean of squares less the square of the mean", mean_of_squares),
        distractors=(
            Distractor(
                "ddof-one",
                float(x.var(ddof=1)),
                "The squares are divided by $n$, not by $n - 1$.",
            ),
            Distractor(
                "variance-std-confused",
                float(x.std()),
                "That is the standard deviation, the root of the variance.",
            ),
            Distractor(
                "not-centred",
                float(np.square(x).mean()),
                "Subtract the mean before you square.",
            ),
            Distractor(
                "sum-not-mean",
                float(np.square(x - x.mean()).sum()),
                "The sum of squares must be divided by their number.",
            ),
            Distractor(
                "forgot-squaring",
                float(np.abs(x - x.mean()).mean()),
                "The distances from the mean are squared before their mean is taken.",
            ),
        ),
        working={
            "mean": x.mean(),
            "squares": " + ".join(f"({value:g})^2" for value in x - x.mean()),
        },
    )
