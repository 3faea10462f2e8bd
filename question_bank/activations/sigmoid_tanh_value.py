"""Value of a sigmoid or tanh at a point."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import hard_sigmoid, sigmoid, softsign, tanh


@template(
    level=1,
    parameters={
        "name": ("sigmoid", "tanh"),
        "z": tuple(n / 10 for n in (*range(-30, -2), *range(3, 31))),
    },
    prompt=r"""
A unit with the activation function `<<name>>` has the pre-activation $z = <<z>>$.

What is its output?
""",
    solution=r"""
<% if name == "sigmoid" %>
$$\sigma(z) = \frac{1}{1 + e^{-z}} = \frac{1}{1 + e^{<<0 - z>>}} = \frac{1}{1 + <<down | places>>} =
<<answer>>$$

The sigmoid lies between 0 and 1, above one half where $z$ is positive.
<% else %>
$$\tanh z = \frac{e^z - e^{-z}}{e^z + e^{-z}} = \frac{e^{<<z>>} - e^{<<0 - z>>}}{e^{<<z>>} + e^{<<0 - z>>}}
= \frac{<<up | places>> - <<down | places>>}{<<up | places>> + <<down | places>>} = <<answer>>$$

Tanh lies between $-1$ and 1 and has the sign of $z$.
<% endif %>
""",
)
def sigmoid_tanh_value(name: str, z: float) -> Problem:
    def other_form() -> float:
        if name == "sigmoid":
            return math.exp(z) / (math.exp(z) + 1)
        return 1 - 2 / (math.exp(2 * z) + 1)

    return Problem(
        answer=Decimal(float(sigmoid(z) if name == "sigmoid" else tanh(z))),
        proof=Road("the same fraction, multiplied by a power of e", other_form),
        distractors=_of_sigmoid(z) if name == "sigmoid" else _of_tanh(z),
        working={"up": math.exp(z), "down": math.exp(-z)},
    )


def _of_sigmoid(z: float) -> tuple[Distractor, ...]:
    return (
        Distractor(
            "wrong-activation-used",
            float(tanh(z)),
            "That is tanh, which lies between $-1$ and 1; a sigmoid lies between 0 and 1.",
        ),
        Distractor(
            "sign-flipped",
            float(sigmoid(-z)),
            "The power of $e$ needs the *negative* pre-activation: $e^{-z}$.",
        ),
        Distractor(
            "wrong-activation-used",
            float(hard_sigmoid(z)),
            r"That is the hard sigmoid, $\frac{z}{6} + \frac{1}{2}$, only a sketch of the curve.",
        ),
        Distractor(
            "wrong-activation-used",
            float(softsign(z)),
            r"That is softsign, $\frac{z}{1 + |z|}$, which needs no power of $e$.",
        ),
        Distractor(
            "order-of-operations",
            1 + math.exp(-z),
            "The whole sum $1 + e^{-z}$ stands below the fraction bar.",
        ),
        Distractor(
            "forgot-plus-one",
            math.exp(z),
            "Below the fraction bar stands $1 + e^{-z}$, not $e^{-z}$ alone.",
        ),
    )


def _of_tanh(z: float) -> tuple[Distractor, ...]:
    return (
        Distractor(
            "wrong-activation-used",
            float(sigmoid(z)),
            "That is the sigmoid, which lies between 0 and 1; tanh lies between $-1$ and 1.",
        ),
        Distractor(
            "factor-two-error",
            float(2 * sigmoid(z) - 1),
            r"A sigmoid stretched to $(-1, 1)$ is too flat by half: $\tanh z = 2 \sigma(2z) - 1$.",
        ),
        Distractor(
            "sign-flipped",
            float(tanh(-z)),
            "Tanh has the sign of its pre-activation.",
        ),
        Distractor(
            "wrong-activation-used",
            float(softsign(z)),
            r"That is softsign, $\frac{z}{1 + |z|}$, which needs no power of $e$.",
        ),
        Distractor(
            "wrong-denominator",
            math.sinh(z),
            "Divide by $e^z + e^{-z}$; with 2 below the fraction bar this is the sinh.",
        ),
        Distractor(
            "wrong-activation-used",
            min(max(z, -1.0), 1.0),
            "That is the hard tanh, cut off at $-1$ and 1; tanh bends smoothly.",
        ),
    )
