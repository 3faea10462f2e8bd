"""Output values of a true 2-D convolution."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import cross_correlate, true_convolution


def not_constant(image: NDArray[np.int64], kernel: tuple[tuple[int, int], ...]) -> bool:
    """Whether the image has anything to see."""
    return bool(image.min() < image.max())


@template(
    level=3,
    parameters={
        "image": Tensor((3, 3), (0, 1, 2, 3)),
        "kernel": (
            ((1, 0), (2, 3)),
            ((1, 3), (0, 2)),
            ((0, 1), (3, 2)),
            ((2, 1), (0, 3)),
            ((3, 2), (-1, 0)),
            ((-1, 2), (1, 0)),
            ((1, 3), (2, -1)),
            ((0, -1), (3, 2)),
        ),
    },
    require=not_constant,
    prompt=r"""
What does a *true* convolution of this image with this kernel give, as mathematics defines it (the
kernel is flipped along both axes first)? The kernel is placed only where it fits entirely, without
padding, and moves by 1.

$$X = <<image | matrix>>, \qquad W = <<kernel | matrix>>$$
""",
    solution=r"""
Flipped along both axes, that is rotated by 180°, the kernel is $<<flipped | matrix>>$. Now lay it
over each of the four patches, multiply entry by entry and add:

$$\begin{bmatrix} <<sums[0]>> & <<sums[1]>> \\ <<sums[2]>> & <<sums[3]>> \end{bmatrix}$$

$$= <<answer>>$$

A layer of a framework leaves out the flip and gives $<<as_layer | matrix>>$.
""",
)
def true_convolution_value(
    image: NDArray[np.int64], kernel: tuple[tuple[int, int], ...]
) -> Problem:
    W = np.array(kernel)

    as_layer = cross_correlate(image, W)

    def by_indices() -> list[list[int]]:
        return [
            [
                sum(
                    int(image[row + 1 - k, column + 1 - m]) * kernel[k][m]
                    for k in range(2)
                    for m in range(2)
                )
                for column in range(2)
            ]
            for row in range(2)
        ]

    def written(row: int, column: int) -> str:
        patch = image[row : row + 2, column : column + 2].ravel().tolist()
        turned = W[::-1, ::-1].ravel().tolist()
        return " + ".join(
            rf"{x} \cdot ({w})" if w < 0 else rf"{x} \cdot {w}"
            for x, w in zip(patch, turned, strict=True)
        )

    return Problem(
        answer=Array(true_convolution(image, W), places=0),
        proof=Road("the sum over the indices, the image's running backwards", by_indices),
        distractors=(
            Distractor(
                "cross-correlation-called-convolution",
                as_layer,
                "That is what a layer computes; a true convolution flips the kernel.",
            ),
            Distractor(
                "flipped-kernel",
                cross_correlate(image, W[::-1]),
                "The kernel was flipped upside down only; it is flipped along both axes.",
            ),
            Distractor(
                "flipped-kernel",
                cross_correlate(image, W[:, ::-1]),
                "The kernel was flipped from left to right only; it is flipped along both axes.",
            ),
            Distractor(
                "transposed-kernel",
                cross_correlate(image, W.T),
                "Rows and columns were exchanged, which is no rotation by 180°.",
            ),
        ),
        working={
            "flipped": W[::-1, ::-1].tolist(),
            "sums": [written(row, column) for row in range(2) for column in range(2)],
            "as_layer": as_layer.astype(int).tolist(),
        },
    )
