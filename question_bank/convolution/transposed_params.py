"""Learnable parameters of a transposed convolution."""

from quizgen.authoring import Distractor, Integer, Problem, replace, template
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
    layer = Conv2DTranspose(C_out, K, strides=s)
    image = (None, None, C_in)
    return Problem(
        answer=Integer(layer.count_params(image)),
        proof="(K * K * C_in + 1) * C_out",
        distractors=(
            Distractor(
                "confused-stride",
                replace(layer, kernel_size=K * s).count_params(image),
                "The stride says how far apart the copies of the kernel lie; it adds no weights.",
            ),
            Distractor(
                "counted-wrong-thing",
                replace(layer, filters=1).count_params(image),
                "That is one output channel.",
            ),
            Distractor(
                "forgot-cin",
                layer.count_params((None, None, 1)),
                r"Each input channel is spread by a $K \times K$ slice of its own.",
            ),
            Distractor(
                "k-not-k2",
                replace(layer, kernel_size=(1, K)).count_params(image),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "bias-per-channel-pair",
                layer.count_params(image) + (C_in - 1) * C_out,
                "What the input channels spread is added up before the one bias of an output channel.",
            ),
        ),
    )
