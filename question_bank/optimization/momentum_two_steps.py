"""Two steps of gradient descent with momentum."""

from quizgen.authoring import Decimal, Distractor, Problem, replace, template
from quizgen.reference import SGD


@template(
    level=3,
    parameters={
        "w": (1, 2, 5),
        "first": (-4, -2, 2, 3),
        "second": (-5, -1, 1, 4),
        "eta": (0.1, 0.2, 0.5),
        "m": (0.5, 0.8, 0.9),
    },
    prompt=r"""
Gradient descent with momentum $m = <<m>>$ and learning rate $\eta = <<eta>>$ trains a weight. In
each step the velocity, which starts at 0, becomes $v \leftarrow m \cdot v - \eta \cdot g$, and then
the weight becomes $w \leftarrow w + v$.

The weight starts at $w = <<w>>$. Its gradient is $<<first>>$ in the first step and $<<second>>$ in
the second. What is $w$ after both steps?
""",
    solution=r"""
In the first step there is no velocity yet:

$$v = -<<eta>> \cdot <<first | signed>> = <<v[0] | places>>, \qquad
w = <<w>> + <<v[0] | places | signed>> = <<after_first | places>>$$

In the second step a part of that move is made again:

$$v = <<m>> \cdot <<v[0] | places | signed>> - <<eta>> \cdot <<second | signed>>
= <<v[1] | places>>$$

$$w = <<after_first | places>> + <<v[1] | places | signed>> = <<answer>>$$
""",
)
def momentum_two_steps(w: int, first: int, second: int, eta: float, m: float) -> Problem:
    optimizer = SGD(eta, momentum=m)
    middle, state = optimizer.step([w], [first])
    end, last = optimizer.step(middle, [second], state)

    def after(optimizer: SGD, *gradients: float) -> float:
        """Return where these gradients lead."""
        weight, state = optimizer.step([w], [gradients[0]])
        for gradient in gradients[1:]:
            weight, state = optimizer.step(weight, [gradient], state)
        return float(weight[0])

    return Problem(
        answer=Decimal(float(end[0])),
        proof="w - eta * ((1 + m) * first + second)",
        distractors=(
            Distractor(
                "momentum-misapplied",
                after(replace(optimizer, momentum=0.0), first, second),
                "The second step repeats $m$ times the first one; here the momentum is left out.",
            ),
            Distractor(
                "momentum-misapplied",
                after(optimizer, first, second + first * (1 - m)),
                "Only the part $m$ of the old velocity stays, not all of it.",
            ),
            Distractor(
                "only-one-term",
                w + float(last.velocity[0]),
                "That is the second move made from the start; the first move counts as well.",
            ),
            Distractor(
                "ascent-not-descent",
                after(optimizer, -first, -second),
                "The gradient is subtracted: descent goes against it.",
            ),
            Distractor(
                "momentum-misapplied",
                after(SGD(eta * (1 - m), momentum=m), first, second),
                r"Here the new gradient has the weight $\eta$, not $(1 - m) \cdot \eta$.",
            ),
        ),
        working={
            "v": (float(state.velocity[0]), float(last.velocity[0])),
            "after_first": float(middle[0]),
        },
    )
