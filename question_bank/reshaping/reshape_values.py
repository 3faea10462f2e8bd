"""Where Reshape puts the values of a vector."""

import numpy as np

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Permute, Reshape, Sequential


def not_square(r: int, c: int, i: int, j: int) -> bool:
    """Whether rows and columns cannot be mixed up unnoticed, and the place is inside."""
    return r != c and i < r and j < c and (i > 0 or j > 0)


@template(
    level=2,
    parameters={"r": (3, 4, 5, 6), "c": (4, 5, 6, 7, 8), "i": (1, 2), "j": (0, 1, 2, 3)},
    require=not_square,
    prompt=r"""
A vector holds the numbers 1, 2, 3 and so on, in this order. `Reshape((<<r>>, <<c>>))` turns it into <<r>> rows and <<c>>
columns. All indices count from 0.

Which number stands in row <<i>>, column <<j>>?
""",
    solution=r"""
Rows are filled one after the other, each from left to right. Before row <<i>> there are
$<<i>> \cdot <<c>> = <<i * c>>$ numbers, and <<j>> more before column <<j>>, so the next one is

$$<<i>> \cdot <<c>> + <<j>> + 1 = <<answer>>$$
""",
)
def reshape_values(r: int, c: int, i: int, j: int) -> Problem:
    numbers = np.arange(1, r * c + 1)[np.newaxis]
    table = Reshape((r, c))(numbers)[0]
    down = Sequential([Reshape((c, r)), Permute((2, 1))])(numbers)[0]  # filled column by column

    def write_down() -> int:
        place = {}
        row = column = 0
        for number in range(1, r * c + 1):
            place[row, column] = number
            column += 1
            if column == c:
                row, column = row + 1, 0
        return place[i, j]

    return Problem(
        answer=Integer(table[i, j].item()),
        proof=Road("the numbers written down one by one", write_down),
        distractors=(
            Distractor(
                "index-order-wrong",
                down[i, j].item(),
                "That fills the columns first; the last axis runs fastest.",
            ),
            Distractor(
                "off-by-one",
                i * c + j,
                "The numbers begin with 1, the indices with 0.",
            ),
            Distractor(
                "index-order-wrong",
                i * r + j + 1,
                f"A row is {c} numbers long: there are as many as columns.",
            ),
            Distractor(
                "off-by-one",
                (i - 1) * c + j + 1,
                "The first row is row 0.",
            ),
            Distractor(
                "index-order-wrong",
                (i + 1) * c + j + 1,
                rf"That is one row too far down: before row {i} come ${i} \cdot {c}$ numbers.",
            ),
            Distractor(
                "off-by-one",
                (i - 1) * c + j,
                "The first row is row 0, and the numbers begin with 1.",
            ),
            Distractor(
                "added-not-multiplied",
                r + c + i + j,
                "Each row before holds as many numbers as there are columns: multiply.",
            ),
        ),
    )
