"""ReLU of a vector."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import relu


def both_signs(z: NDArray[np.int64]) -> bool:
    """Whether both pieces of the function are needed."""
    return bool(z.min() < 0 < z.max())


@template(
    level=1,
    parameters={"z": Tensor((4,), (-6, -4, -3, -1, 2, 3, 5, 7))},
    require=both_signs,
    prompt=r"""
A layer of four units has the pre-activations $z = <<z | vector>>$ and the activation function ReLU.

What are its outputs?
""",
    solution=r"""
ReLU is $\max(0, z)$: a positive value passes unchanged, a negative one becomes 0.

$$<<answer>>$$
""",
)
def relu_values(z: NDArray[np.int64]) -> Problem:
    return Problem(
        answer=Array(relu(z), places=0),
        proof=Road(
            "the mean of z and its absolute value",
            lambda: [(value + abs(value)) / 2 for value in z.tolist()],
        ),
        distractors=(
            Distractor(
                "absolute-value-relu",
                abs(z),
                "A negative value is not mirrored: it becomes 0.",
            ),
            Distractor(
                "min-not-max",
                -relu(-z),
                r"That is $\min(0, z)$; ReLU keeps the positive values.",
            ),
            Distractor(
                "wrong-activation-used",
                z,
                "That is the identity; ReLU cuts negative values off.",
            ),
            Distractor(
                "value-not-gradient",
                relu.gradient(z),
                "Those are the slopes; the outputs keep the size of positive values.",
            ),
        ),
    )
