"""Learnable parameters of a depthwise convolution."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import DepthwiseConv2D


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
    answer = DepthwiseConv2D(K, depth_multiplier=m).count_params((None, None, C_in))
    leaving = C_in * m
    weights = answer - leaving
    return Problem(
        answer=Integer(answer),
        proof="K * K * C_in * m + C_in * m",
        distractors=(
            Distractor(
                "full-conv-formula",
                K**2 * C_in * leaving + leaving,
                "In an ordinary convolution each filter sees all channels; here it sees one.",
            ),
            Distractor(
                "forgot-bias",
                weights,
                "One bias for each output channel is missing.",
            ),
            Distractor(
                "one-filter-shared",
                (K**2 + 1) * m,
                "The channels do not share a kernel: each has its own.",
            ),
            Distractor(
                "k-not-k2",
                K * leaving + leaving,
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "bias-per-weight",
                2 * weights,
                "An output channel has one bias, not one for each weight of its kernel.",
            ),
        ),
    )
