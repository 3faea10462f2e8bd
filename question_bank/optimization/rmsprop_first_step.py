"""The first step of RMSprop."""

from quizgen.authoring import Decimal, Distractor, Problem, replace, template
from quizgen.reference import SGD, Adam, RMSprop


@template(
    level=4,
    parameters={
        "w": (1, 2, 5),
        "g": (-8, -6, -4, -3, 3, 4, 6, 8),
        "eta": (0.01, 0.1),
        "rho": (0.75, 0.9, 0.96, 0.99),
    },
    prompt=r"""
RMSprop keeps a moving mean of the squared gradient: the old mean has the weight $\rho = <<rho>>$,
and it starts at 0. The learning rate is $\eta = <<eta>>$ and $\epsilon = 0$.

A weight is $<<w>>$ and its gradient $<<g>>$. What is the weight after the *first* step?
""",
    solution=r"""
The moving mean holds only a part of the first square:

$$\left( 1 - <<rho>> \right) \cdot <<g | signed>>^2 = <<mean>>$$

The gradient is divided by its root:

$$<<w>> - \frac{<<eta>> \cdot <<g | signed>>}{\sqrt{<<mean>>}} = <<answer>>$$

The size of the gradient cancels: the first step is $\eta / \sqrt{1 - \rho}$ long for any gradient.
""",
)
def rmsprop_first_step(w: int, g: int, eta: float, rho: float) -> Problem:
    optimizer = RMSprop(eta, rho=rho, epsilon=0)

    def after(optimizer: RMSprop | SGD | Adam, gradient: float = g) -> float:
        return float(optimizer.step([w], [gradient])[0][0])

    _, state = optimizer.step([w], [g])
    mean = float(state.velocity[0])
    return Problem(
        answer=Decimal(after(optimizer), places=4),
        proof="w - eta / sqrt(1 - rho) * (1 if g > 0 else -1)",
        distractors=(
            Distractor(
                "bias-correction-wrong",
                after(Adam(eta, epsilon=0)),
                r"RMSprop does not correct its mean for the start at 0; that is Adam's idea.",
            ),
            Distractor(
                "wrong-optimizer-used",
                after(SGD(eta)),
                "That is plain gradient descent, without the division by the root.",
            ),
            Distractor(
                "forgot-sqrt",
                after(SGD(eta / mean)),
                "Divide by the *root* of the moving mean.",
            ),
            Distractor(
                "swapped-roles",
                after(replace(optimizer, rho=1 - rho)),
                r"$\rho$ is the weight of the old mean; the new square has $1 - \rho$.",
            ),
            Distractor(
                "ascent-not-descent",
                after(optimizer, -g),
                "The step is subtracted: descent goes against the gradient.",
            ),
            Distractor(
                "ascent-not-descent",
                after(SGD(eta), -g),
                "The step is divided by the root, and subtracted.",
            ),
            Distractor(
                "ascent-not-descent",
                after(Adam(eta, epsilon=0), -g),
                "RMSprop does not correct its mean, and the step is subtracted.",
            ),
        ),
        working={"mean": mean},
    )
