"""Pre-activation behind an output of the sigmoid."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import sigmoid


@template(
    level=2,
    parameters={"p": tuple(n / 100 for n in (*range(2, 47), *range(54, 99)))},
    prompt=r"""
A unit with the activation function `sigmoid` has the output <<p>>.

What is its pre-activation $z$?
""",
    solution=r"""
The sigmoid is undone by the logarithm of the odds, the logit:

$$z = \ln \frac{p}{1 - p} = \ln \left( \frac{<<p>>}{<<(1 - p) | round(2)>>} \right) = <<answer>>$$

An output above one half comes from a positive $z$, one below from a negative $z$.
""",
)
def logit(p: float) -> Problem:
    low, high = -40.0, 40.0
    for _ in range(55):  # the sigmoid rises everywhere, so it can be searched
        z = (low + high) / 2
        low, high = (z, high) if float(sigmoid(z)) < p else (low, z)
    return Problem(
        answer=Decimal(low),
        proof="log(p) - log(1 - p)",
        distractors=(
            Distractor(
                "sign-flipped",
                -low,
                "The odds are $p$ to $1 - p$, not the other way round.",
            ),
            Distractor(
                "forgot-log",
                p / (1 - p),
                "Those are the odds; take their logarithm.",
            ),
            Distractor(
                "base-two-log",
                math.log2(p / (1 - p)),
                "The sigmoid has powers of $e$, so the logarithm is the natural one.",
            ),
            Distractor(
                "post-activation-confused",
                float(sigmoid(p)),
                "That sends the output through the sigmoid again; here it is to be undone.",
            ),
            Distractor(
                "forgot-a-part",
                math.log(p),
                "The sigmoid is no plain power of $e$: divide by $1 - p$ first.",
            ),
        ),
    )
