"""Learnable parameters of a depthwise separable convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import SeparableConv2D


@template(
    level=3,
    parameters={
        "K": (3, 5, 7),
        "C_in": (3, 4, 8, 12, 16, 32),
        "C_out": (6, 10, 16, 24, 32, 64),
    },
    prompt=r"""
A layer `SeparableConv2D(<<C_out>>, <<K>>)` takes <<C_in>> channels: first it slides one
$<<K>> \times <<K>>$ kernel over each channel by itself, then a $1 \times 1$ convolution mixes the
channels. As in Keras there is one bias for each output channel, added at the very end.

How many learnable parameters does the layer have?
""",
    solution=r"""
Depthwise, pointwise, biases:

$$<<K>>^2 \cdot <<C_in>> + <<C_in>> \cdot <<C_out>> + <<C_out>> = <<K * K * C_in>> + <<C_in * C_out>> + <<C_out>> = <<answer>>$$

An ordinary convolution would have <<full>>.
""",
)
def separable_params(K: int, C_in: int, C_out: int) -> Problem:
    params = SeparableConv2D(C_out, K).count_params((None, None, C_in))
    depthwise, pointwise = K**2 * C_in, C_in * C_out  # weights
    full = K**2 * C_in * C_out + C_out

    def entry_by_entry() -> int:
        count = 0
        for _channel in range(C_in):
            count += sum(1 for _row in range(K) for _column in range(K))
        for _filter in range(C_out):
            count += sum(1 for _channel in range(C_in)) + 1
        return count

    return Problem(
        answer=Integer(params),
        proof=Road("the entries of both steps, one by one", entry_by_entry),
        distractors=(
            Distractor(
                "full-conv-formula",
                full,
                "That is an ordinary convolution; here space and channels are dealt with in turn.",
            ),
            Distractor(
                "forgot-pointwise",
                depthwise + C_in,
                r"The $1 \times 1$ convolution that mixes the channels is missing.",
            ),
            Distractor(
                "bias-miscounted",
                params + C_in,
                "There is no bias between the two steps.",
            ),
            Distractor(
                "multiplied-not-added",
                depthwise * pointwise + C_out,
                "The two steps come one after the other, so their weights add up.",
            ),
            Distractor(
                "forgot-bias", params - C_out, "One bias for each output channel is missing."
            ),
        ),
        working={"full": full},
    )
