"""Derivatives of two weights, by the chain rule."""

from quizgen.authoring import Array, Distractor, Problem, Road, template
from quizgen.figures.dense_network import dense_network
from quizgen.reference import Dense, ReLU, Sequential


@template(
    level=3,
    parameters={
        "x": (3, 5, 7, 8),
        "first": (2, 4, 6),
        "second": (-5, -3, -2, 2, 3, 4),
    },
    prompt=r"""
A tiny network without biases computes $y = w_2 \cdot \text{ReLU}(w_1 \cdot x)$, with $x = <<x>>$,
$w_1 = <<first>>$ and $w_2 = <<second>>$.

What are the derivatives $\left[ \frac{\partial y}{\partial w_1}, \frac{\partial y}{\partial w_2}
\right]$?
""",
    solution=r"""
Forward, the hidden unit is active: $a = <<first>> \cdot <<x>> = <<hidden>>$. Backward,

$$\frac{\partial y}{\partial w_2} = a = <<hidden>>$$

$$\frac{\partial y}{\partial w_1} = w_2 \cdot 1 \cdot x = <<second>> \cdot <<x>> = <<second * x>>$$

so the derivatives are $<<answer>>$.
""",
)
def chain_rule(x: int, first: int, second: int) -> Problem:
    network = Sequential([Dense(1, use_bias=False), ReLU(), Dense(1, use_bias=False)])
    passed = network.gradients([[x]], [[first]], [[second]])
    gradient = [float(weights[0, 0]) for weights in passed.weights.values()]
    hidden = first * x

    def nudged() -> list[float]:
        def y(w1: float, w2: float) -> float:
            return w2 * max(0.0, w1 * x)

        return [
            y(first + 0.5, second) - y(first - 0.5, second),
            y(first, second + 0.5) - y(first, second - 0.5),
        ]

    return Problem(
        answer=Array(gradient, places=0),
        proof=Road("nudging each weight by one half, exact for a linear part", nudged),
        distractors=(
            Distractor(
                "factor-forgotten",
                [second, x],
                "Both lack a factor: $w_1$ stands beside $x$, and $w_2$ beside the hidden value.",
            ),
            Distractor(
                "swapped-roles",
                gradient[::-1],
                "The two are exchanged: $w_2$ has the hidden value as its derivative.",
            ),
            Distractor(
                "value-not-gradient",
                [hidden, second * hidden],
                "Those are the hidden value and the output.",
            ),
            Distractor(
                "wrong-derivative",
                [second * first, second * x],
                "Those are the derivatives with respect to $x$ and to $w_1$.",
            ),
            Distractor(
                "factor-forgotten",
                [x, first],
                "On the way back to $w_1$ there is $w_2$; and what $w_2$ multiplies is the hidden value.",
            ),
        ),
        working={"hidden": hidden},
        figure=lambda: dense_network([1, 1, 1], ["x", "ReLU", "y"]),
    )
