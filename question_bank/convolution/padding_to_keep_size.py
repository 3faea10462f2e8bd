"""Padding that keeps the length."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D


def padding_for(n: int, layer: Conv1D) -> int:
    """Return the zeros on each side with which a layer keeps its input's length."""
    ((before, _),) = layer.window.padding_amounts((n,))
    return before


@template(
    level=2,
    parameters={"n": (64, 80, 96, 120), "K": (3, 5, 7, 9, 11), "d": (2, 3, 4, 5)},
    prompt=r"""
A `Conv1D` layer with kernels of length <<K>>, dilation rate <<d>> and stride 1 takes sequences of
length <<n>>.

How many zeros must be added on *each* of the two sides so that the output has length <<n>> too?
""",
    solution=r"""
The dilated kernel spans $d (K - 1) + 1$ positions, so without padding $d (K - 1)$ are lost. Half of
them go to each side:

$$\frac{d (K - 1)}{2} = \frac{<<d>> \cdot (<<K>> - 1)}{2} = <<answer>>$$
""",
)
def padding_to_keep_size(n: int, K: int, d: int) -> Problem:
    right = padding_for(n, Conv1D(1, K, padding="same", dilation_rate=d))

    def pad_until_it_fits() -> int:
        padding = 0
        while len(range(n + 2 * padding - d * (K - 1))) < n:
            padding += 1
        return padding

    return Problem(
        answer=Integer(right),
        proof=Road("zeros added until the output is long enough", pad_until_it_fits),
        distractors=(
            Distractor(
                "ignored-dilation",
                padding_for(n, Conv1D(1, K, padding="same")),
                "The dilated kernel spans more positions, so more are lost.",
            ),
            Distractor(
                "padding-amount-wrong",
                2 * right,
                "That is the padding of both sides together.",
            ),
            Distractor(
                "dilation-formula-wrong",
                d * K // 2,
                "A dilated kernel has $K - 1$ gaps, so it spans $d (K - 1) + 1$ positions.",
            ),
            Distractor(
                "padding-amount-wrong",
                d * (K + 1) // 2,
                "What is lost is $d (K - 1)$ positions; the kernel's middle keeps its place.",
            ),
            Distractor(
                "dilation-formula-wrong",
                d * K,
                "A dilated kernel has $K - 1$ gaps, and its padding is shared between the two sides.",
            ),
            Distractor(
                "off-by-one",
                right - 1,
                "With one zero less on each side the output is two positions too short.",
            ),
        ),
    )
