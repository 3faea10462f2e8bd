"""Output of residual blocks whose weights are zero."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Dense, Layer, ReLU, ResidualBlock, Sequential


def both_signs(x: NDArray[np.int64], L: int, post: bool) -> bool:
    """Whether a ReLU would show."""
    return bool(x.min() < 0 < x.max())


@template(
    level=1,
    parameters={
        "x": Tensor((4,), (-5, -3, -2, -1, 1, 2, 4, 6)),
        "L": (2, 3, 4),
        "post": (False, True),
    },
    require=both_signs,
    prompt=r"""
A network begins with <<L>> residual blocks in a row, each $y = F(x) + x$
<%- if post %>, and after each sum comes a ReLU<% else %>, with nothing after the sum<% endif %>.
All weights and biases of their branches are still zero. The input is

$$x = <<[x] | matrix>>$$

What comes out of the last block?
""",
    solution=r"""
With zero weights every branch gives $F(x) = 0$, so each block only hands its input on:

$$0 + <<x[0] | signed>> = <<x[0]>>$$

and so on.
<%+ if post %>The ReLU after the first sum makes the negative values 0, and those after it change nothing more. <% endif %>The output is $<<answer>>$. Doing nothing is easy for a residual block.
""",
)
def residual_identity(x: NDArray[np.int64], L: int, post: bool) -> Problem:
    after: list[Layer] = [ReLU()] if post else []
    block = [ResidualBlock([Dense(4), ReLU(), Dense(4)]), *after]
    network = Sequential(block * L)
    zeros = [np.zeros(shape) for shape in network.weight_shapes((4,)).values()]
    right = network(x[np.newaxis], *zeros)[0]

    def hand_on() -> list[int]:
        values = [int(value) for value in x]
        for _block in range(L):
            values = [0 + value for value in values]
            values = [abs(value) if value > 0 else 0 for value in values] if post else values
        return values

    positive = ReLU()(x)
    return Problem(
        answer=Array(right, places=0),
        proof=Road("the sums, block after block", hand_on),
        distractors=(
            Distractor(
                "shortcut-forgotten",
                0 * right,
                "The branches give 0, but the shortcuts hand the input on.",
            ),
            Distractor(
                "post-activation-confused",
                x if post else positive,
                "A ReLU follows each sum." if post else "No ReLU follows the sums.",
            ),
            Distractor(
                "shortcut-not-added",
                2**L * (x if post else positive),
                "The branch gives 0, not the input once more; and look for a ReLU after the sum.",
            ),
            Distractor(
                "shortcut-not-added",
                2**L * right,
                "The branch gives 0, not the input once more: nothing doubles.",
            ),
            Distractor(
                "shortcut-not-added",
                (L + 1) * (x if post else positive),
                "The branch gives 0, not the input once more; and look for a ReLU after the sum.",
            ),
            Distractor(
                "shortcut-not-added",
                L * right,
                "The branch gives 0, so a block adds nothing to its input.",
            ),
            Distractor(
                "post-activation-confused",
                np.minimum(x, 0),
                "A ReLU keeps what is positive." if post else "Nothing is cut off after the sums.",
            ),
            Distractor(
                "sign-flipped",
                -np.abs(x),
                "Nothing turns the sign of a value round.",
            ),
        ),
    )
