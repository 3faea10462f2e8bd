"""Parameters of a convolution and of a dense layer on the same image."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, replace, template
from quizgen.reference import Conv2D, Dense, Flatten, Sequential


@template(
    level=2,
    parameters={
        "H": (16, 28, 32),
        "C": (1, 3),
        "K": (3, 5),
        "F": (8, 16, 32),
        "units": (10, 50, 100),
    },
    prompt=r"""
Images have $<<H>> \times <<H>>$ pixels and <<C>> channel<<"s" if C > 1 else "">>. Compare two first layers, with
a bias for each filter and each unit: a convolution with <<F>> filters of size $<<K>> \times <<K>>$, and
`Flatten` with a dense layer of <<units>> units. How many learnable parameters has each?
""",
    solution=r"""
A filter has a weight for each pixel of its *window*, in every channel, and uses it at all places:

$$(<<K>>^2 \cdot <<C>> + 1) \cdot <<F>> = <<conv>>$$

A unit has a weight for each pixel of the *image*, in every channel:

$$(<<H>>^2 \cdot <<C>> + 1) \cdot <<units>> = <<dense>>$$

So the answer is <<answer>>.
""",
)
def conv_or_dense_params(H: int, C: int, K: int, F: int, units: int) -> Problem:
    image = (H, H, C)
    conv, dense = Conv2D(F, K), Dense(units)

    def both(conv: Conv2D, dense: Dense, channels: int = C) -> tuple[int, int]:
        maps = (H, H, channels)
        return conv.count_params(maps), Sequential([Flatten(), dense]).count_params(maps)

    first, second = both(conv, dense)
    plain = both(replace(conv, use_bias=False), replace(dense, use_bias=False))
    return Problem(
        answer=Parts(
            (
                Part("the convolution", Integer(first)),
                Part("the dense layer", Integer(second)),
            )
        ),
        proof="((K * K * C + 1) * F, (H * H * C + 1) * units)",
        distractors=(
            Distractor(
                "forgot-bias",
                plain,
                "Every filter and every unit has a bias.",
            ),
            Distractor(
                "forgot-cin",
                both(conv, dense, 1) if C > 1 else (K * F + F, H * units + units),
                "Both see all channels of the image."
                if C > 1
                else "A window and an image have rows and columns.",
            ),
            Distractor(
                "weight-sharing-confused",
                (first * conv.count_outputs(image) // F, second),
                "A filter uses the same weights at every place.",
            ),
            Distractor(
                "forgot-bias",
                (first, plain[1]),
                "The units have biases as well.",
            ),
            Distractor(
                "weight-sharing-confused",
                (plain[0] * conv.count_outputs(image) // F, plain[1]),
                "A filter uses the same weights at every place; and all of them have biases.",
            ),
            Distractor(
                "dense-is-conv",
                (first, (K * K * C + 1) * units),
                "A dense unit has no window: it sees the whole image.",
            ),
            Distractor(
                "bias-per-weight",
                (2 * plain[0], 2 * plain[1]),
                "A filter or a unit has one bias, not one for each of its weights.",
            ),
        ),
        working={"conv": first, "dense": second},
    )
