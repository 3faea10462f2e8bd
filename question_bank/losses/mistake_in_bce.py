"""Find the mistake: mean binary cross-entropy of four samples."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Planted, Problem, Tensor, find_line, template
from quizgen.reference import BinaryCrossentropy

PLANTED = {
    "label ignored": Planted(1, "a label 0 was given $1 - p$, not $p$"),
    "base ten": Planted(2, "natural logarithms were announced, and these have base 10"),
    "minus kept": Planted(3, "a cost is *minus* the logarithm of what the truth was given"),
    "term lost": Planted(4, "there are four costs to add up, and the last one is missing"),
    "wrong count": Planted(5, "the mean over four samples divides by 4"),
}


def label_zero(y: NDArray[np.int64], p: NDArray[np.float64], mistake: str) -> bool:
    """Whether there is a label 0 to be ignored."""
    return bool(y.min() == 0)


@template(
    level=3,
    parameters={
        "y": Tensor((4,), (0, 1)),
        "p": Tensor((4,), (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)),
        "mistake": tuple(PLANTED),
    },
    require=lambda y, p, mistake: mistake != "label ignored" or label_zero(y, p, mistake),
    prompt=r"""
Four samples have the labels $y = <<y | vector>>$, and a sigmoid gave the probabilities
$p = <<p | vector>>$ of label 1. Somebody computes the mean binary cross-entropy with natural
logarithms, and prints three decimals of numbers that are not rounded in between:

1. Given to the truth: $<<said[0] | map("places", 1) | join(", \\quad ")>>$
2. Logarithms: $<<said[1] | map("places") | join(", \\quad ")>>$
3. Costs: $<<said[2] | map("places") | join(", \\quad ")>>$
4. Their sum: $<<said[3] | places>>$
5. Mean: $<<said[4] | places>>$

One line is wrong in itself; the lines after it only go on from it. Which is it?
""",
    solution=r"""
<<answer>> is wrong: <<why>>. Done rightly, the mean is

$$\frac{<<right[2] | list | map("places") | join(" + ")>>}{4} = <<right[4] | places>>$$
""",
)
def mistake_in_bce(y: NDArray[np.int64], p: NDArray[np.float64], mistake: str) -> Problem:
    labels, outputs = y.tolist(), p.tolist()
    truth = [q if label else 1 - q for label, q in zip(labels, outputs, strict=True)]
    given = outputs if mistake == "label ignored" else truth
    logarithms = [math.log10(q) if mistake == "base ten" else math.log(q) for q in given]
    costs = [value if mistake == "minus kept" else -value for value in logarithms]
    total = sum(costs[:3]) if mistake == "term lost" else sum(costs)
    mean = total / (5 if mistake == "wrong count" else 4)
    said = (given, logarithms, costs, total, mean)

    loss = BinaryCrossentropy()
    true_costs = loss.per_sample(y, p)
    right = (truth, -true_costs, true_costs, float(true_costs.sum()), float(loss(y, p)))
    return find_line(PLANTED[mistake], right, said)
