"""Channels after a block of a DenseNet."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Concatenate


@template(
    level=2,
    parameters={
        "C_0": (16, 20, 24, 32, 64),
        "k": (4, 6, 12, 32),
        "L": (3, 4, 5, 6, 8),
    },
    prompt=r"""
In a block of a DenseNet each layer computes <<k>> new maps from everything before it and
concatenates them, along the channels, to what it got. <<C_0>> channels enter a block of <<L>> such
layers.

How many channels leave the block?
""",
    solution=r"""
Each layer appends <<k>> channels to those that are there:

$$<<C_0>> + <<L>> \cdot <<k>> = <<answer>>$$
""",
)
def densenet_channels(C_0: int, k: int, L: int) -> Problem:
    *_, leaving = Concatenate().output_shape((1, 1, C_0), *[(1, 1, k)] * L)
    answer = leaving or 0
    return Problem(
        answer=Integer(answer),
        proof="C_0 + L * k",
        distractors=(
            Distractor(
                "forgot-a-part",
                L * k,
                "The channels that enter the block are kept as well.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                C_0 + k,
                "That is what leaves the first layer; every layer appends its own maps.",
            ),
            Distractor(
                "off-by-one",
                answer - k,
                "The last layer appends its maps too.",
            ),
            Distractor(
                "multiplied-not-added",
                C_0 * 2**L,
                "A layer appends the same number of maps each time; it does not double them.",
            ),
            Distractor("off-by-one", answer + k, f"That is one layer too many: there are {L}."),
        ),
    )
