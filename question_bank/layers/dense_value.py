"""Output of a dense layer."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import Dense, relu


def not_symmetric(x: NDArray[np.int64], W: NDArray[np.int64], b: tuple[int, int]) -> bool:
    """Whether rows and columns of the kernel differ."""
    return bool(W[0, 1] != W[1, 0])


@template(
    level=2,
    parameters={
        "x": Tensor((2,), (-3, -2, 1, 2, 4)),
        "W": Tensor((2, 2), (-2, -1, 0, 1, 3)),
        "b": ((1, -1), (2, 1), (-1, 3), (-2, -3), (4, -2)),
    },
    require=not_symmetric,
    prompt=r"""
A `Dense` layer computes $y = x W + b$, without an activation. The columns of $W$ belong to its two
units:

$$x = <<x | vector>>, \qquad W = <<W | matrix>>, \qquad b = <<b | vector>>$$

What is its output?
""",
    solution=r"""
Each unit multiplies the features by its own column, adds the products and then its bias:

$$<<x[0]>> \cdot <<W[0][0] | signed>> + <<x[1] | signed>> \cdot <<W[1][0] | signed>> + <<b[0] | signed>> = <<sums[0]>>$$

$$<<x[0]>> \cdot <<W[0][1] | signed>> + <<x[1] | signed>> \cdot <<W[1][1] | signed>> + <<b[1] | signed>> = <<sums[1]>>$$

The output is $<<answer>>$.
""",
)
def dense_value(x: NDArray[np.int64], W: NDArray[np.int64], b: tuple[int, int]) -> Problem:
    bias = np.array(b)
    sums = Dense(2)([x], W, bias)[0]

    def unit_by_unit() -> list[int]:
        outputs = []
        for unit, total in enumerate(b):
            for feature in range(2):
                total += int(x[feature]) * int(W[feature, unit])
            outputs.append(total)
        return outputs

    return Problem(
        answer=Array(sums, places=0),
        proof=Road("the definition, unit by unit", unit_by_unit),
        distractors=(
            Distractor("forgot-bias", sums - bias, "Every unit adds its bias."),
            Distractor(
                "transposed-kernel",
                x @ W.T + bias,
                "A unit's weights are a *column* of $W$; here the rows were used.",
            ),
            Distractor(
                "wrong-sign-bias",
                sums - 2 * bias,
                "The bias is added, not subtracted.",
            ),
            Distractor(
                "dot-product-wrong",
                W.sum(axis=0) + bias,
                "Each weight is multiplied by its feature before the sum.",
            ),
            Distractor(
                "order-of-operations",
                x @ (W + bias),
                "The bias is added once, after the products; it is no part of the weights.",
            ),
            Distractor(
                "wrong-activation-used",
                relu(sums),
                "This layer has no activation, so negative values stay.",
            ),
        ),
        working={"sums": sums.astype(int).tolist()},
    )
