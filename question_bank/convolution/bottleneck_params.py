"""Weights of a bottleneck of three convolutions."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D, Sequential


@template(
    level=3,
    parameters={
        "C": (32, 48, 64, 80, 128, 256),
        "b": (4, 8, 12, 16, 20, 24),
        "K": (3, 5),
    },
    prompt=r"""
A bottleneck without biases is three convolutions in a row: $1 \times 1$ from <<C>> to <<b>>
channels, $<<K>> \times <<K>>$ from <<b>> to <<b>> channels, and $1 \times 1$ from <<b>> back to <<C>>
channels.

How many weights does it have?
""",
    solution=r"""
$$<<C>> \cdot <<b>> + <<K>>^2 \cdot <<b>> \cdot <<b>> + <<b>> \cdot <<C>> = <<C * b>> + <<K * K * b * b>> + <<b * C>> = <<answer>>$$

Two $<<K>> \times <<K>>$ convolutions on all <<C>> channels would have <<plain>>.
""",
)
def bottleneck_params(C: int, b: int, K: int) -> Problem:
    def weights(*steps: tuple[int, int | tuple[int, int]]) -> int:
        stack = Sequential([Conv2D(filters, size, use_bias=False) for filters, size in steps])
        return stack.count_params((None, None, C))

    plain = weights((C, K), (C, K))

    def slice_by_slice() -> int:
        pairs = ((C, b, 1), (b, b, K * K), (b, C, 1))
        return sum(area for wide, high, area in pairs for _ in range(wide) for _ in range(high))

    return Problem(
        answer=Integer(weights((b, 1), (b, K), (C, 1))),
        proof=Road("a slice for each pair of channels", slice_by_slice),
        distractors=(
            Distractor(
                "full-conv-formula",
                plain,
                "Those are two convolutions without a bottleneck, on all channels.",
            ),
            Distractor(
                "one-by-one-has-one-weight",
                2 + K * K * b * b,
                r"A $1 \times 1$ convolution has a weight for each pair of channels.",
            ),
            Distractor(
                "forgot-a-part",
                weights((b, 1), (b, K)),
                r"The last $1 \times 1$ convolution, back to all channels, is missing.",
            ),
            Distractor(
                "k-not-k2",
                weights((b, 1), (b, (1, K)), (C, 1)),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "bias-miscounted",
                weights((b, 1), (b, K), (C, 1)) + 2 * b + C,
                "There are no biases here.",
            ),
        ),
        working={"plain": plain},
    )
