"""Parameters of two convolutions in a row."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Conv2D, Sequential


@template(
    level=2,
    parameters={
        "K": (3, 5, 7),
        "c_0": (2, 3),
        "c_1": (4, 6, 8, 10, 16),
        "c_2": (5, 12, 20, 24, 32),
    },
    prompt=r"""
An image with <<c_0>> channels goes through two convolutions with $<<K>> \times <<K>>$ kernels. The
first has <<c_1>> filters, the second <<c_2>>. Each filter has one bias.

How many learnable parameters do the two layers have together?
""",
    solution=r"""
What enters the second layer are the <<c_1>> maps of the first:

$$(<<K>>^2 \cdot <<c_0>> + 1) \cdot <<c_1>> = <<first>>$$

$$(<<K>>^2 \cdot <<c_1>> + 1) \cdot <<c_2>> = <<second>>$$

$$<<first>> + <<second>> = <<answer>>$$
""",
)
def two_layer_params(K: int, c_0: int, c_1: int, c_2: int) -> Problem:
    image = (None, None, c_0)
    right = Sequential([Conv2D(c_1, K), Conv2D(c_2, K)]).count_params(image)
    first = (K**2 * c_0 + 1) * c_1
    second = right - first
    return Problem(
        answer=Integer(right),
        proof="K * K * (c_0 * c_1 + c_1 * c_2) + c_1 + c_2",
        distractors=(
            Distractor(
                "cin-always-image",
                first + (K**2 * c_0 + 1) * c_2,
                "Only the first layer sees the image; the second sees the maps of the first.",
            ),
            Distractor(
                "k-not-k2",
                (K * c_0 + 1) * c_1 + (K * c_1 + 1) * c_2,
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                second,
                "That is the second layer alone.",
            ),
            Distractor(
                "cin-always-image",
                first + (K**2 * (c_0 + c_1) + 1) * c_2,
                "The second layer sees only the maps of the first, not the image as well.",
            ),
            Distractor(
                "bias-per-channel-pair",
                right + (c_0 - 1) * c_1 + (c_1 - 1) * c_2,
                "Each filter has one bias, not one for each channel that it sees.",
            ),
        ),
        working={"first": first, "second": second},
    )
