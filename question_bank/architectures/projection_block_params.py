"""Parameters of a residual block with a projection."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.figures.residual_block import residual_block
from quizgen.reference import Conv2D, ResidualBlock


@template(
    level=3,
    parameters={
        "C_in": (4, 8, 16, 24, 32, 64),
        "growth": (2, 3, 4),
        "K": (3, 5),
        "H": (16, 28, 56),
    },
    prompt=r"""
A residual block takes maps of size $<<H>> \times <<H>>$ with <<C_in>> channels. Its first convolution
has stride 2 and gives <<C_in * growth>> channels, its second one has stride 1 and gives
<<C_in * growth>> channels as well. Both have $<<K>> \times <<K>>$ kernels and padding "same". So that
the two can be added, the shortcut is a $1 \times 1$ convolution with stride 2. There are no biases.

How many learnable parameters does the block have?
""",
    solution=r"""
$$\text{first: } <<K>>^2 \cdot <<C_in>> \cdot <<C_out>> = <<first>>$$

$$\text{second: } <<K>>^2 \cdot <<C_out>> \cdot <<C_out>> = <<second>>$$

$$\text{shortcut: } <<C_in>> \cdot <<C_out>> = <<shortcut>>$$

$$<<first>> + <<second>> + <<shortcut>> = <<answer>>$$

Stride and image size do not change the number of weights.
""",
)
def projection_block_params(C_in: int, growth: int, K: int, H: int) -> Problem:
    C_out = C_in * growth
    image = (H, H, C_in)

    def convolution(kernel_size: int, strides: int = 1) -> Conv2D:
        return Conv2D(C_out, kernel_size, strides=strides, padding="same", use_bias=False)

    branch = [convolution(K, strides=2), convolution(K)]
    answer = ResidualBlock(branch, [convolution(1, strides=2)]).count_params(image)
    first, second, shortcut = K**2 * C_in * C_out, K**2 * C_out**2, C_in * C_out
    return Problem(
        answer=Integer(answer),
        proof="growth * C_in**2 * (K**2 * (1 + growth) + 1)",
        distractors=(
            Distractor(
                "shortcut-cost-wrong",
                first + second,
                "This shortcut is a convolution: it has weights of its own.",
            ),
            Distractor(
                "kernel-size-assumed",
                first + second + K**2 * shortcut,
                r"The shortcut's kernels are $1 \times 1$.",
            ),
            Distractor(
                "one-by-one-has-one-weight",
                first + second + C_out,
                r"A $1 \times 1$ kernel still has a weight for each input channel.",
            ),
            Distractor(
                "wrong-aggregation",
                2 * first + shortcut,
                f"The second convolution takes {C_out} channels, not {C_in}.",
            ),
            Distractor(
                "bias-miscounted",
                answer + 3 * C_out,
                "These convolutions have no biases.",
            ),
        ),
        working={
            "C_out": C_out,
            "first": first,
            "second": second,
            "shortcut": shortcut,
        },
        figure=lambda: residual_block(
            [f"{K} × {K}, {C_out} filters\nstride 2", f"{K} × {K}, {C_out} filters"],
            "1 × 1\nstride 2",
        ),
    )
