"""Mean multi-class hinge loss of two samples."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import MulticlassHinge


def some_margin_violated(S: NDArray[np.int64], y: NDArray[np.int64], delta: int) -> bool:
    """Whether some wrong class comes nearer to the true one than the margin."""
    return any(
        row[j] - row[label] + delta > 0
        for row, label in zip(S, y, strict=True)
        for j in range(3)
        if j != label
    )


@template(
    level=2,
    parameters={
        "S": Tensor((2, 3), (-2, -1, 0, 1, 2, 3, 4, 5)),
        "y": Tensor((2,), (0, 1, 2)),
        "delta": (1, 2),
    },
    require=some_margin_violated,
    prompt=r"""
A classifier gives two samples these scores:

| class 0 | class 1 | class 2 | true class |
|:-:|:-:|:-:|:-:|
<% for i in range(2) %>
| $<<S[i][0]>>$ | $<<S[i][1]>>$ | $<<S[i][2]>>$ | <<y[i]>> |
<% endfor %>

The multi-class hinge loss asks that the true class leads every other class by the margin
$\Delta = <<delta>>$, and adds up what is missing over the wrong classes.

What is the mean loss of the two samples?
""",
    solution=r"""
A sample with true class $y$ costs $\sum_{j \neq y} \max(0, s_j - s_y + \Delta)$:

<% for terms, loss in samples %>
$$L_<<loop.index>> = <<terms>> = <<loss>>$$

<% endfor %>
$$L = \frac{<<samples[0][1]>> + <<samples[1][1]>>}{2} = <<answer>>$$
""",
)
def multiclass_hinge(S: NDArray[np.int64], y: NDArray[np.int64], delta: int) -> Problem:
    loss = MulticlassHinge(delta=delta)
    costs = loss.per_sample(y, S)
    mean = float(loss(y, S))
    gaps: list[list[int]] = [
        [score - row[label] for j, score in enumerate(row) if j != label]
        for row, label in zip(S.tolist(), y.tolist(), strict=True)
    ]

    def with_margin(margin: int) -> float:
        return sum(max(0, gap + margin) for row in gaps for gap in row) / 2

    def class_by_class() -> float:
        total = 0
        for scores, label in zip(S.tolist(), y.tolist(), strict=True):
            for j in range(3):
                if j != label and scores[j] > scores[label] - delta:
                    total += scores[j] - scores[label] + delta
        return total / 2

    return Problem(
        answer=Decimal(mean, places=2),
        proof=Road("the definition, class by class", class_by_class),
        distractors=(
            Distractor(
                "included-true-class",
                mean + delta,
                r"The true class is not compared with itself: that adds $\Delta$ to every sample.",
            ),
            Distractor(
                "forgot-margin",
                with_margin(0),
                r"A wrong class costs as soon as it comes nearer than $\Delta$, not only when it wins.",
            ),
            Distractor(
                "sum-not-mean",
                2 * mean,
                "That is the sum over the samples; divide it by two.",
            ),
            Distractor(
                "forgot-clamp",
                sum(gap + delta for row in gaps for gap in row) / 2,
                "A wrong class that keeps its distance costs 0; it earns nothing back.",
            ),
            Distractor(
                "wrong-aggregation",
                sum(max(0, max(row) + delta) for row in gaps) / 2,
                "Every wrong class counts, not only the worst.",
            ),
            Distractor(
                "divided-by-classes",
                mean / 3,
                "The mean is over the two samples; the classes are added up.",
            ),
            Distractor(
                "margin-wrong",
                with_margin(2 * delta),
                (f"The margin is {delta}, not twice that."),
            ),
        ),
        working={
            "samples": [
                (" + ".join(rf"\max(0, {gap} + {delta})" for gap in row), int(cost))
                for row, cost in zip(gaps, costs, strict=True)
            ]
        },
    )
