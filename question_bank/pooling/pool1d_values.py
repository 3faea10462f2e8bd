"""Output values of max and average pooling on a short sequence."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, replace, template
from quizgen.figures.pooling_windows import pooling_windows
from quizgen.reference import AveragePooling1D, MaxPooling1D


def lively(kind: str, K: int, s: int, x: NDArray[np.int64]) -> bool:
    """Whether the values differ enough for the windows to differ."""
    return len(set(x.tolist())) > 3


@template(
    level=1,
    parameters={
        "kind": ("max", "average"),
        "K": (2, 3),
        "s": (1, 2),
        "x": Tensor((7,), (-12, -6, 0, 6, 12, 18, 24)),  # means of two or three are whole numbers
    },
    require=lively,
    prompt=r"""
<<"A max" if kind == "max" else "An average">> pooling layer has a window of <<K>> values, stride <<s>>
and no padding. This sequence with one channel enters it:

$$x = <<x | vector>>$$

What is its output?
""",
    solution=r"""
The window starts at the first value, moves by <<s>> and must lie inside the sequence:

<% for window in windows %>
<% if kind == "max" %>
$$\max(<<window | join(", ")>>) = <<window | max>>$$
<% else %>
$$\frac{<<window | map("signed") | join(" + ")>>}{<<K>>} = <<window | sum // K>>$$
<% endif %>

<% endfor %>
So the output is $<<answer>>$.<<" The last value fits into no window and is left out." if left_out else "">>
""",
)
def pool1d_values(kind: str, K: int, s: int, x: NDArray[np.int64]) -> Problem:
    layers: dict[str, MaxPooling1D | AveragePooling1D] = {
        "max": MaxPooling1D(K, strides=s),
        "average": AveragePooling1D(K, strides=s),
    }
    layer = layers[kind]

    def output(layer: MaxPooling1D | AveragePooling1D) -> NDArray[np.float64]:
        return layer(x.reshape(1, 7, 1))[0, :, 0]

    windows = [x[start : start + K].tolist() for start in range(0, 7 - K + 1, s)]

    def window_by_window() -> list[int]:
        found = []
        start = 0
        while start + K <= 7:
            cells = sorted(x.tolist()[start : start + K])
            found.append(cells[-1] if kind == "max" else sum(cells) // K)
            start += s
        return found

    return Problem(
        answer=Array(output(layer), places=0),
        proof=Road("the definition, window by window", window_by_window),
        distractors=(
            Distractor(
                "max-average-confused",
                output(layers["average" if kind == "max" else "max"]),
                f"That is the {'mean' if kind == 'max' else 'largest value'} of each window.",
            ),
            Distractor(
                "confused-stride",
                output(replace(layer, strides=None)),
                f"The window moves by {s}, so that its places overlap.",
            )
            if s < K
            else Distractor(
                "stride-one-pooling",
                output(replace(layer, strides=1)),
                f"The window moves by {s}: its places do not overlap.",
            ),
            Distractor(
                "padding-mode-confused",
                output(replace(layer, padding="same")),
                "Without padding a window that hangs over the end gives no output.",
            ),
            Distractor(
                "sum-not-mean",
                K * output(layers["average"]),
                f"That is the sum of each window; divide it by {K}.",
            )
            if kind == "average"
            else Distractor(
                "wrong-aggregation",
                -layer(-x.reshape(1, 7, 1))[0, :, 0],
                "That is the smallest value of each window.",
            ),
            Distractor(
                "ignored-stride",
                output(replace(layer, strides=1)),
                f"The window moves by {s}, not by 1.",
            ),
            Distractor(
                "max-average-confused",
                output(replace(layers["average" if kind == "max" else "max"], strides=1)),
                f"That is the other kind of pooling, and its window moves by 1, not by {s}.",
            ),
            Distractor(
                "padding-mode-confused",
                output(replace(layers["average" if kind == "max" else "max"], padding="same")),
                "That is the other kind of pooling, and it is padded.",
            ),
        ),
        working={"windows": windows, "left_out": (7 - K) % s > 0},
        figure=lambda: pooling_windows([x.tolist()], (1, K), (1, s)),
    )
