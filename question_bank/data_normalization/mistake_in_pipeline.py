"""Find the mistake on the way from raw input to prediction."""

import numpy as np

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Dense, ZScoreScaling

PLANTED = {
    "leak": Planted(1, "the new input took part in the mean; only the training data may"),
    "variance": Planted(2, "that is the variance; its root is the standard deviation"),
    "sum": Planted(2, "the sum of squares was not divided by the number of values"),
    "center": Planted(3, "the mean was not subtracted"),
    "bias": Planted(4, "the intercept of the model is missing"),
    "input": Planted(
        5, "the output goes back with the statistics of the *targets*, not of the inputs"
    ),
    "shift": Planted(5, "the mean of the targets is missing"),
}


@template(
    level=3,
    parameters={
        "mistake": tuple(PLANTED),
        "training": ((2, 4, 4, 6), (1, 3, 5, 7), (10, 14, 18, 22), (0, 6, 6, 12)),
        "beyond": (2, 5, 8),
        "w": (2, -3),
        "b": (1, 4),
    },
    prompt=r"""
Inputs were standardized with the training set $<<training | list | vector>>$ (variance divided by $n$), targets with the mean 50 and the
standard deviation 20. On the standardized scale the model computes $\hat{v} = <<w>> \cdot u + <<b>>$. Somebody
predicts the target for the new input $x = <<x>>$, rounding numbers only where they are printed:

1. The mean of the inputs is <<said[0] | places>>.
2. Their standard deviation is <<said[1] | places>>.
3. The standardized input is $u = <<said[2] | places>>$.
4. The output of the model is $\hat{v} = <<said[3] | places>>$.
5. The prediction is $\hat{y} = <<said[4] | places>>$.

One of the lines has a mistake of its own; the lines after it go on with its result. Which one?
""",
    solution=r"""
<<answer>>: <<why>>. Rightly the mean is <<right[0] | places>> and the deviation <<right[1] | places>>, and

$$u = \frac{<<x>> - <<right[0] | places>>}{<<right[1] | places>>} = <<right[2] | places>>$$

$$\hat{v} = <<w | signed>> \cdot <<right[2] | places | signed>> + <<b>> = <<right[3] | places>>$$

so $\hat{y} = 50 + 20 \hat{v}$ is $<<right[4] | places>>$.
""",
)
def mistake_in_pipeline(
    mistake: str, training: tuple[int, ...], beyond: int, w: int, b: int
) -> Problem:
    x = max(training) + beyond
    inputs, targets = ZScoreScaling.fit(training), ZScoreScaling(50, 20)
    z = float(inputs(x))
    modelled = float(Dense(1)([[z]], [[w]], [b])[0, 0])
    statistics = float(np.max(inputs.mean)), float(np.max(inputs.deviation))
    right = (*statistics, z, modelled, float(targets.inverse(modelled)))

    known = [*training, x] if mistake == "leak" else list(training)
    mean = sum(known) / len(known)
    squares = sum((value - mean) ** 2 for value in training)
    variance = squares if mistake == "sum" else squares / len(training)
    deviation = variance if mistake == "variance" else variance**0.5
    u = (x if mistake == "center" else x - mean) / deviation
    v = w * u if mistake == "bias" else w * u + b
    y = {"input": mean + deviation * v, "shift": 20 * v}.get(mistake, 50 + 20 * v)
    said = (mean, deviation, u, v, y)
    return find_line(PLANTED[mistake], right, said, shown={"x": x})
