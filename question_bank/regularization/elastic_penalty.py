"""Combined L1 and L2 penalty."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import L1, L1L2, L2


def lively(w: NDArray[np.int64], l1: float, l2: float) -> bool:
    """Whether signs and squares matter."""
    return bool(w.min() < 0 and np.abs(w).max() > 1)


@template(
    level=2,
    parameters={
        "w": Tensor((3,), (-4, -3, -2, -1, 1, 2, 3, 4)),
        "l1": (0.1, 0.2),
        "l2": (0.01, 0.05),
    },
    require=lively,
    prompt=r"""
The kernel of a layer has three weights and `kernel_regularizer=L1L2(l1=<<l1>>, l2=<<l2>>)`, the penalty
$<<l1>> \sum_i |w_i| + <<l2>> \sum_i w_i^2$:

$$w = <<w | vector>>$$

How much does the penalty add to the loss?
""",
    solution=r"""
Both parts are added:

$$<<l1>> \cdot (<<sizes | join(" + ")>>) + <<l2>> \cdot (<<squares | join(" + ")>>)
= <<l1>> \cdot <<sizes | sum>> + <<l2>> \cdot <<squares | sum>> = <<answer>>$$
""",
)
def elastic_penalty(w: NDArray[np.int64], l1: float, l2: float) -> Problem:
    penalty = L1L2(l1, l2)(w)

    def weight_by_weight() -> float:
        total = 0.0
        for weight in w.tolist():
            total += l1 * max(weight, -weight) + l2 * weight * weight
        return total

    return Problem(
        answer=Decimal(penalty),
        proof=Road("the definition, weight by weight", weight_by_weight),
        distractors=(
            Distractor(
                "l1-l2-swapped",
                L1L2(l2, l1)(w),
                "The first number belongs to the absolute values, the second to the squares.",
            ),
            Distractor(
                "forgot-a-part",
                L1(l1)(w),
                "The squares are missing.",
            ),
            Distractor(
                "signed-errors",
                l1 * float(w.sum()) + L2(l2)(w),
                "Positive and negative weights must not cancel.",
            ),
            Distractor(
                "half-convention-swapped",
                L1L2(l1, l2, half=True)(w),
                "There is no factor ½ in this penalty.",
            ),
            Distractor(
                "forgot-lambda",
                L1(1)(w) + L2(1)(w),
                "Each sum must be multiplied by its factor.",
            ),
            Distractor(
                "strengths-added",
                L1(l1 + l2)(w) + L2(l1 + l2)(w),
                "Each factor belongs to one of the sums only.",
            ),
        ),
        working={"sizes": np.abs(w).tolist(), "squares": np.square(w).tolist()},
    )
