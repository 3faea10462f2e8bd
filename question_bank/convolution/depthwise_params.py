"""Learnable parameters of a depthwise convolution."""

from quizgen.authoring import Distractor, Integer, Problem, replace, template
from quizgen.reference import Conv2D, DepthwiseConv2D


@template(
    level=3,
    parameters={
        "K": (3, 5, 7),
        "C_in": (3, 4, 6, 8, 16, 32),
        "m": (1, 2, 3),
    },
    prompt=r"""
A layer `DepthwiseConv2D(<<K>>, depth_multiplier=<<m>>)` takes <<C_in>> channels and turns each of
them, by itself, into <<m>> output channel<<"s" if m > 1 else "">>. Each output channel has one bias.

How many learnable parameters does the layer have?
""",
    solution=r"""
Each of the $<<C_in>> \cdot <<m>> = <<C_in * m>>$ output channels sees one input channel only, so it
has a single $<<K>> \times <<K>>$ slice and one bias:

$$(<<K>>^2 + 1) \cdot <<C_in>> \cdot <<m>> = <<answer>>$$
""",
)
def depthwise_params(K: int, C_in: int, m: int) -> Problem:
    layer = DepthwiseConv2D(K, depth_multiplier=m)
    image = (None, None, C_in)
    return Problem(
        answer=Integer(layer.count_params(image)),
        proof="K * K * C_in * m + C_in * m",
        distractors=(
            Distractor(
                "full-conv-formula",
                Conv2D(C_in * m, K).count_params(image),
                "In an ordinary convolution each filter sees all channels; here it sees one.",
            ),
            Distractor(
                "forgot-bias",
                replace(layer, use_bias=False).count_params(image),
                "One bias for each output channel is missing.",
            ),
            Distractor(
                "one-filter-shared",
                layer.count_params((None, None, 1)),
                "The channels do not share a kernel: each has its own.",
            ),
            Distractor(
                "k-not-k2",
                replace(layer, kernel_size=(1, K)).count_params(image),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "bias-per-weight",
                2 * replace(layer, use_bias=False).count_params(image),
                "An output channel has one bias, not one for each weight of its kernel.",
            ),
        ),
    )
