"""Gradient of a 1-D convolution's input."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Conv1D


def not_symmetric(w: NDArray[np.int64], g: NDArray[np.int64]) -> bool:
    """Whether it matters which way the kernel lies."""
    return bool(w[0] != w[1])


@template(
    level=4,
    parameters={
        "w": Tensor((2,), (-2, -1, 1, 2, 3, 4)),
        "g": Tensor((3,), (-2, -1, 1, 2, 3)),
    },
    require=not_symmetric,
    prompt=r"""
A 1-D convolution without padding, with stride 1 and one channel has the kernel
$w = <<w | vector>>$ (cross-correlation: the kernel is not flipped) and maps four inputs to three
outputs. The gradient of the loss with respect to the outputs is $g = <<g | vector>>$.

What is the gradient with respect to the four inputs?
""",
    solution=r"""
Output $i$ is $w_0 \cdot x_i + w_1 \cdot x_{i+1}$, so it sends $g_i \cdot w_0$ back to input $i$ and
$g_i \cdot w_1$ to input $i + 1$:

<% for i in range(4) %>
$$\frac{\partial L}{\partial x_<<i>>} = <<sums[i]>> = <<values[i]>>$$

<% endfor %>
Together: $<<answer>>$, what a transposed convolution makes of $g$.
""",
)
def conv1d_input_gradient(w: NDArray[np.int64], g: NDArray[np.int64]) -> Problem:
    layer = Conv1D(1, 2, use_bias=False)
    passed = layer.gradients(np.zeros((1, 4, 1)), w.reshape(2, 1, 1), upstream=g.reshape(1, 3, 1))
    gradient = passed.input[0, :, 0]
    first, second = w.tolist()
    arriving = g.tolist()

    def sent_back() -> list[int]:
        inputs = [0, 0, 0, 0]
        for place, amount in enumerate(arriving):
            inputs[place] += amount * first
            inputs[place + 1] += amount * second
        return inputs

    def parts(place: int) -> str:
        own = [rf"{signed(arriving[place])} \cdot {signed(first)}"] if place < 3 else []
        before = [rf"{signed(arriving[place - 1])} \cdot {signed(second)}"] if place else []
        return " + ".join(own + before)

    return Problem(
        answer=Array(gradient, places=0),
        proof=Road("sending each output's part back to its two inputs", sent_back),
        distractors=(
            Distractor(
                "flipped-kernel",
                np.convolve(g, w[::-1]),
                "That sends the parts to the wrong ends of the window.",
            ),
            Distractor(
                "padding-mode-confused",
                np.correlate(g, w, mode="valid"),
                "There are four inputs, and each of them has a gradient.",
            ),
            Distractor(
                "only-one-term",
                [*(g * first).tolist(), 0],
                "Inputs in the middle are seen by two outputs; their parts add up.",
            ),
            Distractor(
                "only-one-term",
                [0, *(g * second).tolist()],
                "Inputs in the middle are seen by two outputs; their parts add up.",
            ),
            Distractor(
                "only-one-term",
                np.outer(g, w).ravel(),
                "Those are the single parts; what two outputs send to one input is added up.",
            ),
            Distractor(
                "swapped-roles",
                [*(g * second).tolist(), 0],
                "The first of the two inputs is seen through the first weight, and parts add up.",
            ),
            Distractor(
                "swapped-roles",
                [0, *(g * first).tolist()],
                "The second of the two inputs is seen through the second weight, and parts add up.",
            ),
        ),
        working={
            "sums": [parts(place) for place in range(4)],
            "values": gradient.astype(int).tolist(),
        },
    )


def signed(value: int) -> str:
    """Return a number for the middle of a sum."""
    return f"({value})" if value < 0 else str(value)
