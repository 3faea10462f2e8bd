"""Softmax of two scores."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import sigmoid, softmax

SCORES = (-2, -1, 0.5, 1, 1.5, 2, 3, 4)


def scores_differ(s0: float, s1: float, k: int) -> bool:
    """Whether one class is likelier."""
    return s0 != s1


@template(
    level=3,
    parameters={"s0": SCORES, "s1": SCORES, "k": (0, 1)},
    require=scores_differ,
    prompt=r"""
Softmax turns the scores $s_0 = <<s0>>$ and $s_1 = <<s1>>$ of two classes into probabilities.

What is the probability of class <<k>>?
""",
    solution=r"""
Divided by the power of its own score, above and below the fraction bar, this is a sigmoid of the
difference of the scores:

$$p_<<k>> = \frac{e^{s_<<k>>}}{e^{s_0} + e^{s_1}} = \frac{1}{1 + e^{s_<<1 - k>> - s_<<k>>}} =
\sigma(s_<<k>> - s_<<1 - k>>)$$

$$\frac{1}{1 + e^{<<other - own>>}} = <<answer>>$$
""",
)
def softmax_two_classes(s0: float, s1: float, k: int) -> Problem:
    own, other = (s0, s1) if k == 0 else (s1, s0)
    p = float(softmax([s0, s1])[k])
    return Problem(
        answer=Decimal(p),
        proof=Road("a sigmoid of the difference", lambda: 1 / (1 + math.exp(other - own))),
        distractors=(
            Distractor(
                "sign-flipped",
                1 - p,
                "That is the probability of the other class.",
            ),
            Distractor(
                "only-one-term",
                float(sigmoid(own)),
                "The score of the other class counts as well: it is their difference that matters.",
            ),
            Distractor(
                "wrong-activation-used",
                (1 + math.tanh(own - other)) / 2,
                "That is a sigmoid of twice the difference.",
            ),
            Distractor(
                "base-two-exponent",
                1 / (1 + 2 ** (other - own)),
                "Softmax takes powers of $e$, not of 2.",
            ),
            Distractor(
                "forgot-normalising",
                math.exp(own - other),
                "That is the ratio of the two probabilities.",
            ),
        ),
        working={"own": own, "other": other},
    )
