"""Gradient of L1 and L2 penalties."""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import L1, L2, Regularizer

PENALTIES: dict[str, Callable[[float], Regularizer]] = {
    "L1": L1,
    "L2": L2,
    "half L2": partial(L2, half=True),
}


def has_a_negative(kind: str, w: NDArray[np.int64], strength: float) -> bool:
    """Whether a sign matters."""
    return bool(w.min() < 0)


@template(
    level=2,
    parameters={
        "kind": tuple(PENALTIES),
        "w": Tensor((3,), (-6, -4, -3, -2, 2, 3, 4, 6)),
        "strength": (0.1, 0.2, 0.5),
    },
    require=has_a_negative,
    prompt=r"""
A layer has three weights and the penalty $
<%- if kind == "L1" %>\lambda \sum_i |w_i|<% elif kind == "L2" %>\lambda \sum_i w_i^2<% else %>\frac{\lambda}{2} \sum_i w_i^2<% endif %>$ with $\lambda = <<strength>>$:

$$w = <<w | vector>>$$

What is the gradient of the penalty with respect to $w$?
""",
    solution=r"""
<% if kind == "L1" %>
The slope of $|w|$ is 1 for positive and $-1$ for negative weights, whatever their size. Each entry is
$\lambda$ with the sign of the weight: $<<answer>>$.
<% elif kind == "L2" %>
The slope of $w^2$ is $2 w$, so each entry is

$$2 \lambda w_i = 2 \cdot <<strength>> \cdot w_i = <<2 * strength>> \cdot w_i$$

and the gradient is $<<answer>>$.
<% else %>
The slope of $w^2$ is $2 w$; the factor ½ takes the 2 away. Each entry is $\lambda w_i$:
$<<answer>>$.
<% endif %>
""",
)
def penalty_gradient(kind: str, w: NDArray[np.int64], strength: float) -> Problem:
    def gradient(kind: str) -> NDArray[np.float64]:
        return PENALTIES[kind](strength).gradient(w)

    def finite_differences() -> list[float]:
        return [(penalty(value + 0.5) - penalty(value - 0.5)) / 1.0 for value in w.tolist()]

    def penalty(value: float) -> float:
        if kind == "L1":
            return strength * abs(value)
        return strength * value * value * (0.5 if kind == "half L2" else 1)

    absolute = kind == "L1"
    half = "L2" if kind == "half L2" else "half L2"
    return Problem(
        answer=Array(gradient(kind), places=2),
        proof=Road("each weight nudged in turn", finite_differences),
        distractors=(
            Distractor(
                "l1-l2-swapped",
                gradient("L2" if absolute else "L1"),
                "The slope of an absolute value does not grow with the weight."
                if absolute
                else "The slope of a square grows with the weight.",
            ),
            Distractor(
                "signed-errors",
                np.abs(gradient(kind)),
                "The gradient has the sign of the weight.",
            ),
            Distractor(
                "forgot-lambda",
                gradient(kind) / strength,
                r"The slopes must be multiplied by $\lambda$.",
            ),
            Distractor(
                "half-convention-swapped",
                gradient(half),
                "The 2 of the derivative stays, as the penalty has no factor ½."
                if kind == "L2"
                else "The factor ½ takes away the 2 of the derivative.",
            )
            if not absolute
            else Distractor(
                "penalty-sign",
                -gradient(kind),
                "That points downhill; the gradient points uphill.",
            ),
            Distractor(
                "value-not-gradient",
                strength * (np.abs(w) if absolute else w**2),
                "Those are the terms of the penalty; their slopes are asked.",
            ),
            Distractor(
                "forgot-lambda",
                np.abs(gradient(kind)) / strength,
                r"The slopes must be multiplied by $\lambda$, and have the sign of the weight.",
            ),
            Distractor(
                "l1-l2-swapped",
                np.abs(gradient("L2" if absolute else "L1")),
                "That is the size of the slope of another penalty; slopes have the sign of the weight.",
            ),
        ),
    )
