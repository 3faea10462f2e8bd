"""One step with the gradients of a mini-batch."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import SGD


def not_in_balance(g: NDArray[np.int64], w: int, eta: float) -> bool:
    """Whether the gradients do not cancel."""
    return int(g.sum()) != 0


@template(
    level=2,
    parameters={
        "g": Tensor((4,), (-4, -1, 2, 3, 6)),
        "w": (1, 2, 5),
        "eta": (0.1, 0.2, 0.5),
    },
    require=not_in_balance,
    prompt=r"""
The four samples of a mini-batch have the gradients $<<g | vector>>$ with respect to a weight, which
is <<w>>. The loss of a mini-batch is the *mean* of its samples' losses, and the learning rate is
<<eta>>.

What is the weight after one step of gradient descent?
""",
    solution=r"""
The gradient of a mean is the mean of the gradients:

$$\frac{<<g[0] | signed>> + <<g[1] | signed>> + <<g[2] | signed>> + <<g[3] | signed>>}{4} = <<mean>>$$

$$<<w>> - <<eta>> \cdot <<mean | signed>> = <<answer>>$$
""",
)
def batch_gradient(g: NDArray[np.int64], w: int, eta: float) -> Problem:
    def after(gradient: float, rate: float = eta) -> float:
        return float(SGD(rate).step([w], [gradient])[0][0])

    def mean_of_four_weights() -> float:
        moved: list[float] = [w - eta * gradient for gradient in g.tolist()]
        return sum(moved) / len(moved)

    mean = float(g.mean())
    return Problem(
        answer=Decimal(after(mean)),
        proof=Road("the mean of where each sample alone would lead", mean_of_four_weights),
        distractors=(
            Distractor(
                "sum-not-mean",
                after(4 * mean),
                "That is the sum of the gradients; the loss is a mean, so divide by 4.",
            ),
            Distractor(
                "ascent-not-descent",
                after(-mean),
                "The gradient is subtracted: descent goes against it.",
            ),
            Distractor(
                "only-one-term",
                after(float(g[-1])),
                "That is the gradient of the last sample alone.",
            ),
            Distractor(
                "learning-rate-ignored",
                after(mean, rate=1.0),
                "The mean gradient is multiplied by the learning rate.",
            ),
            Distractor(
                "signed-errors",
                after(float(abs(g).mean())),
                "Gradients of opposite signs do cancel: their signs count.",
            ),
        ),
        working={"mean": mean},
    )
