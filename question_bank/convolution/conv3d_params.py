"""Learnable parameters of a 3-D convolution."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Conv3D


@template(
    level=2,
    parameters={
        "K": (2, 3, 5),
        "C_in": (1, 2, 3, 4, 8),
        "C_out": (4, 8, 10, 16, 32),
        "use_bias": (True, False),
    },
    prompt=r"""
A `Conv3D` layer slides <<C_out>> filters of size $<<K>> \times <<K>> \times <<K>>$ over a volume
with <<C_in>> channel<<"s" if C_in > 1 else "">>. <<"Each filter has one bias" if use_bias else "No filter has a bias">>.

How many learnable parameters does the layer have?
""",
    solution=r"""
Every filter spans all input channels, so it holds $K^3 \cdot C_{in}$ weights
<%- if use_bias %> and one bias<% endif %>:

<% if use_bias %>
$$(K^3 \cdot C_{in} + 1) \cdot C_{out} = (<<K>>^3 \cdot <<C_in>> + 1) \cdot <<C_out>> = <<answer>>$$
<% else %>
$$K^3 \cdot C_{in} \cdot C_{out} = <<K>>^3 \cdot <<C_in>> \cdot <<C_out>> = <<answer>>$$
<% endif %>
""",
)
def conv3d_params(K: int, C_in: int, C_out: int, use_bias: bool) -> Problem:
    layer = Conv3D(filters=C_out, kernel_size=K, use_bias=use_bias)
    answer = layer.count_params((None, None, None, C_in))
    biases = C_out if use_bias else 0
    weights = answer - biases
    return Problem(
        answer=Integer(answer),
        proof="K * K * K * C_in * C_out + (C_out if use_bias else 0)",
        distractors=(
            Distractor(
                "wrong-dimension",
                K**2 * C_in * C_out + biases,
                r"The kernel is $K$ deep as well: $K^3$ entries for each channel, not $K^2$.",
            ),
            Distractor("forgot-bias", weights, "One bias for each filter is missing.")
            if use_bias
            else Distractor("bias-miscounted", weights + C_out, "This layer has no biases."),
            Distractor(
                "forgot-cin",
                K**3 * C_out + biases,
                "A filter has $K^3$ weights for each input channel, not $K^3$ for all of them.",
            ),
            Distractor(
                "bias-miscounted",
                weights + 1,
                "Each filter has a bias of its own, or none has one.",
            ),
            Distractor(
                "counted-wrong-thing",
                answer // C_out,
                "That is one filter; there are as many as output channels.",
            ),
            Distractor(
                "bias-per-channel-pair",
                weights + C_in * C_out,
                "The slices of a filter are added up before its one bias is added, if there is one.",
            ),
            Distractor(
                "wrong-dimension",
                K**4 * C_in * C_out + biases,
                "There are three spatial axes; the channels are counted by themselves, so it is $K^3$.",
            ),
        ),
    )
