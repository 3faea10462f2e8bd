"""Inputs of one unit of a convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D, fans


@template(
    level=1,
    parameters={
        "K": (2, 3, 4, 5, 7),
        "C_in": (6, 8, 16, 24, 64),
        "C_out": (10, 32, 128),
        "H": (28, 32, 56),
    },
    prompt=r"""
A `Conv2D` layer has <<C_out>> filters of size $<<K>> \times <<K>>$. It takes maps of
$<<H>> \times <<H>>$ positions with <<C_in>> channels.

How many input values feed *one* value of its output, away from the border?
""",
    solution=r"""
A unit is connected to a small window in space, but to all channels:

$$K \cdot K \cdot C_{in} = <<K>> \cdot <<K>> \cdot <<C_in>> = <<answer>>$$

The other filters look at the same values, each with its own weights.
""",
)
def fan_in(K: int, C_in: int, C_out: int, H: int) -> Problem:
    kernel = Conv2D(C_out, K).weight_shapes((H, H, C_in))["kernel"]
    connected, _ = fans(kernel)

    def look_at_each_input() -> int:
        window = range(H // 2, H // 2 + K)
        return sum(
            C_in for row in range(H) for column in range(H) if row in window and column in window
        )

    return Problem(
        answer=Integer(connected),
        proof=Road("every input looked at: is it in the window?", look_at_each_input),
        distractors=(
            Distractor(
                "forgot-cin",
                fans((K, K, 1, C_out))[0],
                "The window reaches through all channels of the input.",
            ),
            Distractor(
                "fully-connected-thinking",
                H * H * C_in,
                "That would be a dense layer; a convolution looks at a small window only.",
            ),
            Distractor(
                "k-not-k2",
                fans((K, C_in, C_out))[0],
                r"The window has $K \cdot K$ positions, not $K$.",
            ),
            Distractor(
                "centre-only",
                fans((1, 1, C_in, C_out))[0],
                "The whole window counts, not only its middle.",
            ),
            Distractor(
                "bias-miscounted",
                connected + 1,
                "A bias is added to the sum, but it is no value of the input.",
            ),
            Distractor(
                "swapped-roles",
                fans(kernel)[1],
                "That is the fan-out: how many output values one input value feeds.",
            ),
        ),
    )
