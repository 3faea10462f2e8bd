"""Find the mistake in a batch normalization."""

import numpy as np

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import BatchNormalization

PLANTED = {
    "ddof": Planted(
        2, "the squares are divided by 3, but a normalization layer divides by $n = 4$"
    ),
    "squares": Planted(2, "the distances are not squared"),
    "root": Planted(3, "the root is missing: that is the variance"),
    "order": Planted(5, r"$\beta$ is multiplied by $\gamma$ too; scale first, then shift"),
    "swapped": Planted(
        5, r"$\gamma$ and $\beta$ are exchanged: $\gamma$ scales and $\beta$ shifts"
    ),
    "center": Planted(4, "the mean is not subtracted"),
    "mean": Planted(1, "the sum is divided by 5, but there are four values"),
}


@template(
    level=3,
    parameters={
        "mistake": tuple(PLANTED),
        "pattern": ((-3, -1, 1, 3), (-2, 0, 0, 2), (-5, -1, 1, 5), (-4, -2, 2, 4), (-6, 0, 2, 4)),
        "middle": (6, 10, 20),
        "gamma": (2, 3),
        "beta": (-1, 4),
    },
    prompt=r"""
Somebody computes the output of batch normalization in training for a feature with the values
$x = <<x | vector>>$ in a batch of four, with $\gamma = <<gamma>>$, $\beta = <<beta>>$, $\epsilon = 0$,
rounding numbers only where they are printed:

1. The mean is $\mu = <<said[0] | places>>$.
2. The variance is $\sigma^2 = <<said[1] | places>>$.
3. The standard deviation is $\sigma = <<said[2] | places>>$.
4. The standardized values are $\hat{x} = <<said[3] | vector(3)>>$.
5. The output is $y = <<said[4] | vector(3)>>$.

One of the lines has a mistake of its own; the lines after it go on with its result. Which one?
""",
    solution=r"""
<<answer>>: <<why>>. Rightly the numbers are

$$\mu = <<right[0] | places>>, \quad \sigma^2 = <<right[1] | places>>, \quad \sigma = <<right[2] | places>>$$

$$\hat{x} = <<right[3] | vector(3)>>, \quad y = <<right[4] | vector(3)>>$$

What comes after the mistake follows from it: there is nothing else wrong.
""",
)
def mistake_in_batch_norm(
    mistake: str, pattern: tuple[int, ...], middle: int, gamma: int, beta: int
) -> Problem:
    x = np.array(pattern) + middle
    layer = BatchNormalization(momentum=0, epsilon=0)  # its moving statistics are the batch's own
    column = x[:, np.newaxis]
    (true_mean,), (true_variance,) = layer.moving_statistics(column, [0], [1])
    plain = layer(column, [1], [0], [0], [1], training=True)[:, 0]
    scaled = layer(column, [gamma], [beta], [0], [1], training=True)[:, 0]
    right = (true_mean, true_variance, true_variance**0.5, plain, scaled)

    mean = x.sum() / 5 if mistake == "mean" else x.mean()
    distances = x - mean
    variance = (distances**2).mean()
    if mistake == "ddof":
        variance = (distances**2).sum() / 3
    elif mistake == "squares":
        variance = np.abs(distances).mean()
    deviation = variance if mistake == "root" else variance**0.5
    standard = (x if mistake == "center" else distances) / deviation
    output = gamma * standard + beta
    if mistake == "order":
        output = gamma * (standard + beta)
    elif mistake == "swapped":
        output = beta * standard + gamma
    said = (mean, variance, deviation, standard, output)
    return find_line(PLANTED[mistake], right, said, shown={"x": x})
