"""Sigmoid or tanh of a logarithm, without a calculator."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import sigmoid, tanh


@template(
    level=2,
    parameters={
        "name": ("sigmoid", "tanh"),
        "sign": ("", "-"),
        "k": (
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            11,
            12,
            15,
            16,
            19,
            20,
            24,
            25,
            29,
            30,
            40,
            49,
            50,
            60,
            99,
        ),
    },
    prompt=r"""
A unit with the activation function `<<name>>` has the pre-activation
$z = <<sign>><% if name == "tanh" %>\frac{1}{2} <% endif %>\ln <<k>>$.

What is its output? (It is a fraction of whole numbers.)
""",
    solution=r"""
<% if name == "sigmoid" %>
Here $e^{-z} = <<power>>$, so

$$\sigma(z) = \frac{1}{1 + e^{-z}} = \frac{1}{1 + <<power>>} = \frac{<<above>>}{<<k + 1>>} = <<answer>>$$
<% else %>
Here $e^{2z} = <<power>>$, so

$$\tanh z = \frac{e^{2z} - 1}{e^{2z} + 1} = \frac{<<power>> - 1}{<<power>> + 1} = \frac{<<above>>}{<<k + 1>>} = <<answer>>$$
<% endif %>
""",
)
def exact_sigmoid_tanh(name: str, sign: str, k: int) -> Problem:
    up = -1 if sign else 1
    z = up * math.log(k) / (1 if name == "sigmoid" else 2)

    def fraction() -> float:
        if name == "sigmoid":
            return (k if up > 0 else 1) / (k + 1)
        return up * (k - 1) / (k + 1)

    value = float(sigmoid(z) if name == "sigmoid" else tanh(z))
    return Problem(
        answer=Decimal(value, places=4),
        proof=Road("the fraction of whole numbers", fraction),
        distractors=_of_sigmoid(z, k) if name == "sigmoid" else _of_tanh(z),
        working={
            "power": (rf"\frac{{1}}{{{k}}}" if (name == "sigmoid") == (up > 0) else k),
            "above": round(value * (k + 1)),
        },
    )


def _of_sigmoid(z: float, k: int) -> tuple[Distractor, ...]:
    return (
        Distractor(
            "sign-flipped",
            float(sigmoid(-z)),
            r"In the denominator stands $e^{-z}$, not $e^z$.",
        ),
        Distractor(
            "forgot-plus-one",
            math.exp(z),
            r"The denominator is $1 + e^{-z}$, not $e^{-z}$ alone.",
        ),
        Distractor(
            "wrong-activation-used",
            float(tanh(z)),
            "That is tanh, which lies between $-1$ and 1.",
        ),
        Distractor(
            "wrong-derivative",
            float(sigmoid.gradient(z)),
            r"That is $\sigma(z) \cdot (1 - \sigma(z))$, the slope.",
        ),
        Distractor(
            "sign-flipped",
            1 / (1 - math.exp(-z)),
            "The denominator is a sum, so that it is never 0.",
        ),
        Distractor(
            "order-of-operations",
            1 + math.exp(-z),
            "The sum stands below the fraction bar.",
        ),
        Distractor(
            "wrong-activation-used",
            float(tanh(z / 2)),
            "That is tanh of half of $z$; the sigmoid lies between 0 and 1.",
        ),
    )


def _of_tanh(z: float) -> tuple[Distractor, ...]:
    return (
        Distractor(
            "wrong-activation-used",
            float(sigmoid(z)),
            "That is the sigmoid, which lies between 0 and 1.",
        ),
        Distractor(
            "factor-two-error",
            float(tanh(2 * z)),
            r"In the fraction stands $e^{2z}$; the half in front of the logarithm cancels the 2.",
        ),
        Distractor(
            "sign-flipped",
            float(tanh(-z)),
            "Tanh has the sign of its pre-activation.",
        ),
        Distractor(
            "inverted-ratio",
            1 / math.tanh(z),
            "The fraction is upside down: tanh never leaves the interval from $-1$ to 1.",
        ),
        Distractor(
            "factor-two-error",
            float(tanh(z / 2)),
            r"In the fraction stands $e^{2z}$, not $e^z$.",
        ),
        Distractor(
            "wrong-activation-used",
            float(sigmoid(2 * z)),
            "That is the sigmoid of $2 z$; tanh lies between $-1$ and 1.",
        ),
        Distractor("sign-flipped", float(sigmoid(-z)), "That is the sigmoid of $-z$."),
    )
