"""Parameters of the projection in a shortcut."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.figures.residual_block import residual_block
from quizgen.reference import Conv2D


@template(
    level=2,
    parameters={
        "C_in": (16, 24, 32, 48, 64),
        "growth": (2, 3, 4),
        "K": (3, 5),
        "use_bias": (False, True),
        "strides": (1, 2),
    },
    prompt=r"""
The branch of a residual block turns <<C_in>> channels into <<C_in * growth>>, with $<<K>> \times <<K>>$ kernels
and stride <<strides>>. So that it can be added, the input goes through a projection in the shortcut: a
$1 \times 1$ convolution with the same stride, <<"and one bias for each filter" if use_bias else "without biases">>.

How many learnable parameters does the projection have?
""",
    solution=r"""
It has <<C_in * growth>> filters, and each has a weight for every one of the <<C_in>> input channels
<%- if use_bias %> and a bias<% endif %>. The stride is nothing to learn:

<% if use_bias %>
$$(1 \cdot 1 \cdot <<C_in>> + 1) \cdot <<C_in * growth>> = <<answer>>$$
<% else %>
$$1 \cdot 1 \cdot <<C_in>> \cdot <<C_in * growth>> = <<answer>>$$
<% endif %>
""",
)
def projection_params(C_in: int, growth: int, K: int, use_bias: bool, strides: int) -> Problem:
    C_out = C_in * growth
    layer = Conv2D(C_out, 1, strides=strides, use_bias=use_bias)
    weights = C_in * C_out
    biases, mistaken = (C_out, 0) if use_bias else (0, C_out)
    return Problem(
        answer=Integer(layer.count_params((None, None, C_in))),
        proof="growth * C_in**2 + (growth * C_in if use_bias else 0)",
        distractors=(
            Distractor(
                "shortcut-cost-wrong",
                0,
                "Only the identity is free; this shortcut is a convolution.",
            ),
            Distractor(
                "kernel-size-assumed",
                K**2 * weights + biases,
                r"The kernels of the projection are $1 \times 1$.",
            ),
            Distractor(
                "one-by-one-has-one-weight",
                C_out + biases,
                r"A $1 \times 1$ kernel still has a weight for each input channel.",
            ),
            Distractor(
                "bias-miscounted" if not use_bias else "forgot-bias",
                weights + mistaken,
                "The projection has no biases." if not use_bias else "Each filter has a bias.",
            ),
            Distractor(
                "wrong-dimension",
                C_in**2 + (C_in if use_bias else 0),
                f"It has to give {C_out} channels, as the branch does.",
            ),
            Distractor(
                "kernel-size-assumed",
                K**2 * weights + mistaken,
                r"The kernels of the projection are $1 \times 1$; and look for the biases again.",
            ),
            Distractor(
                "one-by-one-has-one-weight",
                C_out + mistaken,
                r"A $1 \times 1$ kernel has a weight for each input channel; and look for the biases.",
            ),
        ),
        figure=lambda: residual_block(
            [f"{K} × {K}, {C_out} filters\nstride {strides}"], f"1 × 1\nstride {strides}"
        ),
    )
