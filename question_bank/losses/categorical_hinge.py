"""Keras's categorical hinge loss of one sample."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, template
from quizgen.reference import CategoricalHinge


@template(
    level=4,
    parameters={
        "own": (-8, -7, -6, -5, -4, -3, -2),
        "rivals": Tensor((2,), (-9, -7, -6, -5, -3, -2, 2, 4)),
        "y": (0, 1, 2),
    },
    prompt=r"""
Keras defines the categorical hinge loss of a sample with the one-hot target $y$ and the scores $s$ as

$$\max \left( 0, \max_j \left( (1 - y_j) \cdot s_j \right) - \sum_j y_j \cdot s_j + 1 \right)$$

where the inner maximum goes over *all* classes. What is it for $s = <<s | vector>>$ and
$y = <<target | vector>>$?
""",
    solution=r"""
The products $(1 - y_j) \cdot s_j$ are $<<products | vector>>$, with a 0 at the true class, so that
their maximum is <<best>>. The sum is the score of the true class, $<<own>>$:

$$\max(0, <<best>> - (<<own>>) + 1) = <<answer>>$$
<% if best == 0 %>

The wrong classes have only negative scores, but the 0 of the true class is larger than these.
<% endif %>
""",
)
def categorical_hinge(own: int, rivals: NDArray[np.int64], y: int) -> Problem:
    scores = np.insert(rivals, y, own)
    target = np.eye(3, dtype=int)[y]
    answer = int(CategoricalHinge()([target], [scores]))
    rival = int(rivals.max())

    def case_by_case() -> int:
        # someone has to be beaten: the best wrong class, or 0 where all are below it
        bar = 0
        for score in rivals.tolist():
            if score > bar:
                bar = score
        return len(range(own, bar + 1))

    return Problem(
        answer=Integer(answer),
        proof=Road("counting from the true score up to the bar", case_by_case),
        distractors=(
            Distractor(
                "zero-from-true-class-ignored",
                max(0, rival - own + 1),
                "The true class gives a 0 to the inner maximum, more than a negative score.",
            ),
            Distractor(
                "forgot-margin",
                answer - 1,
                "The margin 1 is missing.",
            ),
            Distractor(
                "forgot-a-part",
                max(0, rival) + 1,
                "The score of the true class is to be subtracted as well.",
            ),
            Distractor(
                "wrong-aggregation",
                sum(max(0, product - own + 1) for product in ((1 - target) * scores).tolist()),
                "That adds up over all classes; only the largest product counts.",
            ),
            Distractor(
                "margin-wrong",
                answer + 1,
                "The margin 1 is added once.",
            ),
            Distractor(
                "wrong-aggregation",
                answer + max(0, rival - own + 1),
                "Only the largest product counts; nothing is added up.",
            ),
        ),
        shown={"s": scores, "target": target},
        working={"products": (1 - target) * scores, "best": max(0, rival)},
    )
