"""Learnable parameters of a 1×1 convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D, Dense


@template(
    level=1,
    parameters={
        "C_in": (12, 16, 32, 48, 64, 128),
        "C_out": (4, 6, 8, 10, 20, 24),
        "H": (7, 14, 28),
    },
    prompt=r"""
A $1 \times 1$ convolution turns maps of $<<H>> \times <<H>>$ positions with <<C_in>> channels into
maps with <<C_out>> channels. Each filter has one bias.

How many learnable parameters does it have?
""",
    solution=r"""
A $1 \times 1$ filter looks at one position, but at all of its channels: it has $1 \cdot 1 \cdot <<C_in>>$
weights and one bias.

$$(<<C_in>> + 1) \cdot <<C_out>> = <<answer>>$$

It is a dense layer over the channels, used again at every position.
""",
)
def pointwise_params(C_in: int, C_out: int, H: int) -> Problem:
    answer = Conv2D(C_out, 1).count_params((H, H, C_in))
    weights = answer - C_out

    def as_dense_layer() -> int:
        return Dense(C_out).count_params((C_in,))

    return Problem(
        answer=Integer(answer),
        proof=Road("a dense layer over the channels of one position", as_dense_layer),
        distractors=(
            Distractor(
                "one-by-one-has-one-weight",
                C_out + C_out,
                r"A $1 \times 1$ filter has one weight for *each input channel*.",
            ),
            Distractor("forgot-bias", weights, "One bias for each filter is missing."),
            Distractor(
                "kernel-size-assumed",
                3 * 3 * weights + C_out,
                r"That would be a $3 \times 3$ kernel.",
            ),
            Distractor("one-bias-per-layer", weights + 1, "Each filter has a bias of its own."),
            Distractor(
                "params-scale-with-image",
                H * H * answer,
                "The same weights are used at every position.",
            ),
        ),
    )
