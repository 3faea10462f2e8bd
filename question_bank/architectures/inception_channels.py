"""Channels of an inception block."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import Concatenate, Conv2D

SIDE = 28


@template(
    level=2,
    parameters={
        "C_in": (64, 192, 256),
        "one": (16, 64),
        "three": (96, 128),
        "five": (8, 32, 48),
        "pool": (24, 40, 56),
    },
    prompt=r"""
An inception block takes maps with <<C_in>> channels. Four branches work side by side, and what they give is
concatenated along the channels: a $1 \times 1$ convolution with <<one>> filters, a $3 \times 3$
convolution with <<three>>, a $5 \times 5$ convolution with <<five>>, and max pooling (stride 1) followed by a
$1 \times 1$ convolution with <<pool>> filters and one bias for each. All keep height and width. Count:
""",
    solution=r"""
Concatenating puts the channels side by side, so their numbers add up:

$$<<one>> + <<three>> + <<five>> = <<three_branches>>$$

$$<<three_branches>> + <<pool>> = <<all>>$$

Pooling keeps the channels and learns nothing; the convolution behind it sees all of them:

$$(1 \cdot 1 \cdot <<C_in>> + 1) \cdot <<pool>> = <<weights>>$$

So the answer is <<answer>>.
""",
)
def inception_channels(C_in: int, one: int, three: int, five: int, pool: int) -> Problem:
    def joined(*channels: int) -> int:
        maps = [(SIDE, SIDE, count) for count in channels]
        return Concatenate().output_shape(*maps)[-1] or 0

    def projection(channels: int, *, use_bias: bool = True) -> int:
        return Conv2D(pool, 1, use_bias=use_bias).count_params((SIDE, SIDE, channels))

    branches = (one, three, five)
    first, every, weights = joined(*branches), joined(*branches, pool), projection(C_in)
    return Problem(
        answer=Parts(
            (
                Part("the channels of the first three branches together", Integer(first)),
                Part("the channels of all four", Integer(every), follows=f"a + {pool}"),
                Part("the parameters of the fourth branch", Integer(weights)),
            )
        ),
        proof="(one + three + five, one + three + five + pool, (C_in + 1) * pool)",
        distractors=(
            Distractor(
                "wrong-aggregation",
                (max(branches), max(*branches, pool), weights),
                "Concatenating adds the channels up; it does not take the widest branch.",
            ),
            Distractor(
                "forgot-a-part",
                (first, first, weights),
                "The pooling branch gives channels as well.",
            ),
            Distractor(
                "one-by-one-has-one-weight",
                (first, every, projection(1)),
                r"A $1 \times 1$ kernel has a weight for each input channel.",
            ),
            Distractor(
                "wrong-aggregation",
                (max(branches), max(*branches, pool), projection(1)),
                "Channels add up, and each filter has a weight for every input channel.",
            ),
            Distractor(
                "channels-changed-too",
                (first, first + C_in, weights),
                f"Behind the pooling layer a convolution gives {pool} channels.",
            ),
            Distractor(
                "forgot-bias",
                (first, every, projection(C_in, use_bias=False)),
                "Each filter of the fourth branch has a bias.",
            ),
            Distractor(
                "channels-changed-too",
                (first, every + C_in, weights),
                f"The pooling layer is not a branch of its own: what it gives becomes {pool} channels.",
            ),
            Distractor(
                "counted-wrong-thing",
                (one, pool, weights),
                "Those are the channels of single branches; they are joined.",
            ),
            Distractor(
                "bias-per-channel-pair",
                (first, every, 2 * C_in * pool),
                "A filter has one bias, however many channels it sees.",
            ),
        ),
        working={"three_branches": first, "all": every, "weights": weights},
    )
