"""Learnable parameters of a 1-D convolution."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Conv1D


@template(
    level=1,
    parameters={
        "K": (2, 3, 4, 5, 7),
        "C_in": (2, 4, 8, 12, 16, 32),
        "C_out": (8, 16, 32, 64),
        "use_bias": (True, False),
    },
    prompt=r"""
A `Conv1D` layer slides <<C_out>> filters of length <<K>> along a sequence with <<C_in>> channels.
<<"Each filter has one bias" if use_bias else "No filter has a bias">>.

How many learnable parameters does the layer have?
""",
    solution=r"""
Every filter spans all input channels, so it holds $K \cdot C_{in}$ weights
<%- if use_bias %> and one bias<% endif %>:

<% if use_bias %>
$$(K \cdot C_{in} + 1) \cdot C_{out} = (<<K>> \cdot <<C_in>> + 1) \cdot <<C_out>> = <<answer>>$$
<% else %>
$$K \cdot C_{in} \cdot C_{out} = <<K>> \cdot <<C_in>> \cdot <<C_out>> = <<answer>>$$
<% endif %>

The length of the sequence does not matter: the same weights are used at every position.
""",
)
def conv1d_params(K: int, C_in: int, C_out: int, use_bias: bool) -> Problem:
    layer = Conv1D(filters=C_out, kernel_size=K, use_bias=use_bias)
    answer = layer.count_params((None, C_in))
    biases = C_out if use_bias else 0
    weights = answer - biases
    return Problem(
        answer=Integer(answer),
        proof="C_out * (K * C_in + (1 if use_bias else 0))",
        distractors=(
            Distractor("forgot-bias", weights, "One bias for each filter is missing.")
            if use_bias
            else Distractor("bias-miscounted", weights + C_out, "This layer has no biases."),
            Distractor(
                "forgot-cin",
                K * C_out + biases,
                "A filter has $K$ weights for each input channel, not $K$ for all of them.",
            ),
            Distractor(
                "wrong-dimension",
                K**2 * C_in * C_out + biases,
                r"A 1-D kernel has $K$ entries; $K \cdot K$ would be a 2-D one.",
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
        ),
    )
