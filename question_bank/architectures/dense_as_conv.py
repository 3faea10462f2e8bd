"""Weights of the convolution that does what a dense layer does."""

from quizgen.authoring import Distractor, Integer, Problem, Road, replace, template
from quizgen.reference import Conv2D


@template(
    level=3,
    parameters={
        "H": (3, 4, 5, 6, 7),
        "W": (4, 6, 7),
        "C": (8, 16, 64),
        "units": (10, 32, 100),
    },
    prompt=r"""
Maps of height <<H>>, width <<W>> and <<C>> channels go through `Flatten` and a dense layer of <<units>> units.
Both are replaced by one convolution without padding that computes the same <<units>> numbers from the same
number of weights.

How many weights does this convolution have, biases left out?
""",
    solution=r"""
A unit sees the whole map, so its weights are one kernel of $<<H>> \times <<W>>$ over all channels, which has
a single place. There is a filter for each unit:

$$<<H>> \cdot <<W>> \cdot <<C>> \cdot <<units>> = <<answer>>$$
""",
)
def dense_as_conv(H: int, W: int, C: int, units: int) -> Problem:
    maps = (H, W, C)
    layer = Conv2D(units, (H, W), use_bias=False)

    def connection_by_connection() -> int:
        values = [(i, j, c) for i in range(H) for j in range(W) for c in range(C)]
        return sum(len(values) for _unit in range(units))

    return Problem(
        answer=Integer(layer.count_params(maps)),
        proof=Road("connections of the dense layer", connection_by_connection),
        distractors=(
            Distractor(
                "kernel-size-assumed",
                replace(layer, kernel_size=1).count_params(maps),
                r"A $1 \times 1$ kernel sees one pixel; a dense unit sees all of them.",
            ),
            Distractor(
                "kernel-size-assumed",
                replace(layer, kernel_size=3).count_params(maps),
                r"A $3 \times 3$ kernel sees nine pixels; a dense unit sees all of them.",
            ),
            Distractor(
                "forgot-channels",
                layer.count_params((H, W, 1)),
                "A unit sees the pixels of all channels.",
            ),
            Distractor(
                "bias-miscounted",
                replace(layer, use_bias=True).count_params(maps),
                "The biases are to be left out.",
            ),
            Distractor(
                "weight-sharing-confused",
                layer.count_params(maps) * H * W,
                "The kernel is as large as the map, so it has one place only.",
            ),
            Distractor(
                "weight-sharing-confused",
                replace(layer, use_bias=True).count_params(maps) * H * W,
                "The kernel has one place only, and the biases are to be left out.",
            ),
            Distractor(
                "kernel-size-assumed",
                replace(layer, kernel_size=3, use_bias=True).count_params(maps),
                "The kernel is as large as the map, and the biases are to be left out.",
            ),
            Distractor(
                "forgot-channels",
                replace(layer, use_bias=True).count_params((H, W, 1)),
                "A unit sees the pixels of all channels, and the biases are to be left out.",
            ),
        ),
    )
