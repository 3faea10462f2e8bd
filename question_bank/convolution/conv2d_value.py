"""Output values of a small 2-D convolution."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.figures.sliding_window import sliding_window
from quizgen.reference import Conv2D


def not_constant(image: NDArray[np.int64], kernel: tuple[tuple[int, int], ...]) -> bool:
    """Whether the image has anything to see."""
    return bool(image.min() < image.max())


@template(
    level=3,
    parameters={
        "image": Tensor((3, 3), (0, 1, 2, 3, 4)),
        "kernel": (
            ((1, 0), (2, -1)),
            ((1, -1), (3, 0)),
            ((0, 1), (-1, 2)),
            ((2, 1), (0, -2)),
            ((1, 2), (-2, 0)),
            ((-1, 2), (1, 1)),
            ((1, 3), (0, -2)),
            ((0, -1), (3, 1)),
        ),
    },
    require=not_constant,
    prompt=r"""
A convolution layer, as deep-learning frameworks compute it (the kernel is not flipped), has stride
1, no padding and no bias. Its input and its kernel have one channel:

$$X = <<image | matrix>>, \qquad W = <<kernel | matrix>>$$

What is its output?
""",
    solution=r"""
Lay the kernel over each of the four patches, multiply entry by entry and add:

$$\begin{bmatrix} <<sums[0]>> & <<sums[1]>> \\ <<sums[2]>> & <<sums[3]>> \end{bmatrix}$$

$$= <<answer>>$$
""",
)
def conv2d_value(image: NDArray[np.int64], kernel: tuple[tuple[int, int], ...]) -> Problem:
    layer = Conv2D(filters=1, kernel_size=2, use_bias=False)
    W = np.array(kernel)

    trace: dict[str, NDArray[np.float64]] = {}
    answer = layer(image.reshape(1, 3, 3, 1), W.reshape(2, 2, 1, 1), trace=trace)[0, :, :, 0]
    patches = trace["windows"].reshape(2, 2, 4)

    def products(row: int, column: int) -> list[tuple[int, int]]:
        patch = image[row : row + 2, column : column + 2].ravel().tolist()
        return list(zip(patch, W.ravel().tolist(), strict=True))

    places = [(row, column) for row in range(2) for column in range(2)]

    def pixel_by_pixel() -> list[list[int]]:
        first, second, third, fourth = (sum(x * w for x, w in products(*at)) for at in places)
        return [[first, second], [third, fourth]]

    return Problem(
        answer=Array(answer, places=0),
        proof=Road("the definition, pixel by pixel", pixel_by_pixel),
        distractors=(
            Distractor(
                "flipped-kernel",
                patches @ W[::-1, ::-1].ravel(),
                r"The kernel was rotated by 180°; frameworks do not flip it.",
            ),
            Distractor(
                "transposed-kernel",
                patches @ W.T.ravel(),
                "Rows and columns of the kernel were exchanged.",
            ),
            Distractor(
                "wrong-aggregation",
                patches.max(axis=2),
                "That is max pooling: a convolution adds the products with the kernel.",
            ),
            Distractor(
                "flipped-kernel",
                patches @ W[::-1].ravel(),
                "The kernel was turned upside down; frameworks do not flip it.",
            ),
            Distractor(
                "product-of-sums",
                W.sum() * patches.sum(axis=2),
                "Multiply pairs first and then add: not the sums themselves.",
            ),
        ),
        working={
            "sums": [
                " + ".join(
                    rf"{x} \cdot ({w})" if w < 0 else rf"{x} \cdot {w}" for x, w in products(*at)
                )
                for at in places
            ]
        },
        figure=lambda: sliding_window(image, kernel),
    )
