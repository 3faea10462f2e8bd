"""Gradient of a dense layer's weights for one sample."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.figures.dense_network import dense_network
from quizgen.reference import Dense


@template(
    level=3,
    parameters={
        "x": Tensor((2,), (-3, -2, 1, 2, 4)),
        "delta": Tensor((3,), (-2, -1, 1, 3, 5)),
    },
    prompt=r"""
A dense layer $y = x \cdot W + b$ with the row vector $x$ has two inputs and three units. One sample
has $x = <<x | vector>>$, and the gradient of the loss with respect to the outputs is
$\delta = <<delta | vector>>$.

What is the gradient of the loss with respect to $W$, in the shape of $W$?
""",
    solution=r"""
The weight $W_{ij}$ leads from input $i$ to unit $j$, so that $\frac{\partial L}{\partial W_{ij}} =
x_i \cdot \delta_j$, the outer product $x^T \delta$:

$$<<columns | matrix>> \cdot <<[delta] | matrix>> = <<answer>>$$

The bias gets $\delta$ itself.
""",
)
def dense_weight_gradient(x: NDArray[np.int64], delta: NDArray[np.int64]) -> Problem:
    passed = Dense(3).gradients([x], np.zeros((2, 3)), np.zeros(3), upstream=[delta])
    gradient = passed.weights["kernel"]

    def nudged() -> list[list[float]]:
        # the loss is linear in each weight: its change is the derivative
        def loss(W: list[list[float]]) -> float:
            total = 0.0
            for unit, arriving in enumerate(delta.tolist()):
                total += arriving * sum(
                    xi * row[unit] for xi, row in zip(x.tolist(), W, strict=True)
                )
            return total

        nudges = [
            [[float((i, j) == (a, b)) for b in range(3)] for a in range(2)] for i, j in PLACES
        ]
        changes = [loss(W) for W in nudges]
        return [changes[:3], changes[3:]]

    return Problem(
        answer=Array(gradient, places=0),
        proof=Road("nudging each weight by itself", nudged),
        distractors=(
            Distractor(
                "transposed-gradient",
                gradient.T,
                "A gradient has the shape of its variable: two rows and three columns.",
            ),
            Distractor(
                "added-not-multiplied",
                x[:, np.newaxis] + delta,
                "Input and arriving gradient are multiplied.",
            ),
            Distractor(
                "sign-flipped",
                -gradient,
                "That is the direction of a step; the gradient itself points uphill.",
            ),
            Distractor(
                "transposed-gradient",
                -gradient.T,
                "That has the shape of the transpose, and the sign of a step.",
            ),
        ),
        working={"columns": [[int(entry)] for entry in x]},
        figure=lambda: dense_network([2, 3], ["x", "y"]),
    )


PLACES = [(i, j) for i in range(2) for j in range(3)]
