"""Gradient that arrives at the first of three layers."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.figures.dense_network import dense_network
from quizgen.reference import Dense, Sequential


@template(
    level=2,
    parameters={
        "w": Tensor((3,), (-2, -1, 0.5, 1.5, 2)),
        "slope": Tensor((3,), (0.1, 0.2, 0.25, 0.5)),
        "g": (1, 2, 4),
    },
    prompt=r"""
Three layers have one unit each. Backpropagation has found the weights and the slopes of the activation
functions at the present input:

| layer | weight $w$ | slope $f'$ |
|:-:|:-:|:-:|
<% for i in range(3) %>
| <<i + 1>> | $<<w[i]>>$ | <<slope[i]>> |
<% endfor %>

The derivative of the loss with respect to the output of layer 3 is <<g>>. What is it with respect to
the *input of layer 1*?
""",
    solution=r"""
On the way back every layer multiplies by its slope and its weight:

$$<<g>> \cdot <<factors>> = <<answer>>$$
""",
)
def chain_of_slopes(w: NDArray[np.float64], slope: NDArray[np.float64], g: int) -> Problem:
    # near the present input a unit is a factor, and so is its activation function
    chain = Sequential([Dense(1, use_bias=False)] * 6)
    factors = [f for pair in zip(w.tolist(), slope.tolist(), strict=True) for f in pair]
    passed = chain.gradients([[1.0]], *([[f]] for f in factors), upstream=[[g]])
    answer = float(passed.input[0, 0])
    return Problem(
        answer=Decimal(answer, places=4),
        proof=Road(
            "the product of all factors",
            lambda: math.prod(factors) * g,
        ),
        distractors=(
            Distractor(
                "factor-forgotten",
                g * float(slope.prod()),
                "The weights are factors of the path too.",
            ),
            Distractor(
                "factor-forgotten",
                g * float(w.prod()),
                "The slopes of the activation functions are factors of the path too.",
            ),
            Distractor(
                "factor-forgotten",
                math.prod(factors),
                "The derivative that arrives at the output is a factor too.",
            )
            if g > 1
            else Distractor(
                "off-by-one",
                g * math.prod(factors[2:]),
                "That is the derivative at the input of layer 2; layer 1 is still to be passed.",
            ),
            Distractor(
                "added-not-multiplied",
                g * float((w * slope).sum()),
                "Along a path the factors are multiplied, not added.",
            ),
            Distractor(
                "only-one-term",
                g * float(w[2] * slope[2]),
                "That passes layer 3 alone; layers 2 and 1 are still to be passed.",
            ),
        ),
        working={
            "factors": r" \cdot ".join(f"({f:g})" if f < 0 else f"{f:g}" for f in factors),
        },
        figure=lambda: dense_network([1, 1, 1, 1], ["input", "layer 1", "layer 2", "layer 3"]),
    )
