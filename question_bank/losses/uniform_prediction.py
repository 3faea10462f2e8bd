"""Cross-entropy of a prediction that favours no class."""

import math

import numpy as np

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import SparseCategoricalCrossentropy


@template(
    level=2,
    parameters={
        "C": (*range(3, 16), *range(17, 40), 50, 64, 90, 100, 120, 128, 200, 256, 500, 512, 1000),
        "base": ("e", "2"),
    },
    prompt=r"""
A classifier for <<C>> exclusive classes is not trained yet, and its softmax gives all of them the
same probability.

What categorical cross-entropy should its first batch have, with the logarithm to base $<<base>>$?
""",
    solution=r"""
Whatever the true classes are, each was given the probability $\frac{1}{<<C>>}$, so each sample costs

<% if base == "e" %>
$$-\ln \frac{1}{<<C>>} = \ln <<C>> = <<answer>>$$
<% else %>
$$-\log_2 \frac{1}{<<C>>} = \log_2 <<C>> = \frac{\ln <<C>>}{\ln 2} = <<answer>>$$
<% endif %>

A first loss far from this is a sign of a mistake in the labels, the loss or the initialization.
""",
)
def uniform_prediction(C: int, base: str) -> Problem:
    number, other = (math.e, 2.0) if base == "e" else (2.0, math.e)
    loss = SparseCategoricalCrossentropy(True, log_base=number)
    answer = float(loss([0], np.zeros((1, C))))
    nats = answer * math.log(number)
    return Problem(
        answer=Decimal(answer),
        proof=Road(
            "the mean over the classes, each of them true once",
            lambda: sum(-math.log(1 / C) / math.log(number) for _ in range(C)) / C,
        ),
        distractors=(
            Distractor(
                "log-base-confused",
                nats / math.log(other),
                "That is with the natural logarithm, in nats."
                if base == "2"
                else "That is with the logarithm to base 2, in bits.",
            ),
            Distractor(
                "all-classes-summed",
                C * answer,
                "Only the logarithm of the true class counts, not those of all classes.",
            ),
            Distractor(
                "base-ten-log",
                nats / math.log(10),
                "That is with the logarithm to base 10.",
            ),
            Distractor(
                "forgot-log",
                1 / C,
                "That is the probability of each class; the loss is minus its logarithm.",
            ),
            Distractor(
                "wrong-loss-used",
                C - 1,
                "That is the multi-class hinge loss of equal scores.",
            ),
        ),
    )
