"""How far a single value can lie from the rest."""

import numpy as np

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import ZScoreScaling


@template(
    level=3,
    parameters={
        "n": (5, 8, 10, 17, 20, 26, 37, 50, 65, 80, 100),
        "value": (1, 3, 10, 50, 1000),
    },
    prompt=r"""
A feature is 0 in <<n - 1>> of the <<n>> training samples and <<value>> in the remaining one. The data are standardized, with the
variance divided by $n = <<n>>$.

Which standardized value does that one sample get?
""",
    solution=r"""
With $v = <<value>>$ the mean is $\frac{v}{n}$ and the variance $\frac{v^2}{n} - \frac{v^2}{n^2} = \frac{v^2 (n - 1)}{n^2}$. So

$$\frac{v - \frac{v}{n}}{\frac{v}{n} \sqrt{n - 1}} = \frac{n - 1}{\sqrt{n - 1}} = \sqrt{n - 1} = \sqrt{<<n - 1>>} = <<answer>>$$

however large $v$ is. Standardized data have no fixed range: the more samples there are, the further out a
single one can lie.
""",
)
def lonely_value(n: int, value: int) -> Problem:
    data = np.zeros(n)
    data[-1] = value
    z = float(ZScoreScaling.fit(data)(value))
    return Problem(
        answer=Decimal(z, places=2),
        proof="sqrt(n - 1)",
        distractors=(
            Distractor(
                "zscore-bounded",
                1,
                "Standardized values are not limited to the range from $-1$ to 1.",
            ),
            Distractor(
                "three-sigma-bound",
                3,
                "Three deviations are no limit.",
            ),
            Distractor(
                "ddof-one",
                float(ZScoreScaling.fit(data, ddof=1)(value)),
                "The variance is divided by $n$ here, not by $n - 1$.",
            ),
            Distractor(
                "forgot-sqrt",
                n - 1,
                "The square root is missing.",
            ),
            Distractor(
                "mean-only",
                value - value / n,
                "The division by the deviation is missing.",
            ),
            Distractor(
                "affine-step-missing",
                float(np.float64(value) / data.std()),
                "The mean must be subtracted first.",
            ),
        ),
    )
