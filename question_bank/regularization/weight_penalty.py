"""Penalty of L1 and L2 regularization."""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import L1, L2, Regularizer

PENALTIES: dict[str, Callable[[float], Regularizer]] = {
    "L1": L1,
    "L2": L2,
    "half L2": partial(L2, half=True),
}


def lively(kind: str, w: NDArray[np.int64], strength: float) -> bool:
    """Whether the signs matter, and the squares."""
    return bool(w.min() < 0 < w.max() and np.abs(w).max() > 1)


@template(
    level=1,
    parameters={
        "kind": tuple(PENALTIES),
        "w": Tensor((4,), (-4, -3, -2, -1, 1, 2, 3, 4, 5)),
        "strength": (0.1, 0.2, 0.5),
    },
    require=lively,
    prompt=r"""
A layer has four weights and the penalty $
<%- if kind == "L1" %>\lambda \sum_i |w_i|<% elif kind == "L2" %>\lambda \sum_i w_i^2<% else %>\frac{\lambda}{2} \sum_i w_i^2<% endif %>$ with $\lambda = <<strength>>$:

$$w = <<w | vector>>$$

How much does the penalty add to the loss?
""",
    solution=r"""
<% if kind == "L1" %>
Add up the absolute values, then multiply by $\lambda$:

$$<<strength>> \cdot (<<sizes | join(" + ")>>) = <<strength>> \cdot <<sizes | sum>> = <<answer>>$$
<% else %>
Add up the squares, then multiply by <<"$\\lambda$" if kind == "L2" else "half of $\\lambda$">>:

$$<<factor>> \cdot (<<squares | join(" + ")>>) = <<factor>> \cdot <<squares | sum>> = <<answer>>$$
<% endif %>
""",
)
def weight_penalty(kind: str, w: NDArray[np.int64], strength: float) -> Problem:
    def penalty(kind: str, weights: NDArray[np.int64] = w) -> float:
        return PENALTIES[kind](strength)(weights)

    def weight_by_weight() -> float:
        total = 0.0
        for weight in w.tolist():
            total += strength * (max(weight, -weight) if kind == "L1" else weight * weight)
        return total / 2 if kind == "half L2" else total

    absolute = kind == "L1"
    return Problem(
        answer=Decimal(penalty(kind)),
        proof=Road("the definition, weight by weight", weight_by_weight),
        distractors=(
            Distractor(
                "l1-l2-swapped",
                penalty("L2" if absolute else "L1"),
                "That sums the squares; this penalty takes absolute values."
                if absolute
                else "That sums the absolute values; this penalty takes squares.",
            ),
            Distractor(
                "signed-errors",
                strength * float(w.sum()),
                "Positive and negative weights must not cancel.",
            )
            if absolute
            else Distractor(
                "half-convention-swapped",
                penalty("half L2" if kind == "L2" else "L2"),
                "Look whether the penalty has the factor ½.",
            ),
            Distractor(
                "forgot-lambda",
                penalty(kind) / strength,
                r"The sum must be multiplied by $\lambda$.",
            ),
            Distractor(
                "sum-not-mean",
                penalty(kind) / 4,
                "The penalty is a sum over the weights, not their mean.",
            ),
            Distractor(
                "wrong-norm-order",
                strength * float(np.hypot.reduce(w)),
                "No root is taken of the sum of squares.",
            ),
        ),
        working={
            "factor": strength / 2 if kind == "half L2" else strength,
            "sizes": np.abs(w).tolist(),
            "squares": np.square(w).tolist(),
        },
    )
