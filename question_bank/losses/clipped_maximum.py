"""The most that a sample can cost once probabilities are clipped."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, replace, template
from quizgen.reference import BinaryCrossentropy


@template(
    level=2,
    parameters={"root": (10, 2), "k": range(2, 17), "base": ("e", "2")},
    prompt=r"""
Before the logarithm is taken, a program clips all probabilities to $[\epsilon, 1 - \epsilon]$ with
$\epsilon = <<root>>^{-<<k>>}$.

What is the largest cross-entropy that one sample can have, with the logarithm to base $<<base>>$?
""",
    solution=r"""
The worst that can happen is that the truth was given the probability 0. Clipping makes
$\epsilon$ of it, and the cost is $-\log \epsilon$:

<% if base == "e" %>
$$-\ln \left( <<root>>^{-<<k>>} \right) = <<k>> \cdot \ln <<root>> = <<answer>>$$
<% else %>
$$-\log_2 \left( <<root>>^{-<<k>>} \right) = \frac{<<k>> \cdot \ln <<root>>}{\ln 2} = <<answer>>$$
<% endif %>
""",
)
def clipped_maximum(root: int, k: int, base: str) -> Problem:
    number, other = (math.e, 2.0) if base == "e" else (2.0, math.e)
    epsilon = float(root) ** -k
    loss = BinaryCrossentropy(epsilon=epsilon, log_base=number)
    answer = float(loss([1], [0]))
    return Problem(
        answer=Decimal(answer),
        proof="k * log(root) / (1 if base == 'e' else log(2))",
        distractors=(
            Distractor(
                "log-base-confused",
                replace(loss, log_base=other)([1], [0]),
                "That is with the natural logarithm, in nats."
                if base == "2"
                else "That is with the logarithm to base 2, in bits.",
            ),
            Distractor(
                "clipping-ignored",
                replace(loss, epsilon=0)([1], [0]),
                r"Clipping keeps the probability from being 0; the smallest is $\epsilon$.",
            ),
            Distractor(
                "base-ten-log",
                replace(loss, log_base=10)([1], [0]),
                "That is with the logarithm to base 10.",
            ),
            Distractor(
                "forgot-log",
                1 - epsilon,
                r"That is the largest probability; a cost is minus a logarithm, here that of $\epsilon$.",
            ),
            Distractor(
                "all-classes-summed",
                2 * answer,
                "Only one of the two terms of a sample counts, that of its true label.",
            ),
            Distractor(
                "off-by-one",
                answer * (k + 1) / k,
                "The exponent of $\\epsilon$ is taken as it stands.",
            ),
            Distractor(
                "divided-by-classes",
                answer / 2,
                "A single sample costs that; there is nothing to average.",
            ),
        ),
    )
