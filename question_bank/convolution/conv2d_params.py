"""Learnable parameters of a 2-D convolution."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Conv2D


@template(
    level=1,
    parameters={
        "K": (1, 3, 5, 7),
        "C_in": (1, 3, 8, 16, 32, 64),
        "C_out": (8, 16, 32, 64),
        "use_bias": (True, False),
    },
    prompt=r"""
A `Conv2D` layer slides <<C_out>> filters of size $<<K>> \times <<K>>$ over an image with
<<C_in>> channel<<"s" if C_in > 1 else "">>. <<"Each filter has one bias" if use_bias else "No filter has a bias">>.

How many learnable parameters does the layer have?
""",
    solution=r"""
Every filter spans all input channels, so it holds $K \cdot K \cdot C_{in}$ weights
<%- if use_bias %> and one bias<% endif %>:

<% if use_bias %>
$$(K^2 \cdot C_{in} + 1) \cdot C_{out} = (<<K>>^2 \cdot <<C_in>> + 1) \cdot <<C_out>> = <<answer>>$$
<% else %>
$$K^2 \cdot C_{in} \cdot C_{out} = <<K>>^2 \cdot <<C_in>> \cdot <<C_out>> = <<answer>>$$
<% endif %>

The size of the image does not matter: the same weights are used at every position.
""",
)
def conv2d_params(K: int, C_in: int, C_out: int, use_bias: bool) -> Problem:
    layer = Conv2D(filters=C_out, kernel_size=K, use_bias=use_bias)
    answer = layer.count_params((None, None, C_in))
    biases = C_out if use_bias else 0
    weights = answer - biases
    return Problem(
        answer=Integer(answer),
        proof="K**2 * C_in * C_out + (C_out if use_bias else 0)",
        distractors=(
            Distractor(
                "forgot-cin",
                K**2 * C_out + biases,
                r"A filter has a $K \times K$ slice for each input channel, not one for all.",
            ),
            Distractor("forgot-bias", weights, "One bias for each filter is missing.")
            if use_bias
            else Distractor("bias-miscounted", weights + C_out, "This layer has no biases."),
            Distractor(
                "k-not-k2",
                K * C_in * C_out + biases,
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
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
                K**3 * C_in * C_out + biases,
                r"A 2-D kernel has $K \cdot K$ entries; $K^3$ would be a 3-D one.",
            ),
        ),
    )
