"""Gradient of a dense layer's input for one sample."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.figures.dense_network import dense_network
from quizgen.reference import Dense


def not_symmetric(W: NDArray[np.int64], delta: NDArray[np.int64]) -> bool:
    """Whether it matters that the way back goes through the transpose."""
    return bool(W[0, 1] != W[1, 0])


@template(
    level=3,
    parameters={
        "W": Tensor((2, 2), (-2, -1, 1, 2, 3)),
        "delta": Tensor((2,), (-2, -1, 1, 3, 4)),
    },
    require=not_symmetric,
    prompt=r"""
A dense layer computes $y = x \cdot W$ with the row vector $x$ and

$$W = <<W | matrix>>$$

The gradient of the loss with respect to the outputs is $\delta = <<delta | vector>>$. What is it with
respect to the inputs $x$?
""",
    solution=r"""
Each input collects what arrives at the units, through the weights that lead to them: that is row $i$
of $W$ times $\delta$, or $\delta \cdot W^T$.

$$\frac{\partial L}{\partial x_1} = <<sums[0]>> = <<values[0]>>$$

$$\frac{\partial L}{\partial x_2} = <<sums[1]>> = <<values[1]>>$$

Together: $<<answer>>$.
""",
)
def dense_input_gradient(W: NDArray[np.int64], delta: NDArray[np.int64]) -> Problem:
    layer = Dense(2, use_bias=False)
    gradient = layer.gradients([[0, 0]], W, upstream=[delta]).input[0]

    def nudged() -> list[int]:
        rows, arriving = W.tolist(), delta.tolist()
        # a nudge of one input by 1 moves each output by the weight between them
        return [sum(w * d for w, d in zip(row, arriving, strict=True)) for row in rows]

    return Problem(
        answer=Array(gradient, places=0),
        proof=Road("nudging each input, and following each output", nudged),
        distractors=(
            Distractor(
                "transposed-gradient",
                delta @ W,
                "That goes forward once more; the way back takes the transpose of $W$.",
            ),
            Distractor(
                "dot-product-wrong",
                np.diag(W) * delta,
                "Each input is connected with both units, not only with one.",
            ),
            Distractor(
                "value-not-gradient",
                delta,
                "That is what arrives at the outputs; take it through the weights.",
            ),
            Distractor(
                "swapped-roles",
                gradient[::-1],
                "The two are exchanged: row $i$ of $W$ belongs to input $i$.",
            ),
            Distractor(
                "sign-flipped",
                -gradient,
                "Nothing turns the sign on the way back.",
            ),
            Distractor(
                "transposed-gradient",
                -(delta @ W),
                "The way back takes the transpose of $W$, and nothing turns the sign.",
            ),
            Distractor(
                "dot-product-wrong",
                W.sum(axis=1),
                "Each weight is multiplied by what arrives at its unit.",
            ),
        ),
        working={
            "sums": [
                " + ".join(
                    rf"{signed(w)} \cdot {signed(d)}"
                    for w, d in zip(row, delta.tolist(), strict=True)
                )
                for row in W.tolist()
            ],
            "values": gradient.astype(int).tolist(),
        },
        figure=lambda: dense_network([2, 2], ["x", "y"]),
    )


def signed(value: int) -> str:
    """Return a number for the middle of a sum."""
    return f"({value})" if value < 0 else str(value)
