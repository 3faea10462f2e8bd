"""The kernel that responds to an edge."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import cross_correlate

CENTRE = np.diag((0, 1, 0))


def listed(kernel: NDArray[np.int64]) -> str:
    """Print a kernel as mathematics."""
    return f"${kernel.tolist()}$"


def responds(kernel: NDArray[np.int64], patch: NDArray[np.int64]) -> bool:
    """Whether a kernel is silent where all pixels are equal, but not on this patch."""
    equal, seen = cross_correlate(np.ones((3, 3)), kernel), cross_correlate(patch, kernel)
    return bool(equal.item() == 0 != seen.item())


@template(
    level=2,
    parameters={
        "upright": (True, False),
        "along": ((1, 1, 1), (1, 2, 1), (0, 1, 0)),
        "sign": (1, -1),
        "before": (0, 1, 2, 9),
        "behind": (3, 5, 7),
    },
    prompt=r"""
A patch of an image has the pixels

$$X = <<patch | matrix>>.$$

Which of these kernels gives 0 on every patch of equal pixels, but another number on this one? The kernel is not flipped, and
there is no bias.
""",
    solution=r"""
On equal pixels a kernel gives 0 if its entries add up to 0. This patch has an edge between its last two
<<"columns" if upright else "rows">>, so its entries must differ from <<"column to column" if upright else "row to row">>, as those of
$<<answer>>$ do:

$$<<weight>> \cdot <<behind>> + <<opposite | signed>> \cdot <<before>> = <<response>>$$
""",
)
def edge_kernel(
    upright: bool, along: tuple[int, int, int], sign: int, before: int, behind: int
) -> Problem:
    def turned(matrix: NDArray[np.int64]) -> NDArray[np.int64]:
        return matrix if upright else matrix.T

    patch = turned(np.array([[before, before, behind]] * 3))
    edge = turned(np.outer(along, (-sign, 0, sign)))
    other = turned(np.outer((-sign, 0, sign), along))
    bend = turned(np.outer((1, -2, 1), along))
    mean, offset = np.outer(along, (1, 1, 1)), edge + CENTRE
    kernels = (edge, other, bend, mean, offset, CENTRE)
    (right,) = (kernel for kernel in kernels if responds(kernel, patch))

    def by_sums() -> str:
        sums = [turned(kernel).sum(0).tolist() for kernel in kernels]
        (found,) = (
            kernel
            for kernel, (first, second, last) in zip(kernels, sums, strict=True)
            if first + second == -last and last * (behind - before) != 0
        )
        return listed(found)

    return Problem(
        answer=Choice(listed(right)),
        proof=Road("the sums of its lines", by_sums),
        distractors=(
            Distractor(
                "edge-direction-wrong",
                listed(other),
                "That responds to edges in the other direction; here its products cancel.",
            ),
            Distractor(
                "edge-direction-wrong",
                listed(bend),
                "That compares lines that are equal here, so its products cancel.",
            ),
            Distractor(
                "kernel-not-balanced",
                listed(mean),
                "That adds the pixels up: its entries do not add up to 0, so equal pixels do not give 0.",
            ),
            Distractor(
                "kernel-not-balanced",
                listed(offset),
                "Its entries add up to 1, so equal pixels give what they are, and not 0.",
            ),
            Distractor(
                "centre-only",
                listed(CENTRE),
                "That copies the pixel in the centre, on equal pixels too.",
            ),
        ),
        shown={"patch": patch},
        working={
            "weight": sign * sum(along),
            "opposite": -sign * sum(along),
            "response": int((edge * patch).sum()),
        },
    )
