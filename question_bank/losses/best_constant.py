"""The constant with the smallest squared error, and with the smallest absolute error."""

from statistics import median

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, Tensor, template
from quizgen.reference import Loss, MeanAbsoluteError, MeanSquaredError


def lopsided(y: NDArray[np.int64]) -> bool:
    """Whether mean, median and the middle of the range all differ."""
    return len({round(y.mean(), 1), float(np.median(y)), (y.min() + y.max()) / 2}) == 3


@template(
    level=2,
    parameters={"y": Tensor((5,), (1, 2, 3, 4, 6, 9, 12, 20))},
    require=lopsided,
    prompt=r"""
A model that sees no inputs can only predict one constant $c$ for all samples. The targets are

$$y = <<y | vector>>.$$

For which $c$ is
""",
    solution=r"""
The slope of the squared error, $\frac{2}{5} \sum_i (c - y_i)$, is 0 for the *mean*,

$$\frac{<<y | join(" + ")>>}{5} = <<mean | places(1)>>$$

The absolute error falls as long as more targets lie above $c$ than below it, so it is smallest for the *median*, the middle one of
$<<ordered | vector>>$, which is $<<middle | places(1)>>$.

So the answers are <<answer>>. One far target pulls the mean, but hardly the median.
""",
)
def best_constant(y: NDArray[np.int64]) -> Problem:
    tenths = np.arange(10 * y.min(), 10 * y.max() + 1)[:, np.newaxis] / 10

    def best(loss: Loss) -> float:
        targets, constants = np.broadcast_arrays(y, tenths)  # a row for each constant
        losses = loss.per_sample(targets, constants)
        return float(tenths[losses.argmin(), 0])

    mean, middle = best(MeanSquaredError()), best(MeanAbsoluteError())
    halfway = float(y.min() + y.max()) / 2
    return Problem(
        answer=Parts(
            (
                Part("the mean squared error smallest?", Decimal(mean, places=1)),
                Part("the mean absolute error smallest?", Decimal(middle, places=1)),
            )
        ),
        proof=Road("mean and median", lambda: (sum(y.tolist()) / 5, float(median(y.tolist())))),
        distractors=(
            Distractor(
                "swapped-roles",
                (middle, mean),
                "It is the squared error that large distances dominate: it leads to the mean.",
            ),
            Distractor(
                "wrong-loss-used",
                (mean, mean),
                "The mean has the smallest squared error; absolute errors are balanced by the median.",
            ),
            Distractor(
                "wrong-loss-used",
                (middle, middle),
                "The median has the smallest absolute error; squared errors are balanced by the mean.",
            ),
            Distractor(
                "wrong-aggregation",
                (mean, halfway),
                "The middle of the range has the smallest largest error; here the errors are averaged.",
            ),
            Distractor(
                "wrong-aggregation",
                (halfway, middle),
                "The middle of the range has the smallest largest error; here squares are averaged.",
            ),
            Distractor(
                "order-of-operations",
                (mean, int(y[2])),
                "Sort the targets first: the median is the middle one by size.",
            ),
            Distractor(
                "sum-not-mean",
                (float(y.sum()), middle),
                "That is the sum of the targets; divide it by their number.",
            ),
        ),
        working={"mean": mean, "middle": middle, "ordered": np.sort(y)},
    )
