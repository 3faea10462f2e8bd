"""ELU of a vector."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import ELU, leaky_relu, relu


def some_negative(z: NDArray[np.float64], alpha: float) -> bool:
    """Whether the exponential is needed."""
    return bool(z.min() < 0)


@template(
    level=2,
    parameters={
        "z": Tensor((3,), (-3, -2, -1.5, -1, -0.5, 0.5, 1, 2)),
        "alpha": (0.5, 1, 1.5, 2),
    },
    require=some_negative,
    prompt=r"""
Three units have the pre-activations $z = <<z | vector>>$ and the activation function ELU with
$\alpha = <<alpha>>$.

What are their outputs?
""",
    solution=r"""
ELU lets positive values pass; a negative one becomes $\alpha \cdot (e^z - 1)$, which levels off at
$-\alpha$:

<% for value in z %>
<% if value < 0 %>
$$<<alpha>> \cdot (e^{<<value>>} - 1) = <<outputs[loop.index0] | places>>$$

<% endif %>
<% endfor %>
So the outputs are

$$<<answer>>$$
""",
)
def elu_values(z: NDArray[np.float64], alpha: float) -> Problem:
    outputs = ELU(alpha=alpha)([z])[0]

    def piece_by_piece() -> list[float]:
        return [value if value > 0 else alpha * (math.exp(value) - 1) for value in z.tolist()]

    return Problem(
        answer=Array(outputs),
        proof=Road("the two pieces, value by value", piece_by_piece),
        distractors=(
            Distractor(
                "forgot-minus-one",
                np.where(z > 0, z, alpha * np.exp(z)),
                r"The exponential is shifted down by one, so that ELU is 0 at 0: $e^z - 1$.",
            ),
            Distractor(
                "wrong-activation-used",
                relu(z),
                "That is ReLU; ELU lets negative values become negative outputs.",
            ),
            Distractor(
                "wrong-activation-used",
                leaky_relu(z, negative_slope=alpha),
                r"That is a straight line of slope $\alpha$; ELU bends and levels off.",
            ),
            Distractor(
                "sign-flipped",
                np.where(z > 0, z, alpha * (1 - np.exp(z))),
                r"For negative $z$ the power $e^z$ is below 1, so $e^z - 1$ is negative.",
            ),
            Distractor(
                "wrong-activation-used",
                z,
                "That is the identity; negative values are bent towards a bound.",
            ),
            Distractor(
                "forgot-a-part",
                np.where(z > 0, z, -alpha * np.exp(z)),
                r"For negative $z$ the value is $\alpha \cdot e^z - \alpha$, not only a power with a minus.",
            ),
            Distractor(
                "factor-forgotten",
                ELU(alpha=1.0)([z])[0],
                r"The negative side is multiplied by $\alpha$.",
            ),
        ),
        working={"outputs": outputs},
    )
