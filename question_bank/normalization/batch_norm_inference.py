"""Batch normalization of one value at inference."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import BatchNormalization


@template(
    level=2,
    parameters={
        "x": (5, 6, 8, 9, 11, 12),
        "mean": (1, 2, 3, 4),
        "variance": (4, 9, 16, 25),
        "gamma": (2, 3),
        "beta": (-3, -1, 2),
    },
    prompt=r"""
A trained `BatchNormalization` layer is used for inference. For one channel it holds the moving mean
<<mean>>, the moving variance <<variance>>, $\gamma = <<gamma>>$ and $\beta = <<beta>>$; take
$\epsilon = 0$.

What does it make of the value $x = <<x>>$?
""",
    solution=r"""
At inference the stored statistics are used, whatever the batch is like:

$$\gamma \cdot \frac{x - \mu}{\sqrt{\sigma^2}} + \beta = <<gamma>> \cdot
\frac{<<x>> - <<mean>>}{\sqrt{<<variance>>}} + <<beta | signed>> = <<answer>>$$
""",
)
def batch_norm_inference(x: int, mean: int, variance: int, gamma: int, beta: int) -> Problem:
    layer = BatchNormalization(epsilon=0)
    deviation = math.sqrt(variance)
    standardized = (x - mean) / deviation
    return Problem(
        answer=Decimal(layer([[x]], [gamma], [beta], [mean], [variance]).item()),
        proof="gamma / sqrt(variance) * x + (beta - gamma * mean / sqrt(variance))",
        distractors=(
            Distractor(
                "forgot-sqrt",
                gamma * (x - mean) / variance + beta,
                "Divide by the standard deviation, the root of the variance.",
            ),
            Distractor(
                "forgot-gamma-beta",
                standardized,
                r"That is only standardized: scale by $\gamma$ and shift by $\beta$ as well.",
            ),
            Distractor(
                "order-of-operations",
                gamma * (standardized + beta),
                r"Scale first, then shift: $\beta$ is not multiplied by $\gamma$.",
            ),
            Distractor(
                "gamma-beta-swapped",
                beta * standardized + gamma,
                r"$\gamma$ scales and $\beta$ shifts.",
            ),
            Distractor(
                "mean-only",
                gamma * (x - mean) + beta,
                "The division by the standard deviation is missing.",
            ),
            Distractor(
                "sign-flipped",
                gamma * (x + mean) / deviation + beta,
                "The mean is subtracted, not added.",
            ),
        ),
    )
