"""Parameters of a convolution on a larger image."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D


@template(
    level=2,
    parameters={
        "H": (16, 20, 28, 32),
        "K": (3, 5),
        "C_in": (2, 3, 8),
        "C_out": (4, 8, 10, 16),
    },
    prompt=r"""
A `Conv2D` layer with <<C_out>> filters of size $<<K>> \times <<K>>$, each with one bias, was built
for images of $<<H>> \times <<H>>$ pixels with <<C_in>> channels. Now the same layer is built for
images of $<<2 * H>> \times <<2 * H>>$ pixels, again with <<C_in>> channels.

How many learnable parameters does it have now?
""",
    solution=r"""
The kernel is reused at every position, so the size of the image does not enter the count: it is the
same as before.

$$(<<K>>^2 \cdot <<C_in>> + 1) \cdot <<C_out>> = <<answer>>$$

What grows fourfold is the output and the time to compute it.
""",
)
def params_on_larger_image(H: int, K: int, C_in: int, C_out: int) -> Problem:
    params = Conv2D(C_out, K).count_params((2 * H, 2 * H, C_in))

    def weights_ever_used() -> int:
        used = {
            (row, column, channel, out)
            for row in range(K)
            for column in range(K)
            for channel in range(C_in)
            for out in range(C_out)
        }
        return len(used) + C_out

    return Problem(
        answer=Integer(params),
        proof=Road("the weights that any position uses, collected", weights_ever_used),
        distractors=(
            Distractor(
                "params-scale-with-image",
                4 * params,
                "Four times the positions use the same weights.",
            ),
            Distractor(
                "params-scale-with-image",
                2 * params,
                "Twice the sides means more positions, but no more weights.",
            ),
            Distractor(
                "fully-connected-thinking",
                (4 * H * H * C_in + 1) * C_out,
                "That would be a dense layer with a weight for each value of the image.",
            ),
            Distractor(
                "forgot-cin",
                (K**2 + 1) * C_out,
                r"A filter has a $K \times K$ slice for each input channel.",
            ),
            Distractor("forgot-bias", params - C_out, "One bias for each filter is missing."),
        ),
    )
