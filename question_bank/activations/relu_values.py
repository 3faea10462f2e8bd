"""ReLU or ReLU6 of a vector."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import relu, relu6


def both_signs(name: str, z: NDArray[np.int64]) -> bool:
    """Whether both pieces of the function are needed."""
    return bool(z.min() < 0 < z.max())


@template(
    level=1,
    parameters={"name": ("ReLU", "ReLU6"), "z": Tensor((4,), (-7, -4, -3, -1, 2, 3, 5, 8))},
    require=both_signs,
    prompt=r"""
A layer of four units has the pre-activations $z = <<z | vector>>$ and the activation function <<name>>.

What are its outputs?
""",
    solution=r"""
<% if name == "ReLU" %>
ReLU is $\max(0, z)$: a positive value passes unchanged, a negative one becomes 0.
<% else %>
ReLU6 is $\min(\max(0, z), 6)$: a negative value becomes 0, one above 6 becomes 6, and the others pass
unchanged.
<% endif %>

$$<<answer>>$$
""",
)
def relu_values(name: str, z: NDArray[np.int64]) -> Problem:
    function, other = (relu, relu6) if name == "ReLU" else (relu6, relu)
    return Problem(
        answer=Array(function(z), places=0),
        proof=Road(
            "the middle one of 0, z and the upper bound",
            lambda: [sorted((0, value, 6 if name == "ReLU6" else 99))[1] for value in z.tolist()],
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
                r"That is $\min(0, z)$; it is the positive values that are kept.",
            ),
            Distractor(
                "wrong-activation-used",
                z,
                "That is the identity; negative values are cut off.",
            ),
            Distractor(
                "relu-gate-wrong",
                function(-z),
                "The pieces are exchanged: positive values pass, negative ones become 0.",
            ),
            Distractor(
                "value-not-gradient",
                function.gradient(z),
                "Those are the slopes; the outputs keep the size of positive values.",
            ),
            Distractor(
                "wrong-activation-used",
                other(z),
                "That is ReLU6, which is cut off at 6."
                if name == "ReLU"
                else "That is ReLU; ReLU6 is cut off at 6.",
            ),
        ),
    )
