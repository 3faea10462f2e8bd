"""How much more gradient a residual chain lets through than a plain one."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.residual_block import residual_block
from quizgen.reference import Dense, ResidualBlock


@template(
    level=3,
    parameters={
        "f": (0.05, 0.1, 0.125, 0.2, 0.25, 0.5, 1),
        "L": range(2, 10),
    },
    prompt=r"""
In a chain of <<L>> equal blocks each has the derivative $F' = <<f>>$ at the present input. One version
passes $F(x)$ on, the other, with a shortcut, $F(x) + x$.

How many times larger is the gradient that arrives at the input of the chain *with* shortcuts?
""",
    solution=r"""
A shortcut adds 1 to the derivative of a block. The ratio for a single block is

$$\frac{<<f>> + 1}{<<f>>} = <<one>>$$

and the blocks multiply:

$$<<one>>^<<L>> = <<answer>>$$
""",
)
def residual_ratio(f: float, L: int) -> Problem:
    block = Dense(1, use_bias=False)
    plain = float(block.gradients([[0.0]], [[f]]).input[0, 0])
    residual = float(ResidualBlock([block]).gradients([[0.0]], [[f]]).input[0, 0])
    one = round(residual / plain)
    answer = one**L

    def block_by_block() -> int:
        with_shortcuts = without = 1.0
        for _ in range(L):
            with_shortcuts, without = with_shortcuts * f + with_shortcuts, without * f
        return round(with_shortcuts / without)

    return Problem(
        answer=Integer(answer),
        proof=Road("going back block by block", block_by_block),
        distractors=(
            Distractor(
                "only-one-term",
                one,
                "That is the ratio of a single block.",
            ),
            Distractor(
                "linear-in-depth",
                L * one,
                "The blocks multiply; their ratios are not added.",
            ),
            Distractor(
                "forgot-plus-one",
                round(1 / f) ** L,
                "A block with a shortcut passes $F' + 1$, not 1 alone.",
            ),
            Distractor(
                "off-by-one",
                one ** (L + 1),
                f"There are {L} blocks, not one more.",
            ),
            Distractor(
                "shortcut-forgotten",
                round(1 + (1 / f) ** L),
                "Every block has its own shortcut, not the whole chain one.",
            ),
            Distractor(
                "composition-not-sum",
                (one + 1) ** L,
                "The derivative of a block has $F'$ once, beside the 1 of the shortcut.",
            ),
            Distractor(
                "linear-in-depth",
                L * answer,
                "The blocks multiply; their number is an exponent and no factor besides.",
            ),
        ),
        working={"one": one},
        figure=lambda: residual_block(["F"]),
    )
