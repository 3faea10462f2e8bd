"""Derivative of a sigmoid or tanh from its output."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import sigmoid, tanh


@template(
    level=2,
    parameters={"name": ("sigmoid", "tanh"), "a": tuple(n / 100 for n in range(2, 99, 2))},
    prompt=r"""
A unit with the activation function `<<name>>` has the *output* $a = <<a>>$ for some pre-activation
$z$.

What is the derivative $\frac{da}{dz}$ at this point?
""",
    solution=r"""
<% if name == "sigmoid" %>
The derivative of the sigmoid is $\sigma(z) \cdot (1 - \sigma(z))$, so the output is all that is
needed:

$$a \cdot (1 - a) = <<a>> \cdot (1 - <<a>>) = <<answer>>$$

It is at most $\frac{1}{4}$, at $a = \frac{1}{2}$, and almost 0 where the unit saturates.
<% else %>
The derivative of tanh is $1 - \tanh^2 z$, so the output is all that is needed:

$$1 - a^2 = 1 - <<a>>^2 = <<answer>>$$

It is at most 1, at $a = 0$, and almost 0 where the unit saturates.
<% endif %>
""",
)
def slope_from_output(name: str, a: float) -> Problem:
    function = sigmoid if name == "sigmoid" else tanh
    z = math.log(a / (1 - a)) if name == "sigmoid" else math.atanh(a)
    slope = float(function.gradient(z))
    return Problem(
        answer=Decimal(slope, places=4),
        proof="a * (1 - a) if name == 'sigmoid' else 1 - a * a",
        distractors=(
            Distractor(
                "wrong-derivative",
                1 - a * a if name == "sigmoid" else a * (1 - a),
                "That is the derivative of tanh."
                if name == "sigmoid"
                else "That is the derivative of the sigmoid.",
            ),
            Distractor(
                "post-activation-confused",
                float(function.gradient(a)),
                "The output is given already: it must not go through the function again.",
            ),
            Distractor(
                "wrong-derivative" if name == "sigmoid" else "forgot-squaring",
                1 - a,
                "That is only one of the two factors, $1 - a$."
                if name == "sigmoid"
                else "The output is squared: $1 - a^2$.",
            ),
            Distractor(
                "value-not-gradient",
                a,
                "That is the value of the function; its derivative was asked for.",
            ),
            Distractor(
                "order-of-operations",
                (1 - a) ** 2,
                "Only the output is squared, not the difference, and that for tanh."
                if name == "sigmoid"
                else "Only the output is squared, not the difference.",
            ),
            Distractor(
                "factor-two-error",
                2 * slope,
                "There is no factor 2 in this derivative.",
            ),
            Distractor(
                "sign-flipped",
                -slope,
                "The function rises everywhere, so its derivative is positive.",
            ),
        ),
    )
