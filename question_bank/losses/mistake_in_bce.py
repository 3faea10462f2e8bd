"""Find the mistake: mean binary cross-entropy of four samples."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Choice, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BinaryCrossentropy

PLACES = {"label ignored": 1, "base ten": 2, "minus kept": 3, "term lost": 4, "wrong count": 5}
WHY = {
    "label ignored": "a label 0 was given $1 - p$, not $p$",
    "base ten": "natural logarithms were announced, and these have base 10",
    "minus kept": "a cost is *minus* the logarithm of what the truth was given",
    "term lost": "there are four costs to add up, and the last one is missing",
    "wrong count": "the mean over four samples divides by 4",
}
LINES = tuple(f"Line {number}" for number in range(1, 6))


def label_zero(y: NDArray[np.int64], p: NDArray[np.float64], mistake: str) -> bool:
    """Whether there is a label 0 to be ignored."""
    return bool(y.min() == 0)


@template(
    level=3,
    parameters={
        "y": Tensor((4,), (0, 1)),
        "p": Tensor((4,), (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)),
        "mistake": tuple(PLACES),
    },
    require=lambda y, p, mistake: mistake != "label ignored" or label_zero(y, p, mistake),
    prompt=r"""
Four samples have the labels $y = <<y | vector>>$, and a sigmoid gave the probabilities
$p = <<p | vector>>$ of label 1. Somebody computes the mean binary cross-entropy with natural
logarithms, and prints three decimals of numbers that are not rounded in between:

1. Given to the truth: $<<given | join(", \\quad ")>>$
2. Logarithms: $<<logarithms | join(", \\quad ")>>$
3. Costs: $<<costs | join(", \\quad ")>>$
4. Their sum: $<<total>>$
5. Mean: $<<mean>>$

One line is wrong in itself; the lines after it only go on from it. Which is it?
""",
    solution=r"""
<<answer>> is wrong: <<why>>. Done rightly, the mean is

$$\frac{<<right_costs>>}{4} = <<right>>$$
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
    place = PLACES[mistake]
    loss = BinaryCrossentropy()

    def line_by_line() -> str:
        expected = (
            truth,
            [math.log(q) for q in given],
            [-value for value in logarithms],
            [sum(costs)],
            [total / 4],
        )
        found = (given, logarithms, costs, [total], [mean])
        pairs = zip(LINES, expected, found, strict=True)
        return next(line for line, want, have in pairs if want != have)

    return Problem(
        answer=Choice(LINES[place - 1], among=LINES),
        proof=Road("computing each line from the one before", line_by_line),
        distractors=tuple(
            Distractor(
                "sound-step-doubted" if number < place else "consequence-blamed",
                LINES[number - 1],
                "This line is right."
                if number < place
                else "This line does rightly what it should with wrong numbers from before.",
            )
            for number in range(1, 6)
            if number != place
        ),
        shown={
            "given": [f"{q:.1f}" for q in given],
            "logarithms": [f"{value:.3f}" for value in logarithms],
            "costs": [f"{cost:.3f}" for cost in costs],
            "total": f"{total:.3f}",
            "mean": f"{mean:.3f}",
        },
        working={
            "why": WHY[mistake],
            "right_costs": " + ".join(f"{cost:.3f}" for cost in loss.per_sample(y, p)),
            "right": f"{float(loss(y, p)):.3f}",
        },
    )
