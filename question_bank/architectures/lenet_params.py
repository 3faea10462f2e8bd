"""Parameters of a network like LeNet-5."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import (
    AveragePooling2D,
    Conv2D,
    Dense,
    Flatten,
    Sequential,
)

IMAGE = (32, 32, 1)


@template(
    level=3,
    parameters={
        "first": (4, 6, 8),
        "second": (12, 16, 20),
        "wide": (100, 120),
        "narrow": (60, 84),
        "classes": (10, 26),
    },
    prompt=r"""
This network is built like LeNet-5, but all filters see all channels. It takes images of shape
`(32, 32, 1)`, channels last. Convolutions have no padding and stride 1, pooling has nothing to learn, and
every filter and every unit has one bias.

| layer | |
|:--|:--|
| convolution | <<first>> filters, $5 \times 5$ |
| average pooling | $2 \times 2$, stride 2 |
| convolution | <<second>> filters, $5 \times 5$ |
| average pooling | $2 \times 2$, stride 2 |
| flatten | |
| dense | <<wide>> units |
| dense | <<narrow>> units |
| dense | <<classes>> units |

How many learnable parameters does it have?
""",
    solution=r"""
The sides shrink as $32 \to 28 \to 14 \to 10 \to 5$, so $5 \cdot 5 \cdot <<second>> = <<25 * second>>$ values
are flattened.

$$(5^2 \cdot 1 + 1) \cdot <<first>> = <<counts[0]>>$$

$$(5^2 \cdot <<first>> + 1) \cdot <<second>> = <<counts[1]>>$$

$$(<<25 * second>> + 1) \cdot <<wide>> = <<counts[2]>>$$

$$(<<wide>> + 1) \cdot <<narrow>> = <<counts[3]>>$$

$$(<<narrow>> + 1) \cdot <<classes>> = <<counts[4]>>$$

$$<<counts | join(" + ")>> = <<answer>>$$
""",
)
def lenet_params(first: int, second: int, wide: int, narrow: int, classes: int) -> Problem:
    pool, units = AveragePooling2D(2), [Dense(count) for count in (wide, narrow, classes)]
    model = Sequential([Conv2D(first, 5), pool, Conv2D(second, 5), pool, Flatten(), *units])
    each = [layer.count_params(entering) for layer, entering in model.entering(IMAGE)]
    counts = [count for count in each if count]
    total = sum(counts)
    weights = total - (first + second + wide + narrow + classes)
    short_sighted = (5 * 5 + 1) * second - counts[1]
    return Problem(
        answer=Integer(total),
        proof="26*first + (25*first + 1)*second + (25*second + 1)*wide + (wide + 1)*narrow"
        " + (narrow + 1)*classes",
        distractors=(
            Distractor(
                "cin-always-image",
                total + short_sighted,
                f"The second convolution sees the {first} channels of the first one.",
            ),
            Distractor(
                "forgot-a-part",
                counts[0] + counts[1],
                "The dense layers have parameters too, and most of them.",
            ),
            Distractor(
                "pooling-ignored",
                total + (24**2 - 5**2) * second * wide,
                "Pooling halves the sides, so that the first dense layer sees fewer values.",
            ),
            Distractor(
                "cin-always-image",
                weights + short_sighted + second,
                f"The second convolution sees {first} channels, and everything has biases.",
            ),
            Distractor(
                "forgot-a-part",
                weights - narrow * classes,
                "The last dense layer has parameters as well, and everything has biases.",
            ),
            Distractor(
                "forgot-bias",
                weights,
                "Every filter and every unit has a bias.",
            ),
            Distractor(
                "pooling-has-weights",
                total + 4 * (first + second),
                "Pooling takes means; there is nothing to learn in it.",
            ),
            Distractor(
                "padding-mode-confused",
                total + (64 - 25) * second * wide,
                r"Without padding the last maps have $5 \times 5$ pixels, not $8 \times 8$.",
            ),
        ),
        working={"counts": counts},
    )
