"""Average pooling where its window hangs over the edge."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, replace, template
from quizgen.reference import AveragePooling1D, MaxPooling1D


def uneven(x: NDArray[np.int64], end: str, include: bool) -> bool:
    """Whether the two values at that end differ."""
    return bool(x[0] != x[1] if end == "first" else x[-1] != x[-2])


@template(
    level=4,
    parameters={
        "x": Tensor((4,), range(6, 61, 6)),  # halves and thirds are whole numbers
        "end": ("first", "last"),
        "include": (False, True),
    },
    require=uneven,
    prompt=r"""
An average pooling layer has a window of three values, stride 1 and padding "same". Padded cells are
zeros, and
<<"they count in the mean like any other (`count_include_pad=True`, the default of PyTorch)" if include else "the mean is over the real cells only (as Keras does it)">>.
This sequence with one channel enters it:

$$x = <<x | vector>>$$

What is the <<end>> value of its output?
""",
    solution=r"""
With stride 1 the window is centred at each value in turn. At the <<end>> one it covers the two real
values <<pair[0]>> and <<pair[1]>>, and one padded cell.
<% if include %>
The zero in that cell counts, so divide by 3:

$$\frac{<<pair[0]>> + <<pair[1]>> + 0}{3} = <<answer>>$$
<% else %>
That cell does not count, so divide by 2:

$$\frac{<<pair[0]>> + <<pair[1]>>}{2} = <<answer>>$$
<% endif %>
""",
)
def average_border(x: NDArray[np.int64], end: str, include: bool) -> Problem:
    layer = AveragePooling1D(3, strides=1, padding="same", count_include_pad=include)
    place = 0 if end == "first" else -1

    def output(layer: AveragePooling1D | MaxPooling1D) -> float:
        return float(layer(x.reshape(1, 4, 1))[0, place, 0])

    def cell_by_cell() -> float:
        cells = [0, *[int(value) for value in x], 0]
        window = cells[:3] if end == "first" else cells[3:]
        return sum(window) / (3 if include else 2)

    pair = [int(value) for value in (x[:2] if end == "first" else x[-2:])]
    return Problem(
        answer=Integer(round(output(layer))),
        proof=Road("the padded sequence, cell by cell", cell_by_cell),
        distractors=(
            Distractor(
                "pool-padding-convention",
                output(replace(layer, count_include_pad=not include)),
                "The padded cell counts here: divide by 3."
                if include
                else "The padded cell does not count here: divide by 2.",
            ),
            Distractor(
                "padding-mode-confused",
                output(replace(layer, padding="valid")),
                f'With padding "same" the {end} window hangs over the edge.',
            ),
            Distractor(
                "sum-not-mean",
                sum(pair),
                "That is the sum of the window; divide it by the number of cells that count.",
            ),
            Distractor(
                "max-average-confused",
                output(MaxPooling1D(3, strides=1, padding="same")),
                "That is the largest value of the window.",
            ),
            Distractor(
                "forgot-a-part",
                pair[0] // 3 if end == "first" else pair[1] // 3,
                "Both real values of the window count.",
            ),
            Distractor(
                "wrong-aggregation",
                min(pair),
                "That is the smaller value of the window.",
            ),
        ),
        working={"pair": pair},
    )
