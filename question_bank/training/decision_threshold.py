"""Precision and recall at a threshold."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, Tensor, template
from quizgen.reference import accuracy, precision, recall

SCORES = np.array([0.95, 0.9, 0.8, 0.7, 0.6, 0.4, 0.3, 0.1])


def they_differ(labels: NDArray[np.int64], threshold: float) -> bool:
    """Whether precision and recall differ, and neither is 0."""
    p, r = precision(labels, SCORES, threshold), recall(labels, SCORES, threshold)
    return 0 < p != r > 0


@template(
    level=2,
    parameters={
        "labels": Tensor((8,), (0, 1)),
        "threshold": (0.2, 0.35, 0.65, 0.75, 0.85),
    },
    require=they_differ,
    prompt=r"""
A classifier gave eight samples these probabilities of the positive class, which has the label 1:

| sample | <<range(1, 9) | join(" | ")>> |
|---<% for _ in labels %>|:-:<% endfor %>|
| probability | <<scores | join(" | ")>> |
| label | <<labels.tolist() | join(" | ")>> |

It calls positive what lies above the threshold <<threshold>>. Give
""",
    solution=r"""
Of the <<called>> samples above <<threshold>> the label 1 belongs to <<hits>>, and of all eight samples to <<positive>>:

$$P = \frac{<<hits>>}{<<called>>} = <<p | places>>, \qquad R = \frac{<<hits>>}{<<positive>>} = <<r | places>>$$

So the answers are <<answer>>. A higher threshold never finds more of the positives; what it still calls
positive is right more often, as a rule.
""",
)
def decision_threshold(labels: NDArray[np.int64], threshold: float) -> Problem:
    p, r = precision(labels, SCORES, threshold), recall(labels, SCORES, threshold)
    called = [
        label for score, label in zip(SCORES, labels.tolist(), strict=True) if score > threshold
    ]
    hits, positive = called.count(1), int(labels.sum())

    def by_what_is_missing() -> tuple[float, float]:
        below = labels.tolist()[len(called) :]
        return 1 - called.count(0) / len(called), 1 - below.count(1) / positive

    return Problem(
        answer=Parts((Part("its precision", Decimal(p)), Part("its recall", Decimal(r)))),
        proof=Road("false alarms and what is missed", by_what_is_missing),
        distractors=(
            Distractor(
                "swapped-roles",
                (r, p),
                "Precision divides by what is *called* positive, recall by what *is* positive.",
            ),
            Distractor(
                "threshold-ignored",
                (precision(labels, SCORES), recall(labels, SCORES)),
                f"That is for the threshold 0.5; here it is {threshold}.",
            ),
            Distractor(
                "threshold-turned",
                (precision(labels, -SCORES, -threshold), recall(labels, -SCORES, -threshold)),
                "Positive is what lies above the threshold, not below it.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (accuracy(labels, np.stack([0 * SCORES + threshold, SCORES], axis=1)), r),
                "That is the accuracy, which counts the samples that are rightly called negative too.",
            ),
            Distractor(
                "wrong-denominator",
                (hits / 8, r),
                "Divide by what is called positive, not by all eight samples.",
            ),
            Distractor(
                "wrong-denominator",
                (p, hits / 8),
                "Divide by what is positive, not by all eight samples.",
            ),
            Distractor(
                "threshold-ignored",
                (positive / 8, 1),
                "That is for the threshold 0, when all samples are called positive.",
            ),
        ),
        shown={"scores": SCORES.tolist()},
        working={"called": len(called), "hits": hits, "positive": positive, "p": p, "r": r},
    )
