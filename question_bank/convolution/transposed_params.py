"""Learnable parameters of a transposed convolution."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Conv2DTranspose


@template(
    level=2,
    parameters={
        "K": (2, 3, 4, 5),
        "C_in": (4, 8, 12, 16),
        "C_out": (20, 24, 32, 40),
        "s": (2, 3),
    },
    prompt=r"""
A `Conv2DTranspose` layer with <<C_out>> filters of size $<<K>> \times <<K>>$ and stride <<s>> takes
<<C_in>> channels. There is one bias for each output channel.

How many learnable parameters does the layer have?
""",
    solution=r"""
As in a convolution, each pair of an input and an output channel has a $<<K>> \times <<K>>$ slice.
The stride costs nothing, and the biases belong to the output:

$$<<K>>^2 \cdot <<C_in>> \cdot <<C_out>> + <<C_out>> = <<answer>>$$
""",
)
def transposed_params(K: int, C_in: int, C_out: int, s: int) -> Problem:
    answer = Conv2DTranspose(C_out, K, strides=s).count_params((None, None, C_in))
    return Problem(
        answer=Integer(answer),
        proof="(K * K * C_in + 1) * C_out",
        distractors=(
            Distractor(
                "confused-stride",
                (K * s) ** 2 * C_in * C_out + C_out,
                "The stride says how far apart the copies of the kernel lie; it adds no weights.",
            ),
            Distractor(
                "counted-wrong-thing",
                answer // C_out,
                "That is one output channel.",
            ),
            Distractor(
                "forgot-cin",
                K**2 * C_out + C_out,
                r"Each input channel is spread by a $K \times K$ slice of its own.",
            ),
            Distractor(
                "k-not-k2",
                K * C_in * C_out + C_out,
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "bias-per-channel-pair",
                answer + (C_in - 1) * C_out,
                "What the input channels spread is added up before the one bias of an output channel.",
            ),
        ),
    )
