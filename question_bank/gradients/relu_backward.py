"""A gradient that passes ReLU or leaky ReLU."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import leaky_relu


def mixed(z: NDArray[np.int64], g: NDArray[np.int64], slope: float) -> bool:
    """Whether some units are active and some are not."""
    return bool(z.min() < 0 < z.max())


@template(
    level=1,
    parameters={
        "z": Tensor((4,), (-5, -3, -1, 1, 2, 4)),
        "g": Tensor((4,), (-3, -2, 1, 4, 6)),
        "slope": (0, 0.1, 0.2),
    },
    require=mixed,
    prompt=r"""
A layer of four units has the pre-activations $z = <<z | vector>>$ and the activation function
<<"ReLU" if slope == 0 else "leaky ReLU with the negative slope">><<"" if slope == 0 else " "
>><<"" if slope == 0 else slope>>. The gradient of the loss with respect to the activations is
$<<g | vector>>$.

What is it with respect to the pre-activations?
""",
    solution=r"""
Where $z$ is positive, the gradient passes as it is; elsewhere it is multiplied by <<slope>>, the slope
there. Its own sign does not matter:

$$<<g | vector>> \rightarrow <<answer>>$$
""",
)
def relu_backward(z: NDArray[np.int64], g: NDArray[np.int64], slope: float) -> Problem:
    gradient = leaky_relu.gradient(z, upstream=g, negative_slope=slope)

    def unit_by_unit() -> list[float]:
        passed = []
        for before, arriving in zip(z.tolist(), g.tolist(), strict=True):
            up, down = (max(before + h, slope * (before + h)) for h in (0.5, -0.5))
            passed.append((up - down) * arriving)
        return passed

    return Problem(
        answer=Array(gradient, places=1),
        proof=Road("nudging each pre-activation, away from 0", unit_by_unit),
        distractors=(
            Distractor(
                "relu-gate-wrong",
                g,
                "The gate is closed (or nearly) where the pre-activation is negative.",
            ),
            Distractor(
                "relu-gate-wrong",
                np.where(g > 0, g, slope * g),
                "The sign of the pre-activation decides, not that of the gradient.",
            ),
            Distractor(
                "relu-gate-wrong",
                np.where(z > 0, slope * g, g),
                "It is the positive pre-activations that let the gradient pass.",
            ),
            Distractor(
                "sign-flipped",
                np.where(z > 0, g, -g),
                "The slope on the negative side is not $-1$: that would be the absolute value.",
            ),
            Distractor(
                "leak-slope-wrong",
                np.where(z > 0, g, slope),
                "The negative side multiplies the gradient by its slope.",
            ),
            Distractor(
                "value-not-gradient",
                np.where(z > 0, z, slope * z) * g,
                "The gradient is multiplied by the slope, not by the activation.",
            ),
        ),
    )
