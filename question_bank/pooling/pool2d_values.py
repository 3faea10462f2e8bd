"""Output values of max and average pooling on a small map."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, replace, template
from quizgen.figures.pooling_windows import pooling_windows
from quizgen.reference import AveragePooling2D, MaxPooling2D

LAYERS: dict[str, MaxPooling2D | AveragePooling2D] = {
    "max": MaxPooling2D(2),
    "average": AveragePooling2D(2),
}
STRIDE_ONE = {kind: replace(layer, strides=1) for kind, layer in LAYERS.items()}


def not_constant(kind: str, X: NDArray[np.int64]) -> bool:
    """Whether the map has anything to summarize."""
    return bool(X.min() < X.max())


@template(
    level=2,
    parameters={
        "kind": ("max", "average"),
        "X": Tensor((4, 4), (0, 4, 8, 12, 16, 20, 24)),  # the mean of four is a whole number
    },
    require=not_constant,
    prompt=r"""
<<"A max" if kind == "max" else "An average">> pooling layer has a $2 \times 2$ window, stride 2 and
no padding. This map with one channel enters it:

$$X = <<X | matrix>>$$

What is its output?
""",
    solution=r"""
The window has four places, and none of them overlap. Take the
<<"largest value" if kind == "max" else "mean">> of each:

<% for window in windows %>
<% if kind == "max" %>
$$\max(<<window | join(", ")>>) = <<window | max>>$$
<% else %>
$$\frac{<<window | join(" + ")>>}{4} = <<window | sum // 4>>$$
<% endif %>

<% endfor %>
So the output is

$$<<answer>>$$
""",
)
def pool2d_values(kind: str, X: NDArray[np.int64]) -> Problem:
    windows = X.reshape(2, 2, 2, 2).swapaxes(1, 2).reshape(2, 2, 4)
    pairs = X.reshape(4, 2, 2)
    largest, sums = windows.max(axis=2), windows.sum(axis=2)

    def output(layer: MaxPooling2D | AveragePooling2D) -> NDArray[np.float64]:
        return layer(X.reshape(1, 4, 4, 1))[0, :, :, 0]

    def window_by_window() -> list[list[int]]:
        cells = X.tolist()
        rows = []
        for top in (0, 2):
            row = []
            for left in (0, 2):
                window = [*cells[top][left : left + 2], *cells[top + 1][left : left + 2]]
                row.append(sorted(window)[-1] if kind == "max" else sum(window) // 4)
            rows.append(row)
        return rows

    return Problem(
        answer=Array(output(LAYERS[kind]), places=0),
        proof=Road("the definition, window by window", window_by_window),
        distractors=(
            Distractor(
                "max-average-confused",
                sums / 4 if kind == "max" else largest,
                f"That is the {'mean' if kind == 'max' else 'largest value'} of each window.",
            ),
            Distractor(
                "subsampled-not-pooled",
                X[::2, ::2],
                "That keeps the first value of each window, whatever the others are.",
            ),
            Distractor(
                "sum-not-mean",
                sums,
                "That is the sum of each window; the mean is a quarter of it.",
            )
            if kind == "average"
            else Distractor(
                "wrong-aggregation",
                windows.min(axis=2),
                "That is the smallest value of each window.",
            ),
            Distractor(
                "stride-one-pooling",
                output(STRIDE_ONE[kind]),
                "With stride 2 the window moves two cells at a time.",
            ),
            Distractor(
                "per-axis-only",
                pairs.max(axis=2) if kind == "max" else pairs.sum(axis=2) / 2,
                "The window spans two rows as well as two columns.",
            ),
            Distractor(
                "subsampled-not-pooled",
                X[1::2, 1::2],
                "That keeps the last value of each window, whatever the others are.",
            ),
        ),
        working={"windows": windows.reshape(4, 4).tolist()},
        figure=lambda: pooling_windows(X),
    )
