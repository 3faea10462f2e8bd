"""One step with Nesterov's momentum."""

from quizgen.authoring import Decimal, Distractor, Problem, replace, template
from quizgen.reference import SGD


@template(
    level=4,
    parameters={
        "w": (1, 2, 5),
        "v": (-0.7, -0.3, 0.3, 0.7),
        "g": (-3, -2, 1, 4),
        "eta": (0.1, 0.2),
        "m": (0.5, 0.8, 0.9),
    },
    prompt=r"""
A weight is trained with Nesterov's momentum in the form that Keras uses. In each step the velocity
becomes $v \leftarrow m \cdot v - \eta \cdot g$, and then, with this new velocity, the weight becomes
$w \leftarrow w + m \cdot v - \eta \cdot g$.

Now $w = <<w>>$, $v = <<v>>$ and the gradient is $g = <<g>>$; the momentum is $m = <<m>>$ and the
learning rate $\eta = <<eta>>$. What is $w$ after the step?
""",
    solution=r"""
The new velocity is

$$v = <<m>> \cdot <<v | signed>> - <<eta>> \cdot <<g | signed>> = <<velocity | places>>$$

and the weight moves as if the step after this one had begun:

$$w = <<w>> + <<m>> \cdot <<velocity | places | signed>> - <<eta>> \cdot <<g | signed>>
= <<answer>>$$
""",
)
def nesterov_step(w: int, v: float, g: int, eta: float, m: float) -> Problem:
    optimizer = SGD(eta, momentum=m, nesterov=True)
    # a first step at the rate 1 leaves the velocity wanted
    _, moving = SGD(1.0).step([0.0], [-v])
    after, state = optimizer.step([w], [g], moving)

    def reached(optimizer: SGD, gradient: float = g) -> float:
        return float(optimizer.step([w], [gradient], moving)[0][0])

    return Problem(
        answer=Decimal(float(after[0])),
        proof="w + m**2 * v - (1 + m) * eta * g",
        distractors=(
            Distractor(
                "wrong-optimizer-used",
                reached(replace(optimizer, nesterov=False)),
                "That is the usual momentum, $w + v$; Nesterov looks one step further.",
            ),
            Distractor(
                "forgot-a-part",
                w + m * float(state.velocity[0]),
                r"The term $-\eta \cdot g$ belongs to the move as well.",
            ),
            Distractor(
                "momentum-misapplied",
                reached(SGD(eta)),
                "That is plain gradient descent; the velocity plays no part in it.",
            ),
            Distractor(
                "ascent-not-descent",
                reached(optimizer, -g),
                "The gradient is subtracted: descent goes against it.",
            ),
            Distractor(
                "momentum-misapplied",
                reached(SGD(eta)) + float(state.velocity[0]),
                "The new velocity is multiplied by $m$ before it moves the weight.",
            ),
        ),
        working={"velocity": float(state.velocity[0])},
    )
