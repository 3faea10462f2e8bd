"""Tanh and sigmoid from each other."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import sigmoid, tanh


@template(
    level=2,
    parameters={
        "wanted": ("tanh", "sigmoid"),
        "q": tuple(n / 100 for n in (*range(4, 50, 2), *range(52, 98, 2))),
    },
    prompt=r"""
<% if wanted == "tanh" %>
For some $z$, the sigmoid of the double value is $\sigma(2z) = <<q>>$.

What is $\tanh z$?
<% else %>
For some $z$, $\tanh z = <<q>>$.

What is $\sigma(2z)$?
<% endif %>
""",
    solution=r"""
Tanh is a sigmoid stretched from $(0, 1)$ to $(-1, 1)$: $\tanh z = 2 \sigma(2z) - 1$.

<% if wanted == "tanh" %>
$$2 \cdot <<q>> - 1 = <<answer>>$$
<% else %>
Solved for the sigmoid:

$$\frac{<<q>> + 1}{2} = <<answer>>$$
<% endif %>
""",
)
def tanh_from_sigmoid(wanted: str, q: float) -> Problem:
    if wanted == "tanh":
        value = float(tanh(math.log(q / (1 - q)) / 2))
    else:
        value = float(sigmoid(2 * math.atanh(q)))
    return Problem(
        answer=Decimal(value),
        proof="2 * q - 1 if wanted == 'tanh' else (q + 1) / 2",
        distractors=(
            Distractor(
                "affine-step-missing",
                2 * q if wanted == "tanh" else q / 2,
                "The shift by 1 is missing: the middle is 0 for tanh, and a half for the sigmoid.",
            ),
            Distractor(
                "affine-step-missing",
                q - 1 if wanted == "tanh" else q + 1,
                "The two ranges differ by the factor 2 as well.",
            ),
            Distractor(
                "sign-flipped",
                1 - 2 * q if wanted == "tanh" else (1 - q) / 2,
                "Both functions rise: the larger the one, the larger the other.",
            ),
            Distractor(
                "swapped-roles",
                (q + 1) / 2 if wanted == "tanh" else 2 * q - 1,
                "That leads from tanh to the sigmoid."
                if wanted == "tanh"
                else "That leads from the sigmoid to tanh.",
            ),
            Distractor(
                "affine-step-missing",
                q,
                "The two are not the same function: their ranges differ.",
            ),
        ),
    )
