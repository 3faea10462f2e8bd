"""Gradient of a 1-D convolution's kernel."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Conv1D


def not_symmetric(x: NDArray[np.int64], g: NDArray[np.int64]) -> bool:
    """Whether the order of what arrives matters."""
    return bool(g[0] != g[2])


@template(
    level=4,
    parameters={
        "x": Tensor((4,), (-2, -1, 1, 2, 3, 5)),
        "g": Tensor((3,), (-2, -1, 1, 2, 3)),
    },
    require=not_symmetric,
    prompt=r"""
A 1-D convolution without padding, with stride 1, one channel and one kernel $w$ of two weights
(cross-correlation: the kernel is not flipped) maps $x = <<x | vector>>$ to three outputs. The gradient
of the loss with respect to the outputs is $g = <<g | vector>>$.

What is the gradient with respect to the two weights of the kernel?
""",
    solution=r"""
Weight $w_j$ meets the input $x_{i+j}$ in output $i$, so that $\frac{\partial L}{\partial w_j} =
\sum_i g_i \cdot x_{i+j}$: the input is correlated with what arrives.

$$\frac{\partial L}{\partial w_0} = <<sums[0]>> = <<values[0]>>$$

$$\frac{\partial L}{\partial w_1} = <<sums[1]>> = <<values[1]>>$$

Together: $<<answer>>$.
""",
)
def conv1d_weight_gradient(x: NDArray[np.int64], g: NDArray[np.int64]) -> Problem:
    layer = Conv1D(1, 2, use_bias=False)
    passed = layer.gradients(x.reshape(1, 4, 1), np.zeros((2, 1, 1)), upstream=g.reshape(1, 3, 1))
    gradient = passed.weights["kernel"][:, 0, 0]
    inputs, arriving = x.tolist(), g.tolist()

    def nudged() -> list[int]:
        def loss(w: tuple[int, int]) -> int:
            outputs = [w[0] * inputs[i] + w[1] * inputs[i + 1] for i in range(3)]
            return sum(gi * yi for gi, yi in zip(arriving, outputs, strict=True))

        return [loss((1, 0)), loss((0, 1))]

    return Problem(
        answer=Array(gradient, places=0),
        proof=Road("the change of the loss for a nudge of each weight", nudged),
        distractors=(
            Distractor(
                "flipped-kernel",
                [np.dot(x[:3], g[::-1]), np.dot(x[1:], g[::-1])],
                "Nothing is reversed: output $i$ goes with the input that it was made of.",
            ),
            Distractor(
                "swapped-roles",
                gradient[::-1],
                "The two are exchanged: the first weight meets the window's first input.",
            ),
            Distractor(
                "dot-product-wrong",
                [x[:3].sum(), x[1:].sum()],
                "Each input is multiplied by what arrives at its output.",
            ),
            Distractor(
                "only-one-term",
                [x[0] * g[0], x[1] * g[0]],
                "Each weight works in all three outputs; add up their parts.",
            ),
            Distractor(
                "padding-mode-confused",
                [np.dot(x[1:3], g[:2]), np.dot(x[:3], g)],
                "Nothing is padded: the windows start at the inputs 0, 1 and 2.",
            ),
            Distractor(
                "sign-flipped",
                -gradient,
                "The loss grows with an output that a positive gradient arrives at.",
            ),
        ),
        working={
            "sums": [
                " + ".join(
                    rf"{signed(gi)} \cdot {signed(xi)}"
                    for gi, xi in zip(arriving, inputs[start : start + 3], strict=True)
                )
                for start in (0, 1)
            ],
            "values": gradient.astype(int).tolist(),
        },
    )


def signed(value: int) -> str:
    """Return a number for the middle of a sum."""
    return f"({value})" if value < 0 else str(value)
