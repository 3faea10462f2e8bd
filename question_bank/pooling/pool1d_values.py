"""Output values of max and average pooling on a short sequence."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.figures.pooling_windows import pooling_windows
from quizgen.reference import AveragePooling1D, MaxPooling1D

LAYERS: dict[str, type[MaxPooling1D | AveragePooling1D]] = {
    "max": MaxPooling1D,
    "average": AveragePooling1D,
}


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
    other = "average" if kind == "max" else "max"
    values = x.tolist()
    close = [values[start : start + K] for start in range(8 - K)]  # as if the stride were 1
    windows = close[::s]

    def output(kind: str, padding: Literal["valid", "same"]) -> NDArray[np.float64]:
        return LAYERS[kind](K, s, padding)(x.reshape(1, 7, 1))[0, :, 0]

    def summaries(kind: str, windows: list[list[int]]) -> list[float]:
        return [max(window) if kind == "max" else sum(window) / K for window in windows]

    def window_by_window() -> list[int]:
        found = []
        start = 0
        while start + K <= 7:
            cells = sorted(x.tolist()[start : start + K])
            found.append(cells[-1] if kind == "max" else sum(cells) // K)
            start += s
        return found

    return Problem(
        answer=Array(output(kind, "valid"), places=0),
        proof=Road("the definition, window by window", window_by_window),
        distractors=(
            Distractor(
                "max-average-confused",
                summaries(other, windows),
                f"That is the {'mean' if kind == 'max' else 'largest value'} of each window.",
            ),
            Distractor(
                "confused-stride",
                summaries(kind, close[::K]),
                f"The window moves by {s}, so that its places overlap.",
            )
            if s < K
            else Distractor(
                "stride-one-pooling",
                summaries(kind, close),
                f"The window moves by {s}: its places do not overlap.",
            ),
            Distractor(
                "padding-mode-confused",
                output(kind, "same"),
                "Without padding a window that hangs over the end gives no output.",
            ),
            Distractor(
                "sum-not-mean",
                [sum(window) for window in windows],
                f"That is the sum of each window; divide it by {K}.",
            )
            if kind == "average"
            else Distractor(
                "wrong-aggregation",
                [min(window) for window in windows],
                "That is the smallest value of each window.",
            ),
            Distractor(
                "ignored-stride",
                summaries(kind, close),
                f"The window moves by {s}, not by 1.",
            ),
            Distractor(
                "max-average-confused",
                summaries(other, close),
                f"That is the other kind of pooling, and its window moves by 1, not by {s}.",
            ),
            Distractor(
                "padding-mode-confused",
                output(other, "same"),
                "That is the other kind of pooling, and it is padded.",
            ),
            Distractor(
                "confused-stride",
                summaries(kind, close[:: s + 1]),
                f"The window moves by {s}, not by {s + 1}.",
            ),
        ),
        working={"windows": windows, "left_out": (7 - K) % s > 0},
        figure=lambda: pooling_windows([x.tolist()], (1, K), (1, s)),
    )
