"""Multiply-accumulates of a depthwise separable convolution."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import SeparableConv2D


@template(
    level=3,
    parameters={
        "H": (4, 5, 6, 8, 10),
        "K": (3, 5),
        "C_in": (4, 6, 8),
        "C_out": (8, 12, 16),
    },
    prompt=r"""
A layer `SeparableConv2D(<<C_out>>, <<K>>, padding="same")` with stride 1 takes a map of
$<<H>> \times <<H>>$ positions with <<C_in>> channels: first it slides one $<<K>> \times <<K>>$ kernel
over each channel by itself, then a $1 \times 1$ convolution mixes the channels.

How many multiply-accumulates does one pass take? (One multiplication together with its addition is
one, also where the window covers a zero of the padding; adding biases is none.)
""",
    solution=r"""
There are $<<H>> \cdot <<H>> = <<H * H>>$ output positions. At each of them the depthwise kernels
take $K^2 \cdot C_{in}$ and the pointwise ones $C_{in} \cdot C_{out}$:

$$<<H * H>> \cdot (<<K>>^2 \cdot <<C_in>> + <<C_in>> \cdot <<C_out>>) = <<H * H>> \cdot (<<K * K * C_in>> + <<C_in * C_out>>) = <<answer>>$$

An ordinary convolution would take <<full>>.
""",
)
def separable_macs(H: int, K: int, C_in: int, C_out: int) -> Problem:
    layer = SeparableConv2D(C_out, K, padding="same")
    map_ = (H, H, C_in)
    depthwise, pointwise = H * H * K * K * C_in, H * H * C_in * C_out
    full = K * K * pointwise

    def place_by_place() -> int:
        count = 0
        for _place in range(H * H):
            for _channel in range(C_in):
                count += K * K + C_out
        return count

    return Problem(
        answer=Integer(layer.macs(map_)),
        proof=Road("both steps, place by place", place_by_place),
        distractors=(
            Distractor(
                "full-conv-formula",
                full,
                "That is an ordinary convolution, which does space and channels at once.",
            ),
            Distractor(
                "forgot-positions",
                K * K * C_in + C_in * C_out,
                "Those are the weights; every one is used again at each position.",
            ),
            Distractor(
                "forgot-pointwise",
                depthwise,
                r"The $1 \times 1$ convolution that mixes the channels is missing.",
            ),
            Distractor(
                "forgot-a-part",
                pointwise,
                "The depthwise kernels are missing.",
            ),
            Distractor(
                "multiplied-not-added",
                depthwise * C_in * C_out,
                "The two steps come one after the other, so what they take adds up.",
            ),
        ),
        working={"full": full},
    )
