"""A gradient that grows from layer to layer, and what clips it."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import Dense, Sequential, clip_by_norm


@template(
    level=2,
    parameters={
        "r": (1.5, 2, 2.5, 3),
        "L": (2, 3, 4, 5),
        "g": (2, 4, 5),
        "c": (1, 2),
    },
    require=lambda r, L, g, c: r * L != r**L,
    prompt=r"""
At the output of a network the gradient has the norm <<g>>. On its way back each of <<L>> layers
multiplies it by <<r>>. Before the step it is clipped by its norm, to <<c>> at most.
""",
    solution=r"""
The factors of the layers are multiplied:

$$<<g>> \cdot <<r>>^<<L>> = <<norm | places>>, \qquad
\frac{<<c>>}{<<norm | places>>} = <<scale | places(4)>>$$

The answers are <<answer>>. Clipping shortens the gradient and keeps its direction.
""",
)
def growing_gradient(r: float, L: int, g: int, c: int) -> Problem:
    chain = Sequential([Dense(1, use_bias=False)] * L)
    norm = float(chain.gradients([[1.0]], *[[[r]]] * L, upstream=[[g]]).input[0, 0])
    scale = float(clip_by_norm([norm], c)[0]) / norm
    return Problem(
        answer=Parts(
            (
                Part("What norm has the gradient at the input of the first layer?", Decimal(norm)),
                Part(
                    "By what factor is that gradient multiplied when it is clipped?",
                    Decimal(scale, places=4),
                    follows=f"{c} / a",
                ),
            )
        ),
        proof="(g * r**L, c / (g * r**L))",
        distractors=(
            Distractor(
                "linear-in-depth",
                (g * r * L, c / (g * r * L)),
                "The factors of the layers are multiplied, not added: $r^L$.",
            ),
            Distractor(
                "off-by-one",
                (g * r ** (L - 1), c / (g * r ** (L - 1))),
                f"All {L} layers multiply.",
            ),
            Distractor(
                "factor-forgotten",
                (r**L, c / r**L),
                f"At the output the norm is {g}, not 1.",
            ),
            Distractor(
                "inverted-ratio",
                (g / r**L, c * r**L / g),
                "The gradient grows on its way, as each factor is above 1.",
            ),
            Distractor(
                "off-by-one",
                (g * r ** (L + 1), c / (g * r ** (L + 1))),
                (f"There are {L} layers, not one more."),
            ),
            Distractor(
                "per-layer-factor-wrong",
                (g * r ** (2 * L), c / (g * r ** (2 * L))),
                f"Each of the {L} layers multiplies by its weight, not by the square.",
            ),
        ),
        working={"norm": norm, "scale": scale},
    )
