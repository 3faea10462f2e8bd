"""One step of gradient descent."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import SGD


@template(
    level=1,
    parameters={
        "w": Tensor((2,), (-2, -1, 2, 3, 4)),
        "g": Tensor((2,), (-4, -2, 3, 5)),
        "eta": (0.01, 0.1, 0.5),
    },
    prompt=r"""
The weights of a model are $w = <<w | vector>>$, and the gradient of the loss with respect to them is
$g = <<g | vector>>$. The learning rate is $\eta = <<eta>>$.

What are the weights after one step of gradient descent?
""",
    solution=r"""
Descent goes *against* the gradient, $w - \eta \cdot g$, one weight at a time:

$$<<w[0]>> - <<eta>> \cdot <<g[0] | signed>> = <<new[0] | places>>$$

$$<<w[1]>> - <<eta>> \cdot <<g[1] | signed>> = <<new[1] | places>>$$

So the new weights are $<<answer>>$.
""",
)
def sgd_step(w: NDArray[np.int64], g: NDArray[np.int64], eta: float) -> Problem:
    new, _ = SGD(eta).step(w, g)

    def weight_by_weight() -> list[float]:
        return [old - eta * slope for old, slope in zip(w.tolist(), g.tolist(), strict=True)]

    return Problem(
        answer=Array(new),
        proof=Road("the definition, weight by weight", weight_by_weight),
        distractors=(
            Distractor(
                "ascent-not-descent",
                w + eta * g,
                "That goes up: the gradient points to where the loss *grows*, so subtract it.",
            ),
            Distractor(
                "learning-rate-ignored",
                w - g,
                r"The step is $\eta$ times the gradient, not the whole gradient.",
            ),
            Distractor(
                "factor-forgotten",
                w - eta * g * w,
                "The gradient is not multiplied by the weight; it is the step already.",
            ),
            Distractor(
                "forgot-a-part",
                -eta * g,
                "That is only the change; it has to be added to the old weights.",
            ),
            Distractor(
                "inverted-derivative",
                w - eta / g,
                r"The step has $\partial E / \partial w$, not its reciprocal.",
            ),
            Distractor(
                "ascent-not-descent",
                w + g,
                "That goes up, and by the whole gradient.",
            ),
            Distractor(
                "forgot-a-part",
                eta * g,
                "That is only the change, and it goes up.",
            ),
        ),
        working={"new": new.tolist()},
    )
