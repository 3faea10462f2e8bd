"""The first step of Adam."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import SGD, Adam


@template(
    level=3,
    parameters={
        "w": (0.5, 1, 2, 5),
        "g": (-50, -10, -3, -0.5, 0.2, 2, 4, 20),
        "eta": (0.001, 0.01, 0.1),
        "beta_1": (0.8, 0.9),
    },
    prompt=r"""
Adam, with bias correction, makes its *first* step: both moving means are still 0. It has
$\beta_1 = <<beta_1>>$, $\beta_2 = 0.999$, $\epsilon = 0$ and the learning rate $\eta = <<eta>>$.

A weight is $<<w>>$ and its gradient $<<g>>$. What is the weight after the step?
""",
    solution=r"""
Bias correction undoes the start at 0, so that the corrected means are the gradient and its square:

$$\hat m = \frac{(1 - <<beta_1>>) \cdot <<g | signed>>}{1 - <<beta_1>>} = <<g>>, \qquad
\hat v = \frac{(1 - 0.999) \cdot <<g | signed>>^2}{1 - 0.999} = <<g * g>>$$

$$<<w>> - \frac{<<eta>> \cdot <<g | signed>>}{\sqrt{<<g * g>>}} = <<answer>>$$

The size of the gradient cancels: the first step is as long as the learning rate.
""",
)
def adam_first_step(w: float, g: float, eta: float, beta_1: float) -> Problem:
    optimizer = Adam(eta, beta_1=beta_1, epsilon=0)
    weight, state = optimizer.step([w], [g])
    momentum, root = float(state.momentum[0]), math.sqrt(state.velocity[0])
    corrected, spread = (float(moment[0]) for moment in optimizer.corrected_moments(state))
    return Problem(
        answer=Decimal(float(weight[0]), places=4),
        proof="w - eta * (1 if g > 0 else -1)",
        distractors=(
            Distractor(
                "bias-correction-wrong",
                w - eta * momentum / root,
                r"Both means start at 0 and are divided by $1 - \beta$ in the first step.",
            ),
            Distractor(
                "wrong-optimizer-used",
                float(SGD(eta).step([w], [g])[0][0]),
                "That is plain gradient descent; Adam divides by the root of the second mean.",
            ),
            Distractor(
                "ascent-not-descent",
                float(optimizer.step([w], [-g])[0][0]),
                "The step is subtracted: descent goes against the gradient.",
            ),
            Distractor(
                "bias-correction-wrong",
                w - eta * momentum / math.sqrt(spread),
                "The mean of the gradient has to be corrected too, not only that of its square.",
            ),
            Distractor(
                "learning-rate-ignored",
                w - (1 if g > 0 else -1),
                "The step has the length of the learning rate, not the length 1.",
            ),
            Distractor(
                "forgot-sqrt",
                w - eta * corrected / spread,
                "Divide by the *root* of the second mean.",
            ),
        ),
    )
