"""Batch normalization folded into the layer before it."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import BatchNormalization, Dense


@template(
    level=4,
    parameters={
        "w": (2, 3, 4, 6),
        "b": (0, 1, 3),
        "mean": (2, 5),
        "variance": (4, 16, 25),
        "gamma": (1, 2, 3),
        "beta": (-1, 0, 1),
    },
    prompt=r"""
For one channel a convolution computes $w x + b$ with $w = <<w>>$ and $b = <<b>>$ (a $1 \times 1$ kernel, one input
channel). Batch normalization at inference follows, with the stored mean <<mean>> and variance <<variance>>,
$\gamma = <<gamma>>$, $\beta = <<beta>>$ and $\epsilon = 0$.

To save time, both are replaced by a single convolution $w' x + b'$. What are $w'$ and $b'$?
""",
    solution=r"""
With $\sigma = \sqrt{<<variance>>} = <<sigma>>$ batch normalization is the straight line
$\frac{\gamma}{\sigma} (y - \mu) + \beta$. Put $y = w x + b$ into it:

$$w' = \frac{\gamma w}{\sigma} = \frac{<<gamma>> \cdot <<w>>}{<<sigma>>} = <<slope | round(4)>>$$

$$b' = \frac{\gamma (b - \mu)}{\sigma} + \beta = \frac{<<gamma>> \cdot (<<b>> - <<mean>>)}{<<sigma>>} + <<beta | signed>> = <<offset | round(4)>>$$

Together: <<answer>>.
""",
)
def fold_batch_norm(w: int, b: int, mean: int, variance: int, gamma: int, beta: int) -> Problem:
    outputs = BatchNormalization(epsilon=0)(
        Dense(1)([[0], [1]], [[w]], [b]), [gamma], [beta], [mean], [variance]
    )
    offset, after = outputs[:, 0].tolist()
    slope = after - offset
    scale = slope / w
    squared = gamma * w / variance
    return Problem(
        answer=Parts(
            (
                Part("$w'$", Decimal(slope)),
                Part("$b'$", Decimal(offset), follows=f"({b} - {mean}) * a / {w} + ({beta})"),
            )
        ),
        proof="(gamma * w / sqrt(variance), beta + gamma * (b - mean) / sqrt(variance))",
        distractors=(
            Distractor(
                "bias-not-transformed",
                (slope, b),
                "The offset goes through batch normalization as well.",
            ),
            Distractor(
                "forgot-sqrt",
                (squared, gamma * (b - mean) / variance + beta),
                "Divide by the standard deviation, the root of the variance.",
            ),
            Distractor(
                "sign-flipped",
                (slope, offset + 2 * mean * scale),
                "The mean is subtracted from the offset.",
            ),
            Distractor(
                "forgot-sqrt",
                (squared, offset),
                "The weight is divided by the root of the variance, as the offset is.",
            ),
            Distractor(
                "forgot-gamma-beta",
                (w / variance**0.5, (b - mean) / variance**0.5),
                r"$\gamma$ and $\beta$ belong to the layer too.",
            ),
            Distractor(
                "bias-not-transformed",
                (w * scale, b * scale + beta),
                "The mean is subtracted before the scale: it changes the offset too.",
            ),
            Distractor(
                "factor-forgotten",
                (gamma * w, gamma * (b - mean) + beta),
                "Both are divided by the standard deviation as well.",
            ),
            Distractor(
                "sign-flipped", (slope, offset - 2 * beta), r"$\beta$ is added, not subtracted."
            ),
            Distractor(
                "bias-not-transformed",
                (slope, b - mean * scale + beta),
                "The offset is scaled as the mean is.",
            ),
            Distractor(
                "sign-flipped",
                (slope, 2 * beta - offset),
                "The mean is subtracted from the offset, not the offset from the mean.",
            ),
        ),
        working={"sigma": int(variance**0.5), "slope": slope, "offset": offset},
    )
