"""Weights of a separable convolution as a share of an ordinary one."""

from quizgen.authoring import Decimal, Distractor, Problem, replace, template
from quizgen.reference import Conv2D, DepthwiseConv2D, SeparableConv2D


@template(
    level=3,
    parameters={
        "K": (3, 4, 5, 7),
        "C_in": (8, 16, 32, 64),
        "C_out": (10, 16, 20, 32, 40, 50, 64, 100, 128),
    },
    prompt=r"""
A depthwise separable convolution (a $<<K>> \times <<K>>$ kernel for each channel by itself, then a
$1 \times 1$ convolution) replaces an ordinary $<<K>> \times <<K>>$ convolution from <<C_in>> to
<<C_out>> channels. Neither has biases.

What share of the weights of the ordinary convolution does it have, as a number between 0 and 1?
""",
    solution=r"""
The input channels cancel:

$$\frac{K^2 \cdot C_{in} + C_{in} \cdot C_{out}}{K^2 \cdot C_{in} \cdot C_{out}} = \frac{1}{C_{out}} + \frac{1}{K^2}$$

$$\frac{1}{<<C_out>>} + \frac{1}{<<K>>^2} = <<answer>>$$
""",
)
def separable_ratio(K: int, C_in: int, C_out: int) -> Problem:
    image = (None, None, C_in)
    ordinary = Conv2D(C_out, K, use_bias=False)
    all_weights = ordinary.count_params(image)
    depthwise = DepthwiseConv2D(K, use_bias=False).count_params(image)
    pointwise = replace(ordinary, kernel_size=1).count_params(image)
    weights = SeparableConv2D(C_out, K, use_bias=False).count_params(image)
    return Problem(
        answer=Decimal(weights / all_weights, places=4),
        proof="1 / C_out + 1 / K**2",
        distractors=(
            Distractor(
                "inverted-ratio",
                all_weights / weights,
                "That says how many times as many weights the *ordinary* one has.",
            ),
            Distractor(
                "forgot-pointwise",
                depthwise / all_weights,
                r"The $1 \times 1$ convolution has weights as well.",
            ),
            Distractor(
                "forgot-a-part",
                pointwise / all_weights,
                "The depthwise kernels have weights as well.",
            ),
            Distractor(
                "multiplied-not-added",
                1 / C_out / K**2,
                "The two steps follow each other: their weights, and so their shares, add up.",
            ),
            Distractor(
                "counted-wrong-thing", 1 - weights / all_weights, "That is the share that is saved."
            ),
        ),
    )
