"""Parameters of a small convolutional network."""

from typing import Literal

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D, Dense, Flatten, Layer, MaxPooling2D, Sequential


@template(
    level=3,
    parameters={
        "H": (20, 28, 32),
        "C_in": (1, 3),
        "K": (3, 5),
        "first": (4, 6, 8),
        "second": (10, 12, 16),
        "classes": (4, 5, 7),
    },
    prompt=r"""
This network takes images of shape `(<<H>>, <<H>>, <<C_in>>)`, channels last. Convolutions have no
padding and stride 1, pooling halves the sides and drops what is left over, and every filter and every
unit has one bias.

| layer | |
|:--|:--|
| convolution | <<first>> filters, $<<K>> \times <<K>>$ |
| max pooling | $2 \times 2$, stride 2 |
| convolution | <<second>> filters, $<<K>> \times <<K>>$ |
| max pooling | $2 \times 2$, stride 2 |
| flatten | |
| dense | <<classes>> units |

How many learnable parameters does it have?
""",
    solution=r"""
Pooling and flattening have nothing to learn. The sides of the maps shrink as
$<<sides | join(" \\to ")>>$, so that <<sides[-1]>> by <<sides[-1]>> positions with <<second>> channels
are flattened:

$$\text{convolution: } (<<K>>^2 \cdot <<C_in>> + 1) \cdot <<first>> = <<counts[0]>>$$

$$\text{convolution: } (<<K>>^2 \cdot <<first>> + 1) \cdot <<second>> = <<counts[1]>>$$

$$\text{dense: } (<<sides[-1]>>^2 \cdot <<second>> + 1) \cdot <<classes>> = <<counts[2]>>$$

$$<<counts[0]>> + <<counts[1]>> + <<counts[2]>> = <<answer>>$$
""",
)
def cnn_params(H: int, C_in: int, K: int, first: int, second: int, classes: int) -> Problem:
    image = (H, H, C_in)

    def network(*, pooled: bool = True, padding: Literal["valid", "same"] = "valid") -> Sequential:
        pooling = [MaxPooling2D(2)] if pooled else []
        layers: list[Layer] = []
        for filters in (first, second):
            layers += [Conv2D(filters, K, padding=padding), *pooling]
        return Sequential([*layers, Flatten(), Dense(classes)])

    model = network()
    entering = list(model.entering(image))
    counts = [layer.count_params(shape) for layer, shape in entering]
    total = sum(counts)
    sides = [shape[0] or 0 for _, shape in entering[:5]]  # of the image and after each layer

    def by_walking_the_image() -> int:
        side, channels, count = H, C_in, 0
        for filters in (first, second):
            count += filters * (K * K * channels + 1)
            places = len(range(side - K + 1))
            side, channels = len(range(1, places, 2)), filters
        return count + classes * (side * side * channels + 1)

    return Problem(
        answer=Integer(total),
        proof=Road("places counted layer by layer", by_walking_the_image),
        distractors=(
            Distractor(
                "forgot-bias",
                total - (first + second + classes),
                "Every filter and every unit has a bias.",
            ),
            Distractor(
                "cin-always-image",
                counts[0] + (K**2 * C_in + 1) * second + counts[5],
                f"The second convolution sees the {first} channels of the first one.",
            ),
            Distractor(
                "pooling-ignored",
                network(pooled=False).count_params(image),
                "Pooling has no weights, but it shrinks what the dense layer sees.",
            ),
            Distractor(
                "padding-mode-confused",
                network(padding="same").count_params(image),
                "Without padding each convolution makes the maps smaller.",
            ),
            Distractor(
                "pooling-ignored",
                counts[0] + counts[2] + (sides[3] ** 2 * second + 1) * classes,
                "The second pooling shrinks the maps as well.",
            ),
            Distractor(
                "forgot-a-part",
                counts[0] + counts[2],
                "The dense layer has weights as well, most of all in such a network.",
            ),
            Distractor(
                "forgot-channels",
                counts[0] + counts[2] + (sides[-1] ** 2 + 1) * classes,
                "The dense layer sees all positions of *all* channels.",
            ),
        ),
        working={
            "counts": [counts[0], counts[2], counts[5]],
            "sides": sides,
        },
    )
