"""Hard sigmoid of a vector."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import hard_sigmoid, relu6, sigmoid


def some_between(z: NDArray[np.float64]) -> bool:
    """Whether some value lies on the sloping line."""
    return bool((abs(z) < 3).any())


@template(
    level=1,
    parameters={"z": Tensor((3,), (-4.5, -3.6, -2.1, -1.8, -0.6, 0.6, 1.2, 2.4, 3.6, 4.8))},
    require=some_between,
    prompt=r"""
Keras 3 and PyTorch define the hard sigmoid as

$$f(z) = \min \left( \max \left( \frac{z}{6} + \frac{1}{2}, 0 \right), 1 \right)$$

What is it for $z = <<z | vector>>$?
""",
    solution=r"""
The straight line $\frac{z}{6} + \frac{1}{2}$ is 0 at $z = -3$ and 1 at $z = 3$; beyond these points
the function stays at 0 and at 1.

| $z$ | $\frac{z}{6} + \frac{1}{2}$ | cut off at 0 and 1 |
|:-:|:-:|:-:|
<% for value in z %>
| $<<value>>$ | $<<line[loop.index0] | places(2)>>$ | <<outputs[loop.index0] | places(2)>> |
<% endfor %>

$$<<answer>>$$
""",
)
def hard_sigmoid_values(z: NDArray[np.float64]) -> Problem:
    outputs = hard_sigmoid(z)

    def case_by_case() -> list[float]:
        return [
            0.0 if value <= -3 else 1.0 if value >= 3 else (value + 3) / 6 for value in z.tolist()
        ]

    return Problem(
        answer=Array(outputs, places=2),
        proof=Road("the three pieces, value by value", case_by_case),
        distractors=(
            Distractor(
                "wrong-activation-used",
                sigmoid(z),
                "That is the sigmoid itself; the hard one is made of three straight lines.",
            ),
            Distractor(
                "forgot-clamp",
                z / 6 + 0.5,
                "Beyond $-3$ and 3 the straight line is cut off at 0 and 1.",
            ),
            Distractor(
                "affine-step-missing",
                np.clip(z / 6, 0, 1),
                r"The shift by $\frac{1}{2}$ is missing.",
            ),
            Distractor(
                "outdated-definition",
                np.clip(z / 5 + 0.5, 0, 1),
                r"That is the hard sigmoid of Keras 2, with the slope $\frac{1}{5}$.",
            ),
            Distractor(
                "wrong-activation-used",
                sigmoid(-z),
                "That is the sigmoid of $-z$; the function asked for has three straight pieces.",
            ),
            Distractor(
                "outdated-definition",
                z / 5 + 0.5,
                r"The slope is $\frac{1}{6}$, and the line is cut off at 0 and 1.",
            ),
            Distractor(
                "sign-flipped",
                hard_sigmoid(-z),
                "The function rises: it is 0 far to the left and 1 far to the right.",
            ),
            Distractor(
                "forgot-clamp",
                np.maximum(z / 6 + 0.5, 0),
                "Values above 1 are cut off as well.",
            ),
            Distractor(
                "affine-step-missing",
                relu6(z + 3),
                "That is six times too large: divide by 6.",
            ),
        ),
        working={"line": z / 6 + 0.5, "outputs": outputs},
        figure=lambda: loss_curve(
            lambda value: float(hard_sigmoid(value)), -6, 6, x="z", y="f(z)", levels={1: "1"}
        ),
    )
