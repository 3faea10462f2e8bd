"""One step of AdaGrad."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, Road, replace, template
from quizgen.reference import SGD, Adagrad


@template(
    level=3,
    parameters={
        "w": (1, 2, 5),
        "past": (5, 7, 9, 12, 16, 21, 40),
        "g": (-4, -3, -2, 2, 3, 4),
        "eta": (0.1, 0.5),
    },
    prompt=r"""
AdaGrad has added up the squares of all past gradients of a weight, and that sum is <<past>>. Now the
gradient is $g = <<g>>$, the weight is $w = <<w>>$ and the learning rate is $\eta = <<eta>>$; take
$\epsilon = 0$.

What is the weight after this step?
""",
    solution=r"""
First the square of the new gradient is added, $<<past>> + <<g | signed>>^2 = <<total>>$; then the
learning rate is divided by the root of the sum:

$$<<w>> - \frac{<<eta>> \cdot <<g | signed>>}{\sqrt{<<total>>}} = <<answer>>$$
""",
)
def adagrad_step(w: int, past: int, g: int, eta: float) -> Problem:
    optimizer = Adagrad(eta, initial_accumulator_value=past, epsilon=0)

    def after(optimizer: Adagrad | SGD, gradient: float = g) -> float:
        return float(optimizer.step([w], [gradient])[0][0])

    def by_the_length_of_all_gradients() -> float:
        # the root of a sum of squares is the length of a vector
        return w - eta * g / math.hypot(math.sqrt(past), g)

    total = past + g * g
    return Problem(
        answer=Decimal(after(optimizer)),
        proof=Road("the length of the vector of all gradients", by_the_length_of_all_gradients),
        distractors=(
            Distractor(
                "wrong-optimizer-used",
                after(SGD(eta)),
                "That is plain gradient descent; AdaGrad divides by the root of the sum.",
            ),
            Distractor(
                "forgot-sqrt",
                after(SGD(eta / total)),
                "Divide by the *root* of the sum of squares.",
            ),
            Distractor(
                "off-by-one",
                after(SGD(eta / math.sqrt(past))),
                "The square of the new gradient is added *before* the division.",
            ),
            Distractor(
                "only-one-term",
                after(replace(optimizer, initial_accumulator_value=0)),
                "The past gradients count as well: AdaGrad never forgets them.",
            ),
            Distractor(
                "ascent-not-descent",
                after(optimizer, -g),
                "The step is subtracted: descent goes against the gradient.",
            ),
        ),
        working={"total": total},
    )
