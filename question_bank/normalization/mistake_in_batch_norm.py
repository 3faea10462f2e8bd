"""Find the mistake in a batch normalization."""

import numpy as np

from quizgen.authoring import Choice, Distractor, Problem, template
from quizgen.reference import BatchNormalization

LINES = tuple(f"Line {number}" for number in range(1, 6))
WHY = {
    "ddof": "the squares are divided by 3, but a normalization layer divides by $n = 4$",
    "squares": "the distances are not squared",
    "root": "the root is missing: that is the variance",
    "order": r"$\beta$ is multiplied by $\gamma$ too; scale first, then shift",
    "swapped": r"$\gamma$ and $\beta$ are exchanged: $\gamma$ scales and $\beta$ shifts",
    "center": "the mean is not subtracted",
    "mean": "the sum is divided by 5, but there are four values",
}


@template(
    level=3,
    parameters={
        "mistake": tuple(WHY),
        "pattern": ((-3, -1, 1, 3), (-2, 0, 0, 2), (-5, -1, 1, 5), (-4, -2, 2, 4), (-6, 0, 2, 4)),
        "middle": (6, 10, 20),
        "gamma": (2, 3),
        "beta": (-1, 4),
    },
    prompt=r"""
Somebody computes the output of batch normalization in training for a feature with the values
$x = <<x | vector>>$ in a batch of four, with $\gamma = <<gamma>>$, $\beta = <<beta>>$, $\epsilon = 0$,
rounding numbers only where they are printed:

1. The mean is $\mu = <<mean | places>>$.
2. The variance is $\sigma^2 = <<variance | places>>$.
3. The standard deviation is $\sigma = <<deviation | places>>$.
4. The standardized values are $\hat{x} = <<standard | vector(3)>>$.
5. The output is $y = <<output | vector(3)>>$.

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
    shown = (mean, variance, deviation, standard, output)

    first = next(i for i in range(5) if not np.allclose(shown[i], right[i]))
    return Problem(
        answer=Choice(LINES[first], among=LINES),
        proof="{'mean': 'Line 1', 'ddof': 'Line 2', 'squares': 'Line 2', 'root': 'Line 3', "
        "'center': 'Line 4'}.get(mistake, 'Line 5')",
        distractors=tuple(
            Distractor(
                "sound-step-doubted" if place < first else "consequence-blamed",
                line,
                "This line is right."
                if place < first
                else "This line is worked out rightly from the one before; look further up.",
            )
            for place, line in enumerate(LINES)
            if place != first
        ),
        shown={
            "x": x.tolist(),
            "mean": mean,
            "variance": variance,
            "deviation": deviation,
            "standard": standard,
            "output": output,
        },
        working={"right": right, "why": WHY[mistake]},
    )
