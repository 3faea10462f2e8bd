"""Binary cross-entropy of one prediction."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, replace, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import BinaryCrossentropy, MeanSquaredError


@template(
    level=1,
    parameters={
        "y": (0, 1),
        "p": tuple(n / 50 for n in range(1, 50) if n != 25),
        "base": ("e", "2"),
    },
    prompt=r"""
A spam filter with one sigmoid output gives a message the probability $p = <<p>>$ of label 1, spam.
In truth it <<"is" if y else "is not">> spam, so that its label is <<y>>.

What is the binary cross-entropy of this prediction, with the logarithm to base $<<base>>$?
""",
    solution=r"""
Only the probability that the true label was given counts, and its cost is minus the logarithm.
<% if y %>
Label 1 was given $p = <<p>>$:
<% else %>
Label 0 was given $1 - p = <<given>>$:
<% endif %>

<% if base == "e" %>
$$-\ln <<given>> = <<answer>>$$
<% else %>
$$-\log_2 <<given>> = \frac{-\ln <<given>>}{\ln 2} = <<answer>>$$
<% endif %>
""",
)
def bce_single(y: int, p: float, base: str) -> Problem:
    number, other = (math.e, 2.0) if base == "e" else (2.0, math.e)
    loss = BinaryCrossentropy(log_base=number)
    answer = float(loss([y], [p]))
    given = p if y else 1 - p
    return Problem(
        answer=Decimal(answer),
        proof="-log(p if y else 1 - p) / (1 if base == 'e' else log(2))",
        distractors=(
            Distractor(
                "wrong-class-term",
                loss([1 - y], [p]),
                "That is what the other label would cost: $p$ is the probability of label 1.",
            ),
            Distractor(
                "log-base-confused",
                replace(loss, log_base=other)([y], [p]),
                "That is with the natural logarithm, in nats."
                if base == "2"
                else "That is with the logarithm to base 2, in bits.",
            ),
            Distractor(
                "wrong-loss-used",
                MeanSquaredError()([y], [p]),
                "That is the squared error of the probability.",
            ),
            Distractor(
                "forgot-log",
                1 - given,
                "That is the probability missed; the cost is minus the logarithm of what was given.",
            ),
            Distractor(
                "all-classes-summed",
                answer + float(loss([1 - y], [p])),
                "Only one of the two terms counts, that of the true label.",
            ),
        ),
        working={"given": round(given, 2)},
        figure=lambda: loss_curve(
            lambda q: float(loss([y], [q])),
            0.02,
            0.98,
            x="probability of label 1",
            marks={p: "p"},
        ),
    )
