"""Multiply-accumulates of a convolution."""

from typing import Literal

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D


@template(
    level=3,
    parameters={
        "H": (8, 10, 12, 16),
        "K": (3, 5),
        "C_in": (2, 3, 8, 16),
        "C_out": (4, 6, 10, 32),
        "padding": ("valid", "same"),
    },
    prompt=r"""
A `Conv2D` layer has <<C_out>> filters of size $<<K>> \times <<K>>$, stride 1 and padding
"<<padding>>", and each filter has one bias. It takes an image of $<<H>> \times <<H>>$ pixels with
<<C_in>> channels.

How many multiply-accumulates does it take for one image? (One multiplication together with its
addition is one<% if padding == "same" %>, also where the pixel is a zero of the padding<% else %><% endif %>; adding a bias is none.)
""",
    solution=r"""
<% if padding == "valid" %>
Without padding there are $<<H>> - <<K>> + 1 = <<side>>$ places along each axis.
<% else %>
Padding "same" with stride 1 keeps the sides at <<side>>.
<% endif %>
Each output value multiplies every weight of its filter once:

$$<<side>>^2 \cdot <<C_out>> \cdot \left( <<K>>^2 \cdot <<C_in>> \right) = <<outputs>> \cdot <<K * K * C_in>> = <<answer>>$$
""",
)
def conv_macs(H: int, K: int, C_in: int, C_out: int, padding: Literal["valid", "same"]) -> Problem:
    layer = Conv2D(C_out, K, padding=padding)
    image = (H, H, C_in)
    macs = layer.macs(image)
    other = H**2 if padding == "valid" else (H - K + 1) ** 2  # places with the other padding

    def place_by_place() -> int:
        places = range(H) if padding == "same" else range(K - 1, H)
        return sum(K * K * C_in * C_out for _row in places for _column in places)

    return Problem(
        answer=Integer(macs),
        proof=Road("the kernel laid on place by place", place_by_place),
        distractors=(
            Distractor(
                "forgot-positions",
                layer.count_params(image),
                "Those are the parameters; each weight is used again at every position.",
            ),
            Distractor(
                "padding-mode-confused",
                other * K**2 * C_in * C_out,
                'Without padding there are fewer places than pixels; with "same" as many.',
            ),
            Distractor(
                "macs-flops-params-confused",
                2 * macs,
                "Those are floating-point operations: a multiply-accumulate counts as two.",
            ),
            Distractor(
                "forgot-cin",
                macs // C_in,
                "Each filter multiplies in all input channels.",
            ),
            Distractor(
                "k-not-k2",
                macs // K,
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
        ),
        working={"side": layer.output_shape(image)[0], "outputs": layer.count_outputs(image)},
    )
