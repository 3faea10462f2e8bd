"""Where Flatten puts one value."""

import numpy as np

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Flatten


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
    X = np.zeros((1, H, W, C))
    X[0, i, j, c] = 1
    index = int(Flatten()(X).argmax())
    return Problem(
        answer=Integer(index),
        proof="(i * W + j) * C + c",
        distractors=(
            Distractor(
                "index-order-wrong",
                (c * H + i) * W + j,
                "That lays out one channel after the other; here the channels are last.",
            ),
            Distractor(
                "index-order-wrong",
                (j * H + i) * C + c,
                "That goes down the columns; rows are laid out one after the other.",
            ),
            Distractor(
                "forgot-a-part",
                i * W * C,
                f"That is where row {i} begins.",
            ),
            Distractor(
                "off-by-one",
                index + 1,
                "Indices count from 0, those of the output too.",
            ),
            Distractor(
                "forgot-channels",
                i * W + j,
                f"Each pixel holds {C} values.",
            ),
            Distractor(
                "index-order-wrong",
                (i * H + j) * C + c,
                "A row is as long as the map is wide, not as it is high.",
            ),
        ),
    )
