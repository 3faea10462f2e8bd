"""Mean and deviation after batch normalization."""

import math

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import BatchNormalization


@template(
    level=3,
    parameters={
        "gamma": (2, 3, -2, -3, 0.5),
        "beta": (-1, 1, 4),
        "variance": (4, 8, 9, 15),
        "epsilon": (1, 3),
    },
    prompt=r"""
In a training batch a channel has the mean 6 and the variance <<variance>>. It goes through batch normalization with
$\gamma = <<gamma>>$, $\beta = <<beta>>$ and, so that its effect can be seen, a large $\epsilon = <<epsilon>>$, which is added
to the variance.

Which mean and which standard deviation has the output of the channel over the batch?
""",
    solution=r"""
Before scale and shift the mean is 0 and the deviation

$$\sqrt{\frac{\sigma^2}{\sigma^2 + \epsilon}} = \sqrt{\frac{<<variance>>}{<<variance>> + <<epsilon>>}} = <<standard | places(4)>>,$$

a little below 1. $\gamma$ multiplies the deviation by its size, and $\beta$ moves the mean:

$$<<gamma | abs>> \cdot <<standard | places(4)>> = <<deviation | places>>$$

Together: <<answer>>.
""",
)
def output_moments(gamma: float, beta: int, variance: int, epsilon: int) -> Problem:
    spread = math.sqrt(variance)
    batch = [[6 - spread], [6 + spread]]  # two values with that mean and variance
    layer = BatchNormalization(epsilon=epsilon)
    low, high = layer(batch, [gamma], [beta], [0], [1], training=True)[:, 0].tolist()
    mean, deviation = (low + high) / 2, abs(high - low) / 2
    return Problem(
        answer=Parts(
            (Part("mean", Decimal(mean, places=2)), Part("standard deviation", Decimal(deviation)))
        ),
        proof="(beta, sqrt(gamma ** 2 * variance / (variance + epsilon)))",
        distractors=(
            Distractor(
                "always-zero-one",
                (0, 1),
                r"$\gamma$ and $\beta$ come after the standardizing.",
            ),
            Distractor(
                "forgot-epsilon-effect",
                (mean, abs(gamma)),
                r"$\epsilon$ makes the divisor larger than the deviation.",
            ),
            Distractor(
                "gamma-beta-swapped",
                (gamma, abs(beta) * deviation / abs(gamma)),
                r"$\gamma$ scales and $\beta$ shifts.",
            ),
            Distractor(
                "variance-std-confused",
                (mean, deviation**2),
                "That is the variance of the output; take the root.",
            ),
            Distractor(
                "always-zero-one",
                (0, deviation),
                r"$\beta$ moves the mean.",
            ),
            Distractor(
                "mean-kept",
                (6 + beta, deviation),
                "The mean of the batch is subtracted first.",
            ),
        ),
        working={"standard": deviation / abs(gamma), "deviation": deviation},
    )
