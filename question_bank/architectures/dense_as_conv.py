"""Weights of the convolution that does what a dense layer does."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
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
    answer = Conv2D(units, (H, W), use_bias=False).count_params((H, W, C))

    def connection_by_connection() -> int:
        values = [(i, j, c) for i in range(H) for j in range(W) for c in range(C)]
        return sum(len(values) for _unit in range(units))

    return Problem(
        answer=Integer(answer),
        proof=Road("connections of the dense layer", connection_by_connection),
        distractors=(
            Distractor(
                "kernel-size-assumed",
                C * units,
                r"A $1 \times 1$ kernel sees one pixel; a dense unit sees all of them.",
            ),
            Distractor(
                "kernel-size-assumed",
                3 * 3 * C * units,
                r"A $3 \times 3$ kernel sees nine pixels; a dense unit sees all of them.",
            ),
            Distractor(
                "forgot-channels",
                H * W * units,
                "A unit sees the pixels of all channels.",
            ),
            Distractor(
                "bias-miscounted",
                answer + units,
                "The biases are to be left out.",
            ),
            Distractor(
                "weight-sharing-confused",
                answer * H * W,
                "The kernel is as large as the map, so it has one place only.",
            ),
            Distractor(
                "weight-sharing-confused",
                (answer + units) * H * W,
                "The kernel has one place only, and the biases are to be left out.",
            ),
            Distractor(
                "kernel-size-assumed",
                (3 * 3 * C + 1) * units,
                "The kernel is as large as the map, and the biases are to be left out.",
            ),
            Distractor(
                "forgot-channels",
                (H * W + 1) * units,
                "A unit sees the pixels of all channels, and the biases are to be left out.",
            ),
        ),
    )
