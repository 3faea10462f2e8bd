"""Limit of uniformly distributed first weights."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import GlorotUniform, HeUniform, VarianceScaling


@template(
    level=2,
    parameters={
        "rule": ("Glorot", "He"),
        "n_in": (20, 24, 32, 54, 64, 96, 128, 150),
        "n_out": (10, 22, 50, 72, 86, 110, 200),
    },
    prompt=r"""
The weights of a dense layer with <<n_in>> inputs and <<n_out>> outputs are drawn from a *uniform*
distribution between $-a$ and $a$, by the rule of
<%- if rule == "Glorot" %> Glorot (also named Xavier)<% else %> He (also named Kaiming), for the fan-in<% endif %>.

What is $a$?
""",
    solution=r"""
The rule asks for the variance
<%- if rule == "Glorot" %> $\frac{2}{n_{in} + n_{out}}$<% else %> $\frac{2}{n_{in}}$<% endif %>. The
uniform distribution from $-a$ to $a$ has the variance $\frac{a^2}{3}$, so

<% if rule == "Glorot" %>
$$a = \sqrt{3 \cdot \frac{2}{<<n_in>> + <<n_out>>}} = \sqrt{\frac{6}{<<n_in + n_out>>}} = <<answer>>$$
<% else %>
$$a = \sqrt{3 \cdot \frac{2}{<<n_in>>}} = \sqrt{\frac{6}{<<n_in>>}} = <<answer>>$$
<% endif %>
""",
)
def uniform_limit(rule: str, n_in: int, n_out: int) -> Problem:
    glorot, he = GlorotUniform(), HeUniform()
    right, other = (glorot, he) if rule == "Glorot" else (he, glorot)
    kernel = (n_in, n_out)

    def from_the_integral() -> float:
        fans = n_in + n_out if rule == "Glorot" else n_in
        # Simpson's rule is exact for the mean of x² from −1 to 1
        mean_square = ((-1) ** 2 + 4 * 0**2 + 1**2) / 6
        return math.sqrt(2 / fans / mean_square)

    return Problem(
        answer=Decimal(right.limit(kernel), places=4),
        proof=Road("the variance of a uniform distribution, solved for a", from_the_integral),
        distractors=(
            Distractor(
                "wrong-initializer-used",
                other.limit(kernel),
                "That is He's rule, which looks at the inputs alone."
                if rule == "Glorot"
                else "That is Glorot's rule, which looks at both fans.",
            ),
            Distractor(
                "limit-std-confused",
                right.stddev(kernel),
                r"That is the standard deviation; the limit is $\sqrt 3$ times as much.",
            ),
            Distractor(
                "forgot-sqrt",
                3 * right.variance(kernel),
                "That is $a^2$; take its root.",
            ),
            Distractor(
                "wrong-initializer-used",
                VarianceScaling(1.0, "fan_in").limit(kernel),
                r"That is LeCun's rule, with the variance $1 / n_{in}$.",
            ),
            Distractor(
                "factor-two-error",
                2 * right.limit(kernel),
                "That is the width of the whole interval from $-a$ to $a$.",
            ),
        ),
    )
