"""Gradient of softmax cross-entropy with respect to the scores."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Probabilities, Problem, Road, template
from quizgen.reference import SparseCategoricalCrossentropy


@template(
    level=3,
    parameters={"p": Probabilities(rows=1, classes=4), "label": (0, 1, 2, 3)},
    prompt=r"""
Softmax has turned the scores of one sample for the classes 0 to 3 into the probabilities
$p = <<p[0] | vector>>$. The true class is <<label>>.

What is the gradient of the sample's cross-entropy, with the natural logarithm, with respect to the
four scores?
""",
    solution=r"""
The gradient is the prediction less the one-hot target, $p_j - y_j$: only the entry of the true class
is negative, and all add up to 0.

$$<<p[0] | vector>> - <<target | vector>> = <<answer>>$$
""",
)
def softmax_crossentropy(p: NDArray[np.float64], label: int) -> Problem:
    row, target = p[0], np.eye(4)[label]
    loss = SparseCategoricalCrossentropy(from_logits=True)
    gradient = loss.gradient([label], np.log(p))[0]

    def chain_rule() -> list[float]:
        # the loss looks at the true class alone, softmax lets all scores reach it
        probabilities = row.tolist()
        true = probabilities[label]
        outer = -1 / true
        return [
            outer * (true * (1 - true) if j == label else -true * q)
            for j, q in enumerate(probabilities)
        ]

    return Problem(
        answer=Array(gradient, places=2),
        proof=Road("the chain rule through the Jacobian of softmax", chain_rule),
        distractors=(
            Distractor(
                "sign-flipped",
                -gradient,
                "The score of the true class should grow, so its gradient is negative.",
            ),
            Distractor(
                "true-class-gradient-wrong",
                gradient * target,
                "The other scores count as well, as softmax divides by the sum of all powers.",
            ),
            Distractor(
                "wrong-class-term",
                row,
                "The label is missing: subtract 1 for the true class.",
            ),
            Distractor(
                "wrong-derivative",
                -target / row,
                "That is the gradient with respect to the probabilities; go on through softmax.",
            ),
            Distractor(
                "value-not-gradient",
                -target * math.log(row[label]),
                "That is the cross-entropy itself; its gradient was asked for.",
            ),
            Distractor(
                "true-class-gradient-wrong",
                -target,
                "That is the target alone, with a minus: the prediction is the other part.",
            ),
            Distractor(
                "sign-flipped",
                row + target,
                "The target is subtracted from the prediction, not added to it.",
            ),
            Distractor(
                "wrong-class-term",
                -row,
                "The label is missing, and a prediction counts with a plus.",
            ),
        ),
        working={"target": target},
    )
