"""Gradient of a pooling layer's input."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import AveragePooling1D, Layer, MaxPooling1D

LAYERS: dict[str, Layer] = {"max": MaxPooling1D(2), "average": AveragePooling1D(2, strides=2)}


@template(
    level=3,
    parameters={
        "kind": ("max", "average"),
        "first": Tensor((3,), range(1, 20, 2)),
        "second": Tensor((3,), range(2, 20, 2)),  # even beside odd: no window has a tie
        "g": Tensor((3,), (-8, -4, 4, 8, 12)),  # halves and quarters are whole numbers
    },
    prompt=r"""
The sequence $x$ goes through <<"max" if kind == "max" else "average">> pooling with a window of 2 values,
stride 2 and no padding. Backpropagation brings the gradient $g$ of the loss with respect to the three
outputs:

$$x = [<% for one in first %><<one>>, <<second[loop.index0]>><<", " if not loop.last else "">><% endfor %>], \qquad g = <<g | vector>>$$

What is the gradient of the loss with respect to $x$?
""",
    solution=r"""
<% if kind == "max" %>
Only the largest value of a window reaches the output, with slope 1. It receives the whole gradient of
its window, the other value receives 0.
<% else %>
Each output is half of the first value plus half of the second, so both receive half of the gradient
of their window.
<% endif %>

The windows are
<% for window in windows %>
$<<window | vector>>$<<", " if not loop.last else "">>
<%- endfor %>,
so the gradient is $<<answer>>$.
""",
)
def pool_backward(
    kind: str, first: NDArray[np.int64], second: NDArray[np.int64], g: NDArray[np.int64]
) -> Problem:
    x = np.stack([first, second], axis=1).ravel()

    def gradient(kind: str, x: NDArray[np.int64]) -> NDArray[np.float64]:
        upstream = g.reshape(1, 3, 1)
        return LAYERS[kind].gradients(x.reshape(1, 6, 1), upstream=upstream).input[0, :, 0]

    def finite_differences() -> list[float]:
        return [(loss(place, 0.25) - loss(place, -0.25)) / 0.5 for place in range(6)]

    def loss(place: int, change: float) -> float:
        values: list[float] = [value + change * (i == place) for i, value in enumerate(x.tolist())]
        pairs = zip(values[::2], values[1::2], strict=True)
        outputs = [max(pair) if kind == "max" else sum(pair) / 2 for pair in pairs]
        slopes: list[int] = g.tolist()
        return sum(slope * output for slope, output in zip(slopes, outputs, strict=True))

    answer = gradient(kind, x)
    return Problem(
        answer=Array(answer, places=0),
        proof=Road("each value nudged in turn", finite_differences),
        distractors=(
            Distractor(
                "pool-gradient-routing",
                np.repeat(g, 2) / 2 if kind == "max" else gradient("max", x),
                "That shares the gradient equally, as average pooling does."
                if kind == "max"
                else "That gives all to the largest value, as max pooling does.",
            ),
            Distractor(
                "pool-gradient-routing",
                np.repeat(g, 2),
                "A value has the slope 1 only if it alone makes the output.",
            ),
            Distractor(
                "pool-gradient-routing",
                gradient("max", -x),
                "The smallest value of a window does not reach the output of max pooling."
                if kind == "max"
                else "Both values of a window are part of its mean.",
            ),
            Distractor(
                "value-not-gradient",
                answer * x,
                "The slope of the output is 1, not the value itself."
                if kind == "max"
                else "The slope of the mean does not depend on the values.",
            ),
            Distractor(
                "wrong-denominator",
                np.repeat(g, 2) / 4,
                "A window holds two values: each has half of the gradient.",
            ),
        ),
        working={"windows": x.reshape(3, 2).tolist()},
    )
