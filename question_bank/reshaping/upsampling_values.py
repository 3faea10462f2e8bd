"""Output values of nearest-neighbour upsampling."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import UpSampling2D


def lively(X: NDArray[np.int64], size: tuple[int, int]) -> bool:
    """Whether the rows differ, and the columns."""
    return len(set(X.ravel().tolist())) > 2


@template(
    level=1,
    parameters={
        "X": Tensor((2, 2), range(1, 21)),
        "size": ((2, 2), (1, 2), (2, 1), (1, 3), (3, 1)),
    },
    require=lively,
    prompt=r"""
A map with one channel enters `UpSampling2D(size=(<<size | join(", ")>>), interpolation="nearest")`; the
first number of the size is for the height:

$$X = <<X | matrix>>$$

What is its output?
""",
    solution=r"""
<% if size[0] == 1 %>
Each value is repeated <<size[1]>> times along its row:
<% elif size[1] == 1 %>
Each value is repeated <<size[0]>> times along its column:
<% else %>
Each value becomes a block of $<<size[0]>> \times <<size[1]>>$ equal values:
<% endif %>

$$<<answer>>$$
""",
)
def upsampling_values(X: NDArray[np.int64], size: tuple[int, int]) -> Problem:
    rows, columns = size

    def output(size: tuple[int, int]) -> NDArray[np.float64]:
        return UpSampling2D(size)(X.reshape(1, 2, 2, 1))[0, :, :, 0]

    def look_up() -> list[list[int]]:
        cells = X.tolist()
        return [
            [cells[i // rows][j // columns] for j in range(2 * columns)] for i in range(2 * rows)
        ]

    stretched = np.zeros((2 * rows, 2 * columns), dtype=int)
    stretched[::rows, ::columns] = X
    return Problem(
        answer=Array(output(size), places=0),
        proof=Road("every new cell looked up in the old map", look_up),
        distractors=(
            Distractor(
                "tiled-not-repeated",
                np.tile(X, size),
                "That repeats the whole map; each *value* is repeated where it stands.",
            ),
            Distractor(
                "zeros-inserted",
                stretched,
                "The gaps are filled with copies of the value, not with zeros.",
            ),
            Distractor(
                "wrong-axis",
                output((columns, rows)),
                "The first number of the size is for the height, the second for the width.",
            ),
            Distractor(
                "per-axis-only",
                output((rows, 1)),
                "Every axis is repeated as often as the size says.",
            ),
            Distractor(
                "ignored-size",
                output((2, 2)),
                "The size is given here: one axis keeps its length.",
            ),
            Distractor(
                "per-axis-only",
                output((1, columns)) if rows > 1 else X,
                "Every axis is repeated as often as the size says.",
            ),
        ),
    )
