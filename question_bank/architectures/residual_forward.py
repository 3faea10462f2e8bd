"""Output of a residual block."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.figures.residual_block import residual_block
from quizgen.reference import Dense, Layer, ReLU, ResidualBlock, Sequential


def branch_matters(x: NDArray[np.int64], W: NDArray[np.int64], post: bool) -> bool:
    """Whether the branch gives something."""
    return bool(((x @ W) > 0).any())


@template(
    level=2,
    parameters={
        "x": Tensor((2,), (-3, -2, 2, 3, 4, 5)),
        "W": Tensor((2, 2), (-2, -1, 1, 2, 3)),
        "post": (False, True),
    },
    require=branch_matters,
    prompt=r"""
The branch of a residual block computes $F(x) = \text{ReLU}(x W)$, without biases; its shortcut is the
identity.
<%- if post %> Another ReLU is applied to the sum, as in the first ResNet.<% else %> Nothing is applied to the sum.<% endif %>


$$x = <<x | vector>>, \qquad W = <<W | matrix>>$$

What is the output of the block?
""",
    solution=r"""
$$<<x[0]>> \cdot <<W[0][0] | signed>> + <<x[1] | signed>> \cdot <<W[1][0] | signed>> = <<sums[0]>>, \qquad
<<x[0]>> \cdot <<W[0][1] | signed>> + <<x[1] | signed>> \cdot <<W[1][1] | signed>> = <<sums[1]>>$$

so $F(x) = <<branch | vector>>$. The shortcut adds $x$ itself:

$$<<branch[0]>> + <<x[0] | signed>> = <<total[0]>>, \qquad <<branch[1]>> + <<x[1] | signed>> = <<total[1]>>$$

<%+ if post %>The last ReLU makes negative sums 0. <% endif %>The output is $<<answer>>$.
""",
)
def residual_forward(x: NDArray[np.int64], W: NDArray[np.int64], post: bool) -> Problem:
    last: list[Layer] = [ReLU()] if post else []
    block = ResidualBlock([Dense(2, use_bias=False), ReLU()])
    answer = Sequential([block, *last])(x[np.newaxis], W)[0]
    sums = x @ W
    branch = np.maximum(0, sums)
    total = branch + x

    def end(total: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.maximum(0, total) if post else total

    def unit_by_unit() -> list[int]:
        found = []
        for unit in range(2):
            total = sum(int(x[feature]) * int(W[feature, unit]) for feature in range(2))
            value = int(x[unit]) + (total if total > 0 else 0)
            found.append(0 if post and value < 0 else value)
        return found

    return Problem(
        answer=Array(answer, places=0),
        proof=Road("the definition, unit by unit", unit_by_unit),
        distractors=(
            Distractor(
                "shortcut-forgotten",
                branch,
                "That is the branch; the shortcut adds the input to it.",
            ),
            Distractor(
                "shortcut-not-added",
                branch * x,
                "The input is added to the branch, not multiplied by it.",
            ),
            Distractor(
                "post-activation-confused",
                total if post else np.maximum(0, total),
                "A ReLU follows the sum here." if post else "Nothing follows the sum here.",
            ),
            Distractor(
                "wrong-activation-used",
                end(sums + x),
                "The branch has a ReLU of its own, before the sum.",
            ),
            Distractor(
                "transposed-kernel",
                end(np.maximum(0, x @ W.T) + x),
                "A unit's weights are a *column* of $W$; here the rows were used.",
            ),
            Distractor(
                "sign-flipped",
                branch - x,
                "The input is added to the branch, not taken off.",
            ),
        ),
        working={
            "sums": sums.tolist(),
            "branch": branch.tolist(),
            "total": total.tolist(),
        },
        figure=lambda: residual_block(["x W", "relu"], after="relu" if post else ""),
    )
