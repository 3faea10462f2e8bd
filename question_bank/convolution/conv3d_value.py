"""Output values of a small 3-D convolution."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Conv3D

KERNELS = (
    ((1, 0), (0, -1)), ((0, 1), (1, 0)), ((2, 0), (1, 0)), ((0, -1), (1, 1)),
    ((1, 2), (0, 0)), ((-1, 0), (0, 2)),
)  # fmt: skip


def slices_differ(X: NDArray[np.int64], front: object, back: object) -> bool:
    """Whether neighbouring slices of the volume differ."""
    return bool((X[0] != X[1]).any() and (X[1] != X[2]).any())


@template(
    level=3,
    parameters={
        "X": Tensor((3, 2, 2), (0, 1, 2, 3)),
        "front": KERNELS[:3],
        "back": KERNELS[3:],
    },
    require=slices_differ,
    prompt=r"""
A `Conv3D` layer with one $2 \times 2 \times 2$ kernel has stride 1, no padding and no bias, and does
not flip its kernel. Here are its input (depth 3, height 2, width 2, one channel) and its kernel,
slice after slice along the depth:

$$X = <<X[0] | matrix>>, <<X[1] | matrix>>, <<X[2] | matrix>>, \qquad
w = <<front | matrix>>, <<back | matrix>>$$

Give the two values of its output, in the order of depth.
""",
    solution=r"""
The kernel has the height and the width of the volume, so it can move along the depth only. At each
of its two places its first slice lies over one slice of the volume, its second over the next:

$$\text{slices 1 and 2: } <<parts[0][0]>> + <<parts[0][1] | signed>> = <<sums[0]>>$$

$$\text{slices 2 and 3: } <<parts[1][0]>> + <<parts[1][1] | signed>> = <<sums[1]>>$$

The output is $<<answer>>$.
""",
)
def conv3d_value(
    X: NDArray[np.int64],
    front: tuple[tuple[int, int], ...],
    back: tuple[tuple[int, int], ...],
) -> Problem:
    W = np.array([front, back])

    def output(kernel: NDArray[np.int64]) -> NDArray[np.float64]:
        layer = Conv3D(1, 2, use_bias=False)
        return layer(X.reshape(1, 3, 2, 2, 1), kernel.reshape(2, 2, 2, 1, 1)).reshape(-1)

    # what each slice of the volume gives under each slice of the kernel
    flat = (X.reshape(3, 4) @ W.reshape(2, 4).T).tolist()

    def product_by_product() -> list[int]:
        return [
            sum(
                int(X[start + d, row, column]) * (front, back)[d][row][column]
                for d in range(2)
                for row in range(2)
                for column in range(2)
            )
            for start in range(2)
        ]

    parts = [[flat[start][0], flat[start + 1][1]] for start in range(2)]
    return Problem(
        answer=Array(output(W), places=0),
        proof=Road("all products, one by one", product_by_product),
        distractors=(
            Distractor(
                "flipped-kernel",
                output(W[::-1, ::-1, ::-1]),
                "The kernel was turned along all axes; layers do not flip it.",
            ),
            Distractor(
                "third-axis-mishandled",
                [flat[start][1] + flat[start + 1][0] for start in range(2)],
                "The first slice of the kernel lies over the earlier slice of the volume.",
            ),
            Distractor(
                "third-axis-mishandled",
                [flat[0][0], flat[1][1]],
                "The products of both slices of the kernel are added up to one value.",
            ),
            Distractor(
                "third-axis-mishandled",
                [flat[1][0], flat[2][1]],
                "The products of both slices of the kernel are added up to one value.",
            ),
            Distractor(
                "product-of-sums",
                [int(X[start : start + 2].sum() * W.sum()) for start in range(2)],
                "Multiply pairs first and then add: not the sums themselves.",
            ),
        ),
        working={"parts": parts, "sums": [sum(pair) for pair in parts]},
    )
