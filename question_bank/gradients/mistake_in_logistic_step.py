"""Find the mistake: one training step of logistic regression."""

import math

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import SGD, BinaryCrossentropy, sigmoid

PLANTED = {
    "bias forgotten": Planted(1, "the bias is to be added to the weighted input"),
    "sign of the exponent": Planted(2, r"$\sigma(z) = \frac{1}{1 + e^{-z}}$, with a minus"),
    "error turned round": Planted(
        3, "behind a sigmoid the gradient of the cross-entropy is $p - y$"
    ),
    "input forgotten": Planted(
        4, "the weight is multiplied by $x$, so $x$ is a factor of its gradient"
    ),
    "uphill": Planted(5, "a step goes *against* the gradient"),
}


@template(
    level=4,
    parameters={
        "x": (-3, -2, 2, 3),
        "w": (-0.6, -0.4, 0.3, 0.5, 0.8),
        "b": (-1, -0.5, 0.5, 1),
        "y": (0, 1),
        "mistake": tuple(PLANTED),
    },
    require=lambda x, w, b, y, mistake: abs(w * x + b) > 0.05,
    prompt=r"""
A unit with a sigmoid has the weight $w = <<w>>$ and the bias $b = <<b>>$. For one sample with the input
$x = <<x>>$ and the label <<y>> somebody takes a step of gradient descent on the binary
cross-entropy (natural logarithm), with the learning rate 0.1, and prints three decimals of numbers
that are not rounded in between:

1. Pre-activation: $z = <<said[0] | places>>$
2. Probability of label 1: $p = <<said[1] | places>>$
3. Gradient at the pre-activation: $<<said[2] | places>>$
4. Gradient of the weight: $<<said[3] | places>>$
5. New weight: $<<said[4] | places>>$

One line is wrong in itself; the lines after it only go on from it. Which is it?
""",
    solution=r"""
<<answer>> is wrong: <<why>>. Done rightly, $z = <<right[0] | places>>$ and $p = <<right[1] | places>>$, and the new weight is

$$<<w>> - 0.1 \cdot (<<right[1] | places>> - <<y>>) \cdot (<<x>>) = <<right[4] | places>>$$
""",
)
def mistake_in_logistic_step(x: int, w: float, b: float, y: int, mistake: str) -> Problem:
    z = w * x + (0 if mistake == "bias forgotten" else b)
    p = 1 / (1 + math.exp(z if mistake == "sign of the exponent" else -z))
    delta = y - p if mistake == "error turned round" else p - y
    slope = delta * (1 if mistake == "input forgotten" else x)
    new = w + 0.1 * slope * (1 if mistake == "uphill" else -1)
    said = (z, p, delta, slope, new)

    score = w * x + b
    error = float(BinaryCrossentropy(from_logits=True).gradient([y], [score])[0])
    stepped = SGD(learning_rate=0.1).step([w], [error * x])
    right = (score, float(sigmoid(score)), error, error * x, float(stepped[0][0]))
    return find_line(PLANTED[mistake], right, said)
