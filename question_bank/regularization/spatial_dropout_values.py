"""Output values of spatial dropout over a sequence."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import SpatialDropout1D


@template(
    level=2,
    parameters={
        "X": Tensor((2, 3), range(1, 7)),
        "mask": ((1, 0, 1), (0, 1, 1), (1, 1, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)),
        "p": (0.2, 0.5, 0.75),
    },
    prompt=r"""
A sample with two time steps (rows) and three channels (columns),

$$X = <<X | matrix>>$$

goes through `SpatialDropout1D(<<p>>)` in training. The layer draws for the channels $<<mask | list | vector>>$,
where 1 stays and 0 goes; what stays is divided by $1 - <<p>>$.

What is the output?
""",
    solution=r"""
A channel goes or stays at all time steps alike, so whole columns become 0. The others are multiplied by

$$\frac{1}{1 - <<p>>} = <<scale>>$$

which gives

$$<<answer>>$$
""",
)
def spatial_dropout_values(X: NDArray[np.int64], mask: tuple[int, ...], p: float) -> Problem:
    layer = SpatialDropout1D(p)
    output = layer([X], training=True, mask=mask)[0]
    kept = X * mask
    gone = X - kept

    def value_by_value() -> list[list[float]]:
        keep = 4 - round(4 * p) if p != 0.2 else 3.2  # in quarters
        return [
            [4 * value / keep * stays for value, stays in zip(row, mask, strict=True)]
            for row in X.tolist()
        ]

    return Problem(
        answer=Array(output, places=2),
        proof=Road("value by value", value_by_value),
        distractors=(
            Distractor(
                "forgot-rescale",
                kept,
                "What stays must be scaled up, or the mean would fall.",
            ),
            Distractor(
                "positions-dropped",
                X * [[1], [0]] * layer.scale,
                "Whole channels go, which are the columns here, not whole time steps.",
            ),
            Distractor(
                "mask-inverted",
                gone * layer.scale,
                "A 1 in the mask stays, a 0 goes.",
            ),
            Distractor(
                "scaled-twice",
                output * layer.scale,
                "Dividing once makes up for what is dropped.",
            ),
            Distractor(
                "mask-ignored",
                X * layer.scale,
                "Where the mask is 0, all values of the channel become 0.",
            ),
            Distractor(
                "dropout-scale-wrong",
                kept * (1 - p),
                "What stays is *divided* by the probability of staying.",
            ),
            Distractor(
                "mask-inverted",
                gone,
                "A 1 in the mask stays, a 0 goes; and what stays is scaled up.",
            ),
        ),
        working={"scale": layer.scale},
    )
