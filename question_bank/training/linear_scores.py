"""Scores of a linear classifier."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Dense


def worth_computing(weights: NDArray[np.int64], x: NDArray[np.int64], b: NDArray[np.int64]) -> bool:
    """Whether the weights and the biases matter."""
    return bool(weights.any(1).all())


@template(
    level=2,
    parameters={
        "weights": Tensor((3, 2), (-2, -1, 0, 1, 3)),
        "x": Tensor((2,), (-1, 2, 3, 4)),
        "b": Tensor((3,), (-2, -1, 1, 2)),
    },
    require=worth_computing,
    prompt=r"""
A linear classifier for the classes 0, 1 and 2 computes the scores $s = W \cdot x + b$ with

$$W = <<weights | matrix>>, \qquad x = <<x | vector>>, \qquad b = <<b | vector>>$$

What are the three scores?
""",
    solution=r"""
Each row of $W$ belongs to one class. It is multiplied by $x$ entry by entry and added up; then the
bias of the class is added:

<% for row in weights %>
$$<<row[0] | signed>> \cdot <<x[0] | signed>> + <<row[1] | signed>> \cdot <<x[1] | signed>> + <<b[loop.index0] | signed>> = <<scores[loop.index0]>>$$

<% endfor %>
So $s = <<answer>>$. The class with the largest score is predicted.
""",
)
def linear_scores(
    weights: NDArray[np.int64], x: NDArray[np.int64], b: NDArray[np.int64]
) -> Problem:
    scores = Dense(3)([x], weights.T, b)[0]

    def class_by_class() -> list[int]:
        return [
            sum(w * value for w, value in zip(row, x.tolist(), strict=True)) + offset
            for row, offset in zip(weights.tolist(), b.tolist(), strict=True)
        ]

    return Problem(
        answer=Array(scores, places=0),
        proof=Road("the sums, class by class", class_by_class),
        distractors=(
            Distractor(
                "forgot-bias",
                scores - b,
                "The bias of each class is added to its score.",
            ),
            Distractor(
                "wrong-sign-bias",
                scores - 2 * b,
                "The bias is added, not subtracted.",
            ),
            Distractor(
                "dot-product-wrong",
                weights.sum(axis=1) + b,
                "Each weight is multiplied by its input before they are added up.",
            ),
            Distractor(
                "dot-product-wrong",
                weights @ x[::-1] + b,
                "The first weight of a row belongs to the first input.",
            ),
            Distractor(
                "only-one-term",
                weights[:, 0] * x[0] + b,
                "The second input counts as well.",
            ),
        ),
        working={"scores": scores.astype(int).tolist()},
    )
