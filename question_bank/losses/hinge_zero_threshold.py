"""The score with which a sample stops costing anything under the multi-class hinge loss."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, template
from quizgen.reference import MulticlassHinge


@template(
    level=3,
    parameters={
        "others": Tensor((3,), (-6, -5, 0, 1, 2, 3, 5, 6)),
        "delta": (1, 2, 3),
    },
    prompt=r"""
A classifier gives the three wrong classes of a sample the scores $<<others | vector>>$. The
multi-class hinge loss adds up $\max(0, s_j - s_y + \Delta)$ over them, with the margin
$\Delta = <<delta>>$.

What is the smallest score $s_y$ of the true class for which the loss is 0?
""",
    solution=r"""
Every term has to be 0, so the true class must lead *each* wrong class by the margin. Leading the best
one, with the score $<<others.max()>>$, is enough:

$$s_y = <<others.max()>> + <<delta>> = <<answer>>$$
""",
)
def hinge_zero_threshold(others: NDArray[np.int64], delta: int) -> Problem:
    trace: dict[str, NDArray[np.float64]] = {}
    # beside a true score of 0, the margins are what that score would have to be
    MulticlassHinge(delta=delta).per_sample([0], [[0, *others]], trace=trace)
    answer = int(trace["margins"][0, 1:].max())
    scores = others.tolist()

    def climbing() -> int:
        score = -20
        while sum(max(0, other - score + delta) for other in scores) > 0:
            score += 1
        return score

    return Problem(
        answer=Integer(answer),
        proof=Road("raising the score until nothing is left to pay", climbing),
        distractors=(
            Distractor(
                "forgot-margin",
                max(scores),
                "With that the true class draws level; it should lead by the margin.",
            ),
            Distractor(
                "wrong-aggregation",
                sum(scores) + delta,
                "Each wrong class is beaten by itself; their scores are not added up.",
            ),
            Distractor(
                "sign-flipped",
                max(scores) - delta,
                "The lead is added to the best wrong score, not subtracted from it.",
            ),
            Distractor(
                "wrong-class-term",
                min(scores) + delta,
                "That leads only the weakest of the wrong classes.",
            ),
            Distractor(
                "margin-wrong",
                max(scores) + 3 * delta,
                "One margin is enough: a lead over the best is a lead over all of them.",
            ),
            Distractor(
                "margin-wrong",
                max(scores) + 2 * delta,
                "One margin is enough, and it is added once.",
            ),
            Distractor(
                "wrong-aggregation",
                sum(map(abs, scores)) + delta,
                "Only the best of the wrong classes has to be beaten.",
            ),
        ),
    )
