"""Leaky ReLU of a vector."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import LeakyReLU, elu, relu


def both_signs(z: NDArray[np.int64], slope: float) -> bool:
    """Whether both pieces of the function are needed."""
    return bool(z.min() < 0 < z.max())


@template(
    level=1,
    parameters={
        "z": Tensor((4,), (-10, -6, -3, -2, 1, 3, 4, 8)),
        "slope": (0.1, 0.2, 0.3, 0.5),
    },
    require=both_signs,
    prompt=r"""
A layer of four units has the pre-activations $z = <<z | vector>>$ and the activation function leaky
ReLU with negative slope <<slope>>.

What are its outputs?
""",
    solution=r"""
A positive value passes unchanged, a negative one is multiplied by <<slope>>:

<% for value in z %>
<% if value < 0 %>
- $<<slope>> \cdot (<<value>>) = <<(slope * value) | round(2)>>$
<% else %>
- $<<value>>$ stays $<<value>>$
<% endif %>
<% endfor %>

$$<<answer>>$$
""",
)
def leaky_relu_values(z: NDArray[np.int64], slope: float) -> Problem:
    outputs = LeakyReLU(negative_slope=slope)([z])[0]
    return Problem(
        answer=Array(outputs, places=2),
        proof=Road(
            "the larger of z and slope times z",
            lambda: [max(value, slope * value) for value in z.tolist()],
        ),
        distractors=(
            Distractor(
                "wrong-activation-used",
                relu(z),
                "That is plain ReLU; the leaky one lets a fraction of negative values pass.",
            ),
            Distractor(
                "leak-slope-wrong",
                slope * z,
                "Only negative values are scaled; positive ones pass unchanged.",
            ),
            Distractor(
                "relu-gate-wrong",
                np.where(z > 0, slope * z, z),
                "The pieces are exchanged: it is the negative values that are scaled.",
            ),
            Distractor(
                "wrong-activation-used",
                z,
                "That is the identity; negative values are scaled down.",
            ),
            Distractor(
                "sign-flipped",
                np.where(z > 0, z, -slope * z),
                "A negative value stays negative: the slope is positive.",
            ),
            Distractor(
                "leak-slope-wrong",
                np.where(z > 0, z, slope),
                "The slope is a factor, not the output for negative values.",
            ),
            Distractor(
                "wrong-activation-used",
                elu(z, alpha=slope),
                "That is ELU, which levels off at minus its parameter; the leak is a straight line.",
            ),
        ),
    )
