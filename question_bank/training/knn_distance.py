"""Distance between two small images."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import distances


def far_apart(norm: str, a: NDArray[np.int64], b: NDArray[np.int64]) -> bool:
    """Whether at least two pixels differ."""
    return int(np.count_nonzero(a - b)) > 1


@template(
    level=1,
    parameters={
        "norm": ("L1", "L2"),
        "a": Tensor((2, 2), (0, 2, 5, 9)),
        "b": Tensor((2, 2), (1, 2, 4, 6)),
    },
    require=far_apart,
    prompt=r"""
Two images of $2 \times 2$ pixels are compared by a nearest-neighbour classifier:

$$A = <<a | matrix>>, \qquad B = <<b | matrix>>$$

What is their <<norm>> distance?
""",
    solution=r"""
The pixels differ by $<<differences | vector>>$.

<% if norm == "L1" %>
The L1 distance adds up the absolute differences:

$$<<sizes | join(" + ")>> = <<answer>>$$
<% else %>
The L2 distance is the root of the sum of the squared differences:

$$\sqrt{<<squares | join(" + ")>>} = \sqrt{<<squares | sum>>} = <<answer>>$$
<% endif %>
""",
)
def knn_distance(norm: str, a: NDArray[np.int64], b: NDArray[np.int64]) -> Problem:
    def away(order: float) -> float:
        return float(distances([a], b, order)[0])

    def pixel_by_pixel() -> float:
        gaps = [
            abs(p - q)
            for upper, lower in zip(a.tolist(), b.tolist(), strict=True)
            for p, q in zip(upper, lower, strict=True)
        ]
        if norm == "L1":
            return float(sum(gaps))
        total = 0.0
        for gap in gaps:  # one right angle after the other
            total = float(np.hypot(total, gap))
        return total

    right, other = (1, 2) if norm == "L1" else (2, 1)
    differences = (a - b).ravel().tolist()
    squares = [gap * gap for gap in differences]
    return Problem(
        answer=Decimal(away(right)),
        proof=Road("pixel by pixel", pixel_by_pixel),
        distractors=(
            Distractor(
                "wrong-norm-order",
                away(other),
                "That is the L2 distance, the root of the sum of squares."
                if norm == "L1"
                else "That is the L1 distance, the sum of the absolute differences.",
            ),
            Distractor(
                "forgot-sqrt",
                sum(squares),
                "Those are squares; the L1 distance has the absolute differences."
                if norm == "L1"
                else "Take the root of the sum of squares.",
            ),
            Distractor(
                "signed-errors",
                sum(differences),
                "Differences of opposite signs must not cancel: take their absolute values."
                if norm == "L1"
                else "Differences of opposite signs must not cancel: square them.",
            ),
            Distractor(
                "wrong-norm-order",
                away(np.inf),
                "That is the largest difference alone; all pixels count.",
            ),
            Distractor(
                "wrong-denominator",
                away(right) / (4 if norm == "L1" else 2),
                "That is a mean over the four pixels; a distance has no mean in it.",
            ),
            Distractor(
                "order-of-operations",
                float(np.sqrt(away(1))),
                "No root is taken of a sum of absolute differences."
                if norm == "L1"
                else "Square the differences before you add them up.",
            ),
            Distractor(
                "sign-flipped",
                int(a.sum() + b.sum()),
                "The pixels are subtracted from each other, not added.",
            ),
        ),
        working={
            "differences": differences,
            "sizes": [abs(gap) for gap in differences],
            "squares": squares,
        },
    )
