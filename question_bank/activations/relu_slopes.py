"""Derivatives of ReLU and leaky ReLU."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import leaky_relu


def both_signs(z: NDArray[np.int64], slope: float) -> bool:
    """Whether both pieces of the function are needed."""
    return bool(z.min() < 0 < z.max())


@template(
    level=1,
    parameters={
        "z": Tensor((4,), (-7, -3, -1, 2, 4, 5)),
        "slope": (0, 0.1, 0.2, 0.3),
    },
    require=both_signs,
    prompt=r"""
Four units with the activation function
<<"leaky ReLU with negative slope " ~ slope if slope else "ReLU">> have the pre-activations
$z = <<z | vector>>$.

What are the derivatives of their outputs with respect to $z$, unit by unit?
""",
    solution=r"""
The derivative is the slope of the line on which $z$ lies: 1 for positive values and <<slope>> for
negative ones, whatever their size.

$$<<answer>>$$
""",
)
def relu_slopes(z: NDArray[np.int64], slope: float) -> Problem:
    def by_small_steps() -> list[float]:
        def height(value: float) -> float:
            return value if value > 0 else slope * value

        return [(height(value + 0.25) - height(value - 0.25)) / 0.5 for value in z.tolist()]

    return Problem(
        answer=Array(leaky_relu.gradient(z, negative_slope=slope), places=2),
        proof=Road("central differences of the two pieces", by_small_steps),
        distractors=(
            Distractor(
                "value-not-gradient",
                leaky_relu(z, negative_slope=slope),
                "Those are the outputs; their derivatives were asked for.",
            ),
            Distractor(
                "wrong-derivative",
                np.ones(4),
                "The derivative is 1 only where $z$ is positive.",
            ),
            Distractor(
                "wrong-derivative",
                np.sign(z),
                "That is the sign of $z$, the derivative of the absolute value.",
            ),
            Distractor(
                "relu-gate-wrong",
                leaky_relu.gradient(-z, negative_slope=slope),
                "The pieces are exchanged: positive values pass unchanged.",
            ),
            Distractor(
                "wrong-derivative",
                np.where(z > 0, z, slope),
                "On the positive side the output grows as fast as $z$: the derivative is 1.",
            ),
            Distractor(
                "value-not-gradient",
                z,
                "Those are the pre-activations; the slopes of the outputs were asked for.",
            ),
            Distractor(
                "wrong-derivative",
                np.where(z > 0, 0, slope),
                "On the positive side the output grows as fast as $z$: the derivative is 1, not 0.",
            ),
        ),
    )
