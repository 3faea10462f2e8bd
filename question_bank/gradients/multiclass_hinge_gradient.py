"""Gradient of the multi-class hinge loss with respect to the scores."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import MulticlassHinge


@template(
    level=4,
    parameters={
        "own": (-1.5, 0.5, 2.5),
        "rivals": Tensor((3,), (-4, -1, 0, 2, 3, 5)),
        "y": (0, 1, 2, 3),
    },
    require=lambda own, rivals, y: bool((rivals > own - 1).any()),
    prompt=r"""
A classifier gives a sample the scores $s = <<s | vector>>$ for four classes, numbered from 0. The
true class is <<y>>. The loss adds up $\max(0, s_j - s_y + 1)$ over the wrong classes $j$.

What is the gradient of the loss with respect to the four scores?
""",
    solution=r"""
A wrong class counts if its score is above $<<own>> - 1$, nearer than the margin: that is so for
<<count>> of the three. Each of these has the slope 1 with respect to its own score and $-1$ with
respect to that of the true class, where they add up:

$$\frac{\partial L}{\partial s} = <<answer>>$$

The entries add up to 0: a common shift of all scores changes nothing.
""",
)
def multiclass_hinge_gradient(own: float, rivals: NDArray[np.int64], y: int) -> Problem:
    scores = np.insert(rivals.astype(np.float64), y, own)
    gradient = MulticlassHinge().gradient([y], [scores])[0]
    target = np.eye(4)[y]
    best = np.eye(4)[np.where(target == 1, -np.inf, scores).argmax()]
    violating = np.where(target == 1, 0, gradient)

    def nudged() -> list[float]:
        def loss(s: list[float]) -> float:
            return sum(max(0.0, s[j] - s[y] + 1) for j in range(4) if j != y)

        around = scores.tolist()
        return [
            loss([s + 0.25 * (k == j) for k, s in enumerate(around)]) * 2
            - loss([s - 0.25 * (k == j) for k, s in enumerate(around)]) * 2
            for j in range(4)
        ]

    return Problem(
        answer=Array(gradient, places=0),
        proof=Road("central differences, away from the corners", nudged),
        distractors=(
            Distractor(
                "true-class-gradient-wrong",
                violating - target,
                "The true class gets $-1$ from *each* class that comes too near.",
            ),
            Distractor(
                "true-class-gradient-wrong",
                violating,
                "The true score stands in every term, with a minus: it has a slope too.",
            ),
            Distractor(
                "sign-flipped",
                -gradient,
                "The loss grows with the scores of wrong classes.",
            ),
            Distractor(
                "forgot-clamp",
                1 - 4 * target,
                "A class that is far enough behind is cut off: it has no slope.",
            ),
            Distractor(
                "wrong-aggregation",
                best - target,
                "That looks at the best wrong class alone; this loss adds up all that come too near.",
            ),
            Distractor(
                "sign-flipped",
                target - best,
                "That looks at one class alone, and with the wrong sign: wrong scores raise the loss.",
            ),
            Distractor(
                "sign-flipped",
                target - violating,
                "The true class is pushed up by each class that comes too near, and the loss falls with its score.",
            ),
            Distractor(
                "true-class-gradient-wrong",
                -violating.sum() * target,
                "The scores that come too near have slopes as well.",
            ),
            Distractor(
                "sign-flipped",
                violating.sum() * target,
                "The scores that come too near have slopes as well, and the loss falls with the true score.",
            ),
        ),
        shown={"s": scores},
        working={"count": int(violating.sum())},
    )
