"""Forward and backward through a tiny network, step by step."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.figures.dense_network import dense_network
from quizgen.reference import Dense, HalfSumOfSquares, ReLU, Sequential


@template(
    level=4,
    parameters={
        "x": (2, 3, 4),
        "first": (1, 2, 3),
        "second": (-2, -1, 2, 3),
        "target": (-4, 1, 5, 7),
    },
    require=lambda x, first, second, target: first * x * second != target,
    prompt=r"""
A network without biases computes $y = w_2 \cdot \text{ReLU}(w_1 \cdot x)$ and has the error
$E = \frac{1}{2} (y - t)^2$. For a sample with $x = <<x>>$ and the target $t = <<target>>$, with
$w_1 = <<first>>$ and $w_2 = <<second>>$, what is
""",
    solution=r"""
Forward, the hidden unit is active:

$$a = <<first>> \cdot <<x>> = <<hidden>>, \qquad y = <<second>> \cdot <<hidden>> = <<y>>$$

Backward, the error starts at the output, and each weight takes what stands beside it:

$$\frac{\partial E}{\partial y} = <<y>> - <<target | signed>> = <<error>>$$

$$\frac{\partial E}{\partial w_2} = <<error>> \cdot <<hidden>> = <<error * hidden>>$$

$$\frac{\partial E}{\partial w_1} = <<error>> \cdot <<second | signed>> \cdot 1 \cdot <<x>> =
<<error * second * x>>$$

The answers are <<answer>>.
""",
)
def backprop_by_hand(x: int, first: int, second: int, target: int) -> Problem:
    network = Sequential([Dense(1, use_bias=False), ReLU(), Dense(1, use_bias=False)])
    weights = [[first]], [[second]]
    y = float(network([[x]], *weights)[0, 0])
    error = float(HalfSumOfSquares().gradient([[target]], [[y]])[0, 0])
    passed = network.gradients([[x]], *weights, upstream=[[error]])
    slopes = [float(slope[0, 0]) for slope in passed.weights.values()]
    hidden = first * x

    def nudged() -> tuple[int, int, int, int]:
        def cost(w1: float, w2: float) -> float:
            return (w2 * max(0.0, w1 * x) - target) ** 2 / 2

        # central differences are exact for parabolas
        h = 0.5
        by_first = cost(first + h, second) - cost(first - h, second)
        by_second = cost(first, second + h) - cost(first, second - h)
        output = second * first * x
        return output, output - target, round(by_second), round(by_first)

    def chain(of_error: int, second_slope: int, first_slope: int) -> tuple[int, int, int, int]:
        return int(y), of_error, second_slope, first_slope

    e, added = int(error), int(y) + target
    return Problem(
        answer=Parts(
            (
                Part("the output $y$?", Integer(int(y))),
                Part(
                    "the derivative of $E$ with respect to $y$?",
                    Integer(e),
                    follows=f"a - ({target})",
                ),
                Part(
                    "the derivative of $E$ with respect to $w_2$?",
                    Integer(int(slopes[1])),
                    follows=f"b * {hidden}",
                ),
                Part(
                    "the derivative of $E$ with respect to $w_1$?",
                    Integer(int(slopes[0])),
                    follows=f"b * ({second * x})",
                ),
            )
        ),
        proof=Road("nudging each weight by one half", nudged),
        distractors=(
            Distractor(
                "sign-flipped",
                chain(-e, -e * hidden, -e * second * x),
                "An output that is too large has a positive derivative: $y - t$.",
            ),
            Distractor(
                "half-convention-swapped",
                chain(2 * e, 2 * e * hidden, 2 * e * second * x),
                "The one half takes the 2 of the square away.",
            ),
            Distractor(
                "factor-forgotten",
                chain(e, e * hidden, e * x),
                "On its way back to $w_1$ the derivative passes $w_2$.",
            ),
            Distractor(
                "factor-forgotten",
                chain(e, e * x, e * second),
                "Each weight takes what stands beside it: $a$ for $w_2$, and $x$ for $w_1$.",
            ),
            Distractor(
                "swapped-roles",
                chain(e, e * second * x, e * hidden),
                "The two weights are exchanged.",
            ),
            Distractor(
                "half-convention-swapped",
                chain(-2 * e, -2 * e * hidden, -2 * e * second * x),
                "The one half takes the 2 of the square away, and the derivative is $y - t$.",
            ),
            Distractor(
                "sign-flipped",
                chain(added, added * hidden, added * second * x),
                "The target is subtracted from the output: $y - t$.",
            ),
        ),
        working={"hidden": hidden, "y": int(y), "error": e},
        figure=lambda: dense_network([1, 1, 1], ["x", "ReLU", "y"]),
    )
