"""Output value of pooling over a small volume."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, template
from quizgen.reference import AveragePooling3D, Layer, MaxPooling3D

LAYERS: dict[str, Layer] = {"Max": MaxPooling3D(2), "Average": AveragePooling3D(2)}


def not_constant(kind: str, X: NDArray[np.int64]) -> bool:
    """Whether the volume has anything to summarize."""
    return bool(X.min() < X.max())


@template(
    level=1,
    parameters={
        "kind": ("Max", "Average"),
        "X": Tensor((2, 2, 2), range(8, 105, 8)),  # the mean of eight is a whole number
    },
    require=not_constant,
    prompt=r"""
A volume with one channel has a depth, a height and a width of two voxels. These are its front slice
$X_1$ and its back slice $X_2$:

$$X_1 = <<X[0] | matrix>>, \qquad X_2 = <<X[1] | matrix>>$$

It enters `<<kind>>Pooling3D(2)`. Which number comes out?
""",
    solution=r"""
The window spans both slices, so there is one place for it, with $2 \cdot 2 \cdot 2 = 8$ values:

<% if kind == "Max" %>
$$\max(<<values | join(", ")>>) = <<answer>>$$
<% else %>
$$\frac{<<values | join(" + ")>>}{8} = \frac{<<values | sum>>}{8} = <<answer>>$$
<% endif %>
""",
)
def pool3d_values(kind: str, X: NDArray[np.int64]) -> Problem:
    volume = X.reshape(1, 2, 2, 2, 1)
    values = [int(value) for value in X.ravel()]

    def output(kind: str, sign: int = 1) -> int:
        return sign * round(LAYERS[kind](sign * volume).item())

    def one_after_the_other() -> float:
        largest = total = 0
        for value in values:
            largest = value if value > largest else largest
            total += value
        return largest if kind == "Max" else total / 8

    first, second = X[0], X[1]
    summary = np.max if kind == "Max" else np.mean
    return Problem(
        answer=Integer(output(kind)),
        proof=Road("value after value", one_after_the_other),
        distractors=(
            Distractor(
                "max-average-confused",
                output("Average" if kind == "Max" else "Max"),
                f"That is the {'mean' if kind == 'Max' else 'largest value'} of the window.",
            ),
            Distractor(
                "third-axis-mishandled",
                int(summary(first)),
                "That is the front slice alone; the window is two voxels deep.",
            ),
            Distractor(
                "sum-not-mean" if kind == "Average" else "wrong-aggregation",
                sum(values),
                "That is the sum of all values."
                + (" Divide it by their number." if kind == "Average" else ""),
            ),
            Distractor(
                "third-axis-mishandled",
                int(summary(first) + summary(second)),
                "That adds what the slices give; they are one window.",
            ),
            Distractor(
                "third-axis-mishandled",
                int(summary(second)),
                "That is the back slice alone; the window is two voxels deep.",
            ),
            Distractor(
                "wrong-aggregation", min(values), "That is the smallest value of the window."
            ),
        ),
        working={"values": values},
    )
