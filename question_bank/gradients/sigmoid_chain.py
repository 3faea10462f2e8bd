"""How much smaller a gradient becomes on its way through sigmoid layers."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import hard_sigmoid, sigmoid

STEEPEST = {"sigmoid": (sigmoid, "4"), "hard sigmoid (slope 1/6)": (hard_sigmoid, "6")}


@template(
    level=2,
    parameters={
        "activation": tuple(STEEPEST),
        "w": (0.5, 1, 2),
        "L": range(2, 11),
    },
    prompt=r"""
A chain of <<L>> layers has one unit each, all with the weight <<w>> and a <<activation>> as activation
function. Let every unit work where its slope is *largest*.

By what factor is the gradient smaller at the input of the chain than at its output?
""",
    solution=r"""
A layer passes the gradient on times its weight and its slope, at best $<<w>> \cdot
\frac{1}{<<steepest>>} = \frac{1}{<<one>>}$. With <<L>> layers that happens <<L>> times:

$$<<one>>^{<<L>>} = <<answer>>$$

Anywhere else the slopes are smaller still.
""",
)
def sigmoid_chain(activation: str, w: float, L: int) -> Problem:
    function, steepest = STEEPEST[activation]
    factor = w * float(function.gradient(0.0))
    one = round(1 / factor)
    answer = round(factor**-L)

    def layer_by_layer() -> int:
        gradient = 1.0
        for _ in range(L):
            gradient = gradient * w / int(steepest)
        return round(1 / gradient)

    return Problem(
        answer=Integer(answer),
        proof=Road("going back layer by layer", layer_by_layer),
        distractors=(
            Distractor(
                "linear-in-depth",
                one * L,
                "The factors of the layers are multiplied, not added.",
            ),
            Distractor(
                "per-layer-factor-wrong",
                round(int(steepest) ** L) if w != 1 else 2**L,
                "The weight is a factor of every layer too."
                if w != 1
                else f"The slope is at most 1/{steepest}, not one half.",
            ),
            Distractor(
                "off-by-one",
                one ** (L - 1),
                f"There are {L} layers to pass, not one less.",
            ),
            Distractor(
                "only-one-term",
                one,
                "That is the factor of a single layer.",
            ),
            Distractor(
                "off-by-one",
                one ** (L + 1),
                f"There are {L} layers to pass, not one more.",
            ),
            Distractor(
                "per-layer-factor-wrong",
                (one + 1) ** L,
                (
                    f"A layer divides by {one}: the slope is at most 1/{steepest}, times the weight {w:g}."
                ),
            ),
            Distractor(
                "linear-in-depth",
                L * answer,
                "The number of layers is an exponent, and no factor besides.",
            ),
        ),
        working={"one": one, "steepest": steepest},
    )
