"""Hinge loss with labels 0 and 1."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import Hinge, SquaredHinge


@template(
    level=2,
    parameters={
        "y": tuple(labels for labels in product((0, 1), repeat=4) if 0 < sum(labels) < 4),
        "s": Tensor((4,), (-1.4, -0.8, -0.6, -0.2, 0.4, 0.8, 1.2)),
    },
    prompt=r"""
Four samples have the labels $y = <<y | vector>>$ and the scores $s = <<s | vector>>$. Keras's `Hinge`
accepts the labels 0 and 1, and reads them as $-1$ and 1.

What is the mean hinge loss of the four samples?
""",
    solution=r"""
With $-1$ for each 0 the labels are $<<signs | vector>>$, and a sample costs
$\max(0, 1 - y \cdot s)$:

| $y$ | $s$ | $1 - y \cdot s$ | loss |
|:-:|:-:|:-:|:-:|
<% for i in range(4) %>
| $<<signs[i]>>$ | $<<s[i]>>$ | $<<1 - signs[i] * s[i]>>$ | <<costs[i]>> |
<% endfor %>

$$\frac{<<costs | join(" + ")>>}{4} = <<answer>>$$
""",
)
def hinge_zero_one_labels(y: tuple[int, ...], s: NDArray[np.float64]) -> Problem:
    loss = Hinge()
    labels = np.array(y)
    answer = float(loss(labels, s))
    signs = 2 * labels - 1

    def one_by_one() -> float:
        total = 0.0
        for label, score in zip(y, s.tolist(), strict=True):
            total += max(0.0, 1 - score) if label else max(0.0, 1 + score)
        return total / 4

    return Problem(
        answer=Decimal(answer),
        proof=Road("label 1 lacks 1 - s, label 0 lacks 1 + s", one_by_one),
        distractors=(
            Distractor(
                "label-encoding-wrong",
                float(np.maximum(0, 1 - labels * s).mean()),
                "A label 0 would cost 1 whatever the score: it stands for $-1$.",
            ),
            Distractor(
                "wrong-class-term",
                loss(1 - labels, s),
                "The labels are exchanged: 1 stays 1, and 0 becomes $-1$.",
            ),
            Distractor(
                "forgot-clamp",
                float((1 - signs * s).mean()),
                "A sample that is right by more than the margin costs 0, not less.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum")(y, s),
                "That is the sum over the batch; divide it by the four samples.",
            ),
            Distractor(
                "wrong-loss-used",
                SquaredHinge()(y, s),
                "That is the squared hinge loss.",
            ),
            Distractor(
                "forgot-margin",
                float(np.maximum(0, -signs * s).mean()),
                "The right sign is not enough: $y \\cdot s$ should reach the margin 1.",
            ),
            Distractor(
                "half-convention-swapped",
                answer / 2,
                "The hinge loss carries no factor one half.",
            ),
        ),
        working={"signs": signs, "costs": [f"{cost:g}" for cost in loss.per_sample(y, s)]},
    )
