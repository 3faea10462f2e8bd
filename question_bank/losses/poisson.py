"""Mean Poisson loss of three predicted counts."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, replace, template
from quizgen.reference import MeanSquaredError, Poisson


@template(
    level=3,
    parameters={
        "y": Tensor((3,), (0, 1, 2, 3, 4)),
        "predicted": Tensor((3,), (0.5, 1.5, 2, 3, 4)),
    },
    prompt=r"""
A model predicts expected numbers of visitors, $\hat{y} = <<predicted | vector>>$; the numbers
$y = <<y | vector>>$ came.

What is the mean Poisson loss, $\hat{y} - y \cdot \ln \hat{y}$ for each sample, with no $\epsilon$ in
the logarithm?
""",
    solution=r"""
$$\frac{<<terms>>}{3} = \frac{<<costs>>}{3} = <<answer>>$$

Up to a constant this is minus the logarithm of the probability of the counts that came; it is
smallest at $\hat{y} = y$, and may be negative.
""",
)
def poisson(y: NDArray[np.int64], predicted: NDArray[np.float64]) -> Problem:
    loss = Poisson(epsilon=0)
    answer = float(loss(y, predicted))
    logarithms = float((y * np.log(predicted)).mean())

    def from_likelihoods() -> float:
        total = 0.0
        for count, rate in zip(y.tolist(), predicted.tolist(), strict=True):
            likelihood = math.exp(-rate) * rate**count / math.factorial(count)
            total -= math.log(likelihood) + math.log(math.factorial(count))
        return total / 3

    return Problem(
        answer=Decimal(answer),
        proof=Road(
            "minus the logarithms of the Poisson probabilities, without y!", from_likelihoods
        ),
        distractors=(
            Distractor(
                "forgot-a-part",
                -logarithms,
                r"The expected count $\hat{y}$ itself is part of the loss.",
            ),
            Distractor(
                "sum-not-mean",
                replace(loss, reduction="sum")(y, predicted),
                "That is the sum over the three samples; divide it by three.",
            ),
            Distractor(
                "sign-flipped",
                float(predicted.mean()) + logarithms,
                "The logarithm is subtracted: a large count that came speaks for a large rate.",
            ),
            Distractor(
                "base-two-log",
                float(predicted.mean()) - logarithms / math.log(2),
                "The loss takes the natural logarithm.",
            ),
            Distractor(
                "wrong-loss-used",
                MeanSquaredError()(y, predicted),
                "That is the mean squared error.",
            ),
        ),
        working={
            "terms": " + ".join(
                rf"{rate:g} - {count} \cdot \ln {rate:g}"
                for count, rate in zip(y, predicted, strict=True)
            ),
            "costs": " + ".join(
                f"{cost:.3f}" if cost >= 0 else f"({cost:.3f})"
                for cost in loss.per_sample(y, predicted)
            ),
        },
    )
