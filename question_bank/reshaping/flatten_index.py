"""Where Flatten puts one value."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Flatten


def position(*lengths_and_places: tuple[int, int]) -> int:
    """Return the place in the row of a value, given the length and its place for each axis."""
    X: NDArray[np.float64] = np.zeros([1, *(length for length, _ in lengths_and_places)])
    X[0, *(place for _, place in lengths_and_places)] = 1
    return int(Flatten()(X).argmax())


@template(
    level=3,
    parameters={
        "H": (4, 5, 6),
        "W": (4, 7, 8),
        "C": (2, 3),
        "i": (1, 2, 3),
        "j": (1, 2, 3),
        "c": (0, 1),
    },
    prompt=r"""
A map of height <<H>>, width <<W>> and <<C>> channels, channels last, enters `Flatten()`, which lays its
values out with the last axis running fastest. All indices count from 0.

At which index of the output is the value of row <<i>>, column <<j>>, channel <<c>>?
""",
    solution=r"""
Before row <<i>> lie $<<i>> \cdot <<W>> \cdot <<C>>$ values, before column <<j>> of that row another
$<<j>> \cdot <<C>>$, and before channel <<c>> another <<c>>:

$$(i \cdot W + j) \cdot C + c = (<<i>> \cdot <<W>> + <<j>>) \cdot <<C>> + <<c>> = <<answer>>$$
""",
)
def flatten_index(H: int, W: int, C: int, i: int, j: int, c: int) -> Problem:
    row, column, channel = (H, i), (W, j), (C, c)
    index = position(row, column, channel)
    return Problem(
        answer=Integer(index),
        proof="(i * W + j) * C + c",
        distractors=(
            Distractor(
                "index-order-wrong",
                position(channel, row, column),
                "That lays out one channel after the other; here the channels are last.",
            ),
            Distractor(
                "index-order-wrong",
                position(column, row, channel),
                "That goes down the columns; rows are laid out one after the other.",
            ),
            Distractor(
                "forgot-a-part",
                position(row, (W, 0), (C, 0)),
                f"That is where row {i} begins.",
            ),
            Distractor(
                "off-by-one",
                index + 1,
                "Indices count from 0, those of the output too.",
            ),
            Distractor(
                "forgot-channels",
                position(row, column),
                f"Each pixel holds {C} values.",
            ),
            Distractor(
                "index-order-wrong",
                (i * H + j) * C + c,
                "A row is as long as the map is wide, not as it is high.",
            ),
        ),
    )
