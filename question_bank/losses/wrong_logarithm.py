"""The one wrong logarithm of a worked example."""

import math
from itertools import permutations

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import BinaryCrossentropy

MISTAKES = {
    "digits exchanged": "two of its digits are exchanged",
    "cut off": "it is cut off after three decimals, not rounded",
    "base ten": "it is the logarithm to base 10",
}


@template(
    level=1,
    parameters={
        "order": tuple(permutations((0.1, 0.2, 0.3, 0.6, 0.7))),
        "wrong": (0.1, 0.3, 0.6, 0.7),
        "mistake": tuple(MISTAKES),
    },
    prompt=r"""
A worked example of a cross-entropy lists natural logarithms, rounded to three decimals:

| $p$ | $\ln p$ |
|:-:|:-:|
<% for p in order %>
| <<p>> | $<<printed[loop.index0]>>$ |
<% endfor %>

One of them is wrong. Which one?
""",
    solution=r"""
The wrong one is <<answer>>, as <<why>>. It should be

$$\ln <<wrong>> = <<right>>$$
""",
)
def wrong_logarithm(order: tuple[float, ...], wrong: float, mistake: str) -> Problem:
    loss = BinaryCrossentropy()
    right = {p: f"{-float(loss([1], [p])):.3f}" for p in order}
    printed = {**right, wrong: misprinted(wrong, right[wrong], mistake)}
    (found,) = (p for p in order if printed[p] != right[p])

    def by_powers() -> str:
        # e to the power of a rounded logarithm leads back to p, up to half a unit of rounding
        (off,) = (p for p in order if abs(math.log(p) - float(printed[p])) > 0.0005)
        return name(off)

    return Problem(
        answer=Choice(name(found), among=tuple(map(name, order))),
        proof=Road("the logarithm of each, within half a unit of the last place", by_powers),
        distractors=tuple(
            Distractor(
                "sound-step-doubted",
                name(p),
                rf"That one is right: $e^{{{right[p]}}}$ is {p}, up to rounding.",
            )
            for p in order
            if p != found
        ),
        shown={"printed": [printed[p] for p in order]},
        working={"right": right[wrong], "why": MISTAKES[mistake]},
    )


def misprinted(p: float, right: str, mistake: str) -> str:
    """Return a logarithm as somebody gets it wrong."""
    if mistake == "base ten":
        return f"{math.log10(p):.3f}"
    if mistake == "cut off":
        return f"{math.ceil(1000 * math.log(p)) / 1000:.3f}"
    whole, digits = right.split(".")
    return f"{whole}.{digits[1]}{digits[0]}{digits[2]}"


def name(p: float) -> str:
    """Return an option."""
    return f"the logarithm of {p}"
