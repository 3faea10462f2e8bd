"""A loss in nats as bits, or the reverse."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import BinaryCrossentropy


@template(
    level=2,
    parameters={
        "value": tuple(n / 10 for n in range(3, 63)),
        "unit": ("nats", "bits"),
    },
    prompt=r"""
A cross-entropy is <<value>> <<unit if value != 1 else unit[:-1]>>, with the logarithm to
<<"base $e$" if unit == "nats" else "base 2">>.

How many <<"bits, with the logarithm to base 2" if unit == "nats" else
"nats, with the natural logarithm">>, is that?
""",
    solution=r"""
As $\log_2 p = \frac{\ln p}{\ln 2}$ and $\ln 2 = 0.69315$, one nat is 1.4427 bits.

<% if unit == "nats" %>
$$\frac{<<value>>}{0.69315} = <<answer>>$$
<% else %>
$$<<value>> \cdot 0.69315 = <<answer>>$$
<% endif %>
""",
)
def nats_and_bits(value: float, unit: str) -> Problem:
    in_nats, in_bits = BinaryCrossentropy(), BinaryCrossentropy(log_base=2)
    if unit == "nats":
        p, loss, inverted = math.exp(-value), in_bits, value * math.log(2)
    else:
        p, loss, inverted = 2**-value, in_nats, value / math.log(2)
    answer = float(loss([1], [p]))
    return Problem(
        answer=Decimal(answer),
        proof="value * log2(exp(1)) if unit == 'nats' else value / log2(exp(1))",
        distractors=(
            Distractor(
                "log-base-confused",
                inverted,
                "That goes the other way: the number in bits is the larger one.",
            ),
            Distractor(
                "perplexity-wrong",
                1 / p,
                "That is the perplexity; the unit changes by a mere factor.",
            ),
            Distractor(
                "base-ten-log",
                -math.log10(p),
                "That is with the logarithm to base 10.",
            ),
            Distractor(
                "units-ignored",
                value,
                r"The two units differ by the factor $\ln 2$.",
            ),
            Distractor(
                "log-base-confused",
                answer / math.log(2) if unit == "nats" else answer * math.log(2),
                r"The factor $\ln 2$ is taken once, not twice.",
            ),
            Distractor(
                "forgot-log",
                1 - p,
                "That is what the probability behind such a loss lacks of 1.",
            ),
        ),
    )
