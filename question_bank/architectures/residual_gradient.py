"""Gradient through blocks with and without shortcuts."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import Dense, Layer, ResidualBlock, Sequential

SLOPES = (
    *(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
    *(-0.1, -0.2, -0.3, -0.4, -0.6, -0.7, -0.8, -0.9),
)


@template(
    level=3,
    parameters={"f": SLOPES, "L": (2, 3, 4)},
    prompt=r"""
A signal $x$ goes through <<L>> blocks in a row and leaves as $y$. The layers of each block compute
$F(x) = <<f>> x$. What is $\frac{dy}{dx}$ if the blocks have no shortcuts, and if each adds its input to
$F(x)$?
""",
    solution=r"""
Slopes of functions that follow each other multiply. Without a shortcut a block has the slope $<<f>>$:

$$\left( <<f>> \right)^{<<L>>} = <<plain>>$$

The shortcut adds 1 to it:

$$\left( <<f>> + 1 \right)^{<<L>>} = <<residual>>$$

So the answer is <<answer>>. The nearer the slopes of the layers are to 0, the faster the
gradient vanishes without shortcuts, and the nearer it stays to 1 with them.
""",
)
def residual_gradient(f: float, L: int) -> Problem:
    def slope(block: Layer) -> float:
        layers = Sequential([block] * L)
        weights = [[[f]]] * L
        return round(layers.gradients([[1.0]], *weights).input.item(), 10)

    dense = Dense(1, use_bias=False)
    plain, residual = slope(dense), slope(ResidualBlock([dense]))
    return Problem(
        answer=Parts(
            (
                Part("without shortcuts", Decimal(plain, 4)),
                Part("with shortcuts", Decimal(residual, 4)),
            )
        ),
        proof="(f**L, (1 + f)**L)",
        distractors=(
            Distractor(
                "shortcut-forgotten",
                (plain, plain),
                "The shortcut adds 1 to the slope of each block.",
            ),
            Distractor(
                "linear-in-depth",
                (L * f, 1 + L * f),
                "Slopes of functions that follow each other multiply.",
            ),
            Distractor(
                "shortcut-forgotten",
                (plain, 1 + plain),
                "Each block has a shortcut of its own, not only the network.",
            ),
            Distractor(
                "linear-in-depth",
                (L * f, residual),
                "Slopes of functions that follow each other multiply, without shortcuts too.",
            ),
            Distractor(
                "forgot-stack-multiplier",
                (f, 1 + f),
                f"That is one block; {L} follow each other.",
            ),
            Distractor(
                "linear-in-depth",
                (plain, L * (1 + f)),
                "Slopes of functions that follow each other multiply, with shortcuts too.",
            ),
        ),
        working={"plain": plain, "residual": residual},
    )
