"""Output values of bilinear upsampling."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import UpSampling2D


def bends(x: NDArray[np.int64]) -> bool:
    """Whether neighbours differ, and the row is no straight line."""
    return bool(x[0] != x[1] != x[2] and x[0] + x[2] != 2 * x[1])


@template(
    level=4,
    parameters={"x": Tensor((3,), range(0, 201, 20))},  # quarters and fifths are whole numbers
    require=bends,
    prompt=r"""
A map of one row and one channel, $x = <<x | vector>>$, enters
`UpSampling2D(size=(1, 2), interpolation="bilinear")`. The centre of cell $i$ lies at $i + \frac{1}{2}$, in the
old row and in the new one, which is as wide. Beyond the outermost old centres the value stays that of the
edge.

What is the new row of six values?
""",
    solution=r"""
The new cells are half as wide, so each centre lies a quarter of an old cell beside an old centre. Its
value is $\frac{3}{4}$ of the nearer old value plus $\frac{1}{4}$ of the next one on that side:

$$\frac{3 \cdot <<x[0]>> + <<x[1]>>}{4} = <<(3 * x[0] + x[1]) // 4>>, \qquad \frac{<<x[0]>> + 3 \cdot <<x[1]>>}{4} = <<(x[0] + 3 * x[1]) // 4>>$$

$$\frac{3 \cdot <<x[1]>> + <<x[2]>>}{4} = <<(3 * x[1] + x[2]) // 4>>, \qquad \frac{<<x[1]>> + 3 \cdot <<x[2]>>}{4} = <<(x[1] + 3 * x[2]) // 4>>$$

Beyond the first and the last old centre there is no next one, and the value stays: <<x[0]>> and <<x[2]>>. The
new row is $<<answer>>$.
""",
)
def upsampling_bilinear(x: NDArray[np.int64]) -> Problem:
    row = x.reshape(1, 1, 3, 1)
    old = [int(value) for value in x]

    def by_position() -> list[float]:
        found = []
        for cell in range(6):
            position = min(max((2 * cell + 1) / 4, 0.5), 2.5)  # in widths of an old cell
            weights = [max(0.0, 1 - abs(position - (place + 0.5))) for place in range(3)]
            found.append(sum(w * value for w, value in zip(weights, old, strict=True)))
        return found

    a, b, c = old
    right = UpSampling2D((1, 2), interpolation="bilinear")(row).ravel().tolist()
    return Problem(
        answer=Array(right, places=0),
        proof=Road("tents over the old centres", by_position),
        distractors=(
            Distractor(
                "nearest-not-bilinear",
                UpSampling2D((1, 2))(row).ravel(),
                "That repeats each value, as nearest-neighbour interpolation does.",
            ),
            Distractor(
                "corners-aligned",
                np.interp(np.linspace(0, 2, 6), range(3), x).round(6),
                "That lays the first and last *centres* on each other; here the edges agree.",
            ),
            Distractor(
                "centres-ignored",
                [a, (a + b) // 2, b, (b + c) // 2, c, c],
                "No new centre lies on an old one: it is a quarter of a cell beside it.",
            ),
            Distractor(
                "shares-swapped",
                [a, (a + 3 * b) / 4, (3 * a + b) / 4, (b + 3 * c) / 4, (3 * b + c) / 4, c],
                "The *nearer* old value has the larger share.",
            ),
            Distractor(
                "centres-ignored",
                [a, a, (a + b) // 2, b, (b + c) // 2, c],
                "No new centre lies halfway between two old ones.",
            ),
        ),
    )
