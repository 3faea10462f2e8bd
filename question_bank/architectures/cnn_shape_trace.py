"""Length of a flattened feature map."""

from typing import Literal

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D, Flatten, Layer, MaxPooling2D, Sequential


@template(
    level=2,
    parameters={
        "H": (22, 26, 28, 32, 36, 40),
        "K": (3, 5),
        "first": (4, 6, 8),
        "second": (10, 12, 16),
    },
    prompt=r"""
Images of shape `(<<H>>, <<H>>, 1)`, channels last, go through this network. Convolutions have stride 1 and no
padding; pooling halves the sides and drops what is left over.

| layer | |
|:--|:--|
| convolution | <<first>> filters, $<<K>> \times <<K>>$ |
| max pooling | $2 \times 2$, stride 2 |
| convolution | <<second>> filters, $<<K>> \times <<K>>$ |
| max pooling | $2 \times 2$, stride 2 |
| flatten | |

How long is the vector that comes out for one image?
""",
    solution=r"""
A convolution without padding takes $<<K>> - 1 = <<K - 1>>$ off the sides, pooling halves them and rounds down:
$<<sides | join(" \\to ")>>$. The last maps have <<second>> channels, one for each filter:

$$<<sides[-1]>> \cdot <<sides[-1]>> \cdot <<second>> = <<answer>>$$
""",
)
def cnn_shape_trace(H: int, K: int, first: int, second: int) -> Problem:
    image = (H, H, 1)

    def layers(*, pooled: bool = True, padding: Literal["valid", "same"] = "valid") -> Sequential:
        pooling: list[Layer] = [MaxPooling2D(2)] if pooled else []
        return Sequential(
            [
                *(Conv2D(first, K, padding=padding), *pooling),
                *(Conv2D(second, K, padding=padding), *pooling),
                Flatten(),
            ]
        )

    def walk() -> int:
        side = H
        for _ in range(2):
            side = len(range(K - 1, side)[1::2])
        return sum(second for _row in range(side) for _column in range(side))

    model = layers()
    right = model.count_outputs(image)
    sides = [shape[0] for _, shape in model.entering(image)]
    return Problem(
        answer=Integer(right),
        proof=Road("places counted layer by layer", walk),
        distractors=(
            Distractor(
                "pooling-ignored",
                layers(pooled=False).count_outputs(image),
                "Each pooling layer halves the sides.",
            ),
            Distractor(
                "padding-mode-confused",
                layers(padding="same").count_outputs(image),
                f"Without padding each convolution takes {K - 1} off the sides.",
            ),
            Distractor(
                "forgot-channels",
                right // second,
                f"All {second} channels are flattened.",
            ),
            Distractor(
                "padding-mode-confused",
                layers(padding="same").count_outputs(image) * first,
                "Convolutions without padding shrink the sides, and replace the channels.",
            ),
            Distractor(
                "counted-wrong-thing",
                right // second * first,
                f"The last convolution has {second} filters, not {first}.",
            ),
        ),
        working={"sides": sides},
    )
