"""Learnable parameters of a convolution with a rectangular kernel."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Conv2D


@template(
    level=2,
    parameters={
        "K_h": (1, 3, 4, 5),
        "K_w": (2, 6, 7),
        "C_in": (2, 3, 8, 12),
        "C_out": (4, 10, 16, 24),
    },
    prompt=r"""
A `Conv2D` layer has <<C_out>> filters of size $<<K_h>> \times <<K_w>>$ and takes <<C_in>> channels.
Each filter has one bias.

How many learnable parameters does the layer have?
""",
    solution=r"""
The area of a kernel takes the place of $K^2$: each filter has $K_h \cdot K_w$ weights for each
input channel, and one bias.

$$(K_h \cdot K_w \cdot C_{in} + 1) \cdot C_{out} = (<<K_h>> \cdot <<K_w>> \cdot <<C_in>> + 1) \cdot <<C_out>> = <<answer>>$$
""",
)
def conv2d_rect_params(K_h: int, K_w: int, C_in: int, C_out: int) -> Problem:
    answer = Conv2D(C_out, (K_h, K_w)).count_params((None, None, C_in))
    weights = answer - C_out
    return Problem(
        answer=Integer(answer),
        proof="C_out * (K_h * K_w * C_in + 1)",
        distractors=(
            Distractor("forgot-bias", weights, "One bias for each filter is missing."),
            Distractor(
                "added-not-multiplied",
                (K_h + K_w) * C_in * C_out + C_out,
                r"The area of the kernel counts, $K_h \cdot K_w$, not the sum of its sides.",
            ),
            Distractor(
                "kernel-size-assumed",
                min(K_h, K_w) ** 2 * C_in * C_out + C_out,
                "This kernel is no square: its sides differ.",
            ),
            Distractor(
                "kernel-size-assumed",
                max(K_h, K_w) ** 2 * C_in * C_out + C_out,
                "This kernel is no square: its sides differ.",
            ),
            Distractor("one-bias-per-layer", weights + 1, "Each filter has a bias of its own."),
            Distractor(
                "bias-per-channel-pair",
                weights + C_in * C_out,
                "The slices of a filter are added up before its one bias is added.",
            ),
        ),
    )
