"""Half the sum of squared errors."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import HalfSumOfSquares, MeanSquaredError


@template(
    level=1,
    parameters={
        "target": Tensor((3,), (0, 0.5, 1, 2)),
        "output": Tensor((3,), (0.1, 0.4, 0.7, 1.2, 1.6)),
    },
    prompt=r"""
A network with three outputs should have given $t = <<target | vector>>$ and gave
$o = <<output | vector>>$. Its total error is

$$E = \sum_i \frac{1}{2} (t_i - o_i)^2$$

What is $E$?
""",
    solution=r"""
Square each error, add the squares up, and take half:

$$\frac{1}{2} \cdot \left( <<squares>> \right) = \frac{<<total>>}{2} = <<answer>>$$

The one half cancels the 2 that differentiation brings down: $\frac{\partial E}{\partial o_i} =
o_i - t_i$.
""",
)
def half_sum_of_squares(target: NDArray[np.float64], output: NDArray[np.float64]) -> Problem:
    answer = float(HalfSumOfSquares()(target, output))
    errors = output - target

    def from_the_gradient() -> float:
        # each slope grows evenly from 0, so that the area under it is a triangle
        triangles: list[float] = [error * error / 2 for error in errors.tolist()]
        return sum(triangles)

    return Problem(
        answer=Decimal(answer),
        proof=Road("the area under the gradient, output by output", from_the_gradient),
        distractors=(
            Distractor(
                "half-convention-swapped",
                2 * answer,
                "This error carries a factor one half.",
            ),
            Distractor(
                "wrong-loss-used",
                MeanSquaredError()(target, output),
                "That is the mean squared error; here the squares are added up and halved.",
            ),
            Distractor(
                "mean-not-sum",
                answer / 3,
                "The outputs are added up; nothing is divided by their number.",
            ),
            Distractor(
                "forgot-squaring",
                float(abs(errors).sum()) / 2,
                "Square each error before they are added up.",
            ),
            Distractor(
                "order-of-operations",
                float(errors.sum()) ** 2 / 2,
                "Square first, then add up: otherwise errors cancel.",
            ),
        ),
        working={
            "squares": " + ".join(
                f"{error:g}^2" if error > 0 else f"({error:g})^2" for error in errors.round(1)
            ),
            "total": float((errors**2).sum()),
        },
    )
