"""Step of an L1 penalty that ends at exact zeros."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import soft_threshold


def both_sides(w: NDArray[np.float64], strength: float) -> bool:
    """Whether some weights reach zero and some do not."""
    sizes = np.abs(w)
    return bool((sizes < strength / 2).any() and (sizes > strength / 2).any())


@template(
    level=3,
    parameters={
        "w": Tensor((4,), (-0.5, -0.3, -0.1, -0.05, 0.1, 0.2, 0.4)),
        "strength": (0.3, 0.5),
    },
    require=both_sides,
    prompt=r"""
After a gradient step for the data loss four weights are

$$w = <<w | vector>>$$

The penalty $\lambda \sum_i |w_i|$ with $\lambda = <<strength>>$ then acts through soft thresholding (the proximal step): with
the learning rate $\eta = 0.5$, each weight moves towards 0 by $\eta \lambda$, and stops there if it arrives.

What are the weights now?
""",
    solution=r"""
The threshold is

$$\eta \lambda = 0.5 \cdot <<strength>> = <<strength / 2>>$$

What is larger in size keeps its sign and loses <<strength / 2>>; what is smaller becomes exactly 0:

$$<<answer>>$$
""",
)
def soft_threshold_step(w: NDArray[np.float64], strength: float) -> Problem:
    threshold = strength / 2

    def weight_by_weight() -> list[float]:
        found = []
        for weight in w.tolist():
            moved = weight - threshold if weight > 0 else weight + threshold
            found.append(moved if moved * weight > 0 else 0.0)
        return found

    return Problem(
        answer=Array(soft_threshold(w, threshold)),
        proof=Road("weight by weight", weight_by_weight),
        distractors=(
            Distractor(
                "hard-thresholding",
                w * (np.abs(w) > threshold),
                "The larger weights shrink as well; that only cuts the small ones off.",
            ),
            Distractor(
                "overshot-zero",
                w - threshold * np.sign(w),
                "A weight stops at 0; it does not change its sign.",
            ),
            Distractor(
                "signed-shift",
                w - threshold,
                "Negative weights move up, towards 0, not further down.",
            ),
            Distractor(
                "l1-l2-swapped",
                w * (1 - threshold),
                "Shrinking in proportion is what L2 does; L1 takes the same from each weight.",
            ),
            Distractor(
                "learning-rate-ignored",
                soft_threshold(w, strength),
                r"The step is $\eta \lambda$, not $\lambda$.",
            ),
            Distractor(
                "overshot-zero",
                w - strength * np.sign(w),
                r"A weight stops at 0, and the step is $\eta \lambda$.",
            ),
            Distractor(
                "l1-l2-swapped",
                w * (1 - strength),
                r"L1 takes the same from each weight, and the step is $\eta \lambda$.",
            ),
        ),
    )
