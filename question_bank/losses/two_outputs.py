"""Cross-entropy of two classes, with one output or two."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import BinaryCrossentropy, CategoricalCrossentropy

HOWS = ("softmax", "sigmoids, averaged", "sigmoids, added up")


@template(
    level=3,
    parameters={
        "y": (0, 1),
        "p": tuple(n / 20 for n in range(1, 20) if n != 10),
        "how": HOWS,
    },
    prompt=r"""
A network for two exclusive classes has two outputs, for the classes 0 and 1. For a sample of class
<<y>>, with the one-hot target $[<<1 - y>>, <<y>>]$, they are $[<<(1 - p) | round(2)>>, <<p>>]$.

<% if how == "softmax" %>
They come from a softmax. What is the categorical cross-entropy of the sample, with the natural
logarithm?
<% else %>
They come from two sigmoids. What is the binary cross-entropy of the sample, <<how[10:]>> over the two
outputs, with the natural logarithm?
<% endif %>
""",
    solution=r"""
<% if how == "softmax" %>
The target leaves the logarithm of class <<y>> alone:

$$-\ln <<given>> = <<answer>>$$

A single sigmoid with the probability <<p>> of class 1 has the same binary cross-entropy.
<% else %>
Each output says the same in other words: what class 0 is given is missing for class 1. So both
cost the same,

<% if how == "sigmoids, averaged" %>
$$\frac{-\ln <<given>> - \ln <<given>>}{2} = <<answer>>$$

which is also the categorical cross-entropy of the two, or the binary one of a single output.
<% else %>
$$-\ln <<given>> - \ln <<given>> = <<answer>>$$

twice the categorical cross-entropy of the two, or the binary one of a single output.
<% endif %>
<% endif %>
""",
)
def two_outputs(y: int, p: float, how: str) -> Problem:
    targets, outputs = [[1.0 - y, float(y)]], [[1 - p, p]]
    if how == "softmax":
        answer = float(CategoricalCrossentropy()(targets, outputs))
    else:
        answer = float(BinaryCrossentropy()(targets, outputs)) * (2 if how == HOWS[2] else 1)
    given = p if y else 1 - p
    doubled = how == HOWS[2]

    def two_terms() -> float:
        total = 0.0
        for target, output in zip(targets[0], outputs[0], strict=True):
            total -= target * math.log(output)
            if how != "softmax":
                total -= (1 - target) * math.log(1 - output)
        return total / 2 if how == HOWS[1] else total

    return Problem(
        answer=Decimal(answer),
        proof=Road("the definition, output by output", two_terms),
        distractors=(
            Distractor(
                "factor-two-error",
                answer / 2 if doubled else 2 * answer,
                "Both outputs cost the same, and their costs are added up."
                if doubled
                else "The target of a softmax leaves one logarithm."
                if how == "softmax"
                else "Both outputs cost the same, and so does their mean.",
            ),
            Distractor(
                "wrong-class-term",
                -math.log(1 - given) * (2 if doubled else 1),
                f"The true class is {y}; that is what the other would cost.",
            ),
            Distractor(
                "all-classes-summed",
                -math.log(given) - math.log(1 - given),
                "That adds up the logarithms of both outputs as if both classes were true.",
            ),
            Distractor(
                "base-two-log",
                answer / math.log(2),
                r"That is in bits. With the natural logarithm it is smaller by the factor $\ln 2$.",
            ),
            Distractor(
                "forgot-log",
                1 - given,
                "That is the probability missed; the cost is minus the logarithm of what was given.",
            ),
        ),
        working={"given": round(given, 2)},
    )
