"""One value of a 1-D convolution, with and without the flip."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, template
from quizgen.reference import Conv1D, true_convolution

KERNELS = (
    (4, 2, 1), (1, 2, 5), (3, 1, 2), (2, 5, 1), (1, 4, 3), (5, 1, 2),
    (2, 1, 4), (1, 3, 2), (4, 3, 1), (2, 4, 5), (3, 2, 5), (5, 3, 2),
)  # fmt: skip


def ends_differ(kind: str, x: NDArray[np.int64], w: tuple[int, ...]) -> bool:
    """Whether flipping the kernel changes the value; no kernel has equal ends."""
    return bool(x[0] != x[2])


@template(
    level=1,
    parameters={
        "kind": ("layer", "mathematics"),
        "x": Tensor((3,), (1, 2, 3, 4, 5, 6)),
        "w": KERNELS,
    },
    require=ends_differ,
    prompt=r"""
A kernel $w$ lies over a patch $x$ of the input, of the same length:

$$x = <<x | vector>>, \qquad w = <<w | vector>>$$

<% if kind == "layer" %>
What value does a convolution *layer* of a framework compute here, without a bias? (Such layers do
not flip the kernel.)
<% else %>
What value does a *true* convolution give here, as mathematics defines it? (It flips the kernel
first.)
<% endif %>
""",
    solution=r"""
<% if kind == "layer" %>
Multiply position by position, in the order in which both are printed, and add:
<% else %>
Flipped, the kernel is $<<laid | vector>>$. Now multiply position by position and add:
<% endif %>

$$<<x[0]>> \cdot <<laid[0]>> + <<x[1]>> \cdot <<laid[1]>> + <<x[2]>> \cdot <<laid[2]>> = <<answer>>$$

<% if kind == "layer" %>
A true convolution flips the kernel first and gives <<other>>.
<% else %>
A layer of a framework leaves out the flip, which is called cross-correlation, and gives <<other>>.
<% endif %>
""",
)
def patch_value(kind: str, x: NDArray[np.int64], w: tuple[int, ...]) -> Problem:
    layer = Conv1D(1, 3, use_bias=False)
    as_layer = int(layer(x.reshape(1, 3, 1), np.reshape(w, (3, 1, 1))).item())
    flipped = int(true_convolution(x, w).item())
    right, other = (as_layer, flipped) if kind == "layer" else (flipped, as_layer)
    products = [a * b for a, b in zip(x.tolist(), w, strict=True)]

    def by_indices() -> int:
        return sum(int(x[k]) * w[k if kind == "layer" else 2 - k] for k in range(3))

    return Problem(
        answer=Integer(right),
        proof=Road("the sum over the indices", by_indices),
        distractors=(
            Distractor(
                "flipped-kernel", other, "The kernel was flipped; layers use it as it stands."
            )
            if kind == "layer"
            else Distractor(
                "cross-correlation-called-convolution",
                other,
                "That is what a layer computes; a true convolution flips the kernel.",
            ),
            Distractor(
                "product-of-sums",
                int(x.sum()) * sum(w),
                "Multiply pairs first and then add: not the sums themselves.",
            ),
            Distractor(
                "centre-only",
                products[1],
                "All three products count, not only the one in the middle.",
            ),
            Distractor(
                "conv-takes-max",
                max(products),
                "The products are added up; none of them is picked.",
            ),
            Distractor(
                "added-not-multiplied",
                int(x.sum()) + sum(w),
                "Each value of the patch is *multiplied* with the weight above it.",
            ),
        ),
        working={"laid": w if kind == "layer" else w[::-1], "other": other},
    )
