"""Output of a unit for an input of zeros."""

import math
from collections.abc import Callable
from typing import Any

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, template
from quizgen.reference import Dense, relu, sigmoid, tanh

FUNCTIONS: dict[str, Callable[..., Any]] = {"relu": relu, "tanh": tanh, "sigmoid": sigmoid}


@template(
    level=2,
    parameters={
        "name": tuple(FUNCTIONS),
        "w": (2, 3, 4, 5),
        "b": (0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 1.1, 1.5, 1.6),
    },
    prompt=r"""
A unit has the activation function `<<name>>` and one input with the weight <<w>>. What does it give
for the input 0,
""",
    solution=r"""
The weight is multiplied by 0, so the pre-activation is 0 without a bias, and the bias itself with
one.

<% if name == "sigmoid" %>
$$\sigma(0) = \frac{1}{1 + e^0} = <<zero | places>>, \qquad \sigma(<<b>>) = \frac{1}{1 + e^{<<0 - b>>}} = <<biased | places>>$$
<% elif name == "tanh" %>
$$\tanh 0 = <<zero | places>>, \qquad \tanh <<b>> = <<biased | places>>$$
<% else %>
$$\max \left( 0, 0 \right) = <<zero | places>>, \qquad \max \left( 0, <<b>> \right) = <<biased | places>>$$
<% endif %>

So the answers are <<answer>>. What can be *learned* at 0 is the bias.
<%- if name == "sigmoid" %> The half is a constant of the sigmoid.<% else %> The function itself adds
nothing there.<% endif %>

""",
)
def output_at_zero(name: str, w: int, b: float) -> Problem:
    function = FUNCTIONS[name]
    zero = float(function(Dense(1, use_bias=False)([[0]], [[w]]))[0, 0])
    biased = float(function(Dense(1)([[0]], [[w]], [b]))[0, 0])

    def by_definition() -> tuple[float, float]:
        if name == "relu":
            return 0.0, (b + abs(b)) / 2
        if name == "tanh":
            return 0.0, (math.exp(2 * b) - 1) / (math.exp(2 * b) + 1)
        return 0.5, math.exp(b) / (1 + math.exp(b))

    weighted = float(function([w])[0])
    return Problem(
        answer=Parts(
            (
                Part("without a bias?", Decimal(zero)),
                Part(f"with the bias {b}?", Decimal(biased)),
            )
        ),
        proof=Road("the definitions at 0 and at the bias", by_definition),
        distractors=(
            Distractor(
                "activation-makes-intercept",
                (biased, zero),
                "The two are exchanged: it is the bias that moves the output at 0.",
            ),
            Distractor(
                "activation-makes-intercept",
                (zero, zero),
                "The bias is the pre-activation here, so it matters.",
            ),
            Distractor(
                "weights-make-intercept",
                (weighted, float(function([w + b])[0])),
                "The weight is multiplied by the input, which is 0.",
            ),
            Distractor(
                "sigmoid-tanh-swapped",
                (0.5 - zero, biased),
                "The sigmoid of 0 is one half."
                if name == "sigmoid"
                else "One half at 0 is the value of the sigmoid.",
            ),
            Distractor(
                "post-activation-confused", (zero, b), "The bias goes through the function as well."
            ),
            Distractor(
                "sign-flipped",
                (zero, float(function([-b])[0])),
                "The bias is added to what comes from the input.",
            ),
            Distractor(
                "weights-make-intercept",
                (zero, float(function([w * b])[0])),
                "The weight is multiplied by the input, the bias is added as it is.",
            ),
            Distractor(
                "wrong-activation-used",
                (zero, float(FUNCTIONS["sigmoid" if name == "tanh" else "tanh"]([b])[0])),
                f"That is another function: the unit has {name}.",
            ),
        ),
        working={"zero": zero, "biased": biased},
    )
