"""Find the mistake on the way from raw input to prediction."""

import numpy as np

from quizgen.authoring import Choice, Distractor, Problem, template
from quizgen.reference import Dense, ZScoreScaling

LINES = tuple(f"Line {number}" for number in range(1, 6))
WHY = {
    "leak": "the new input took part in the mean; only the training data may",
    "variance": "that is the variance; its root is the standard deviation",
    "sum": "the sum of squares was not divided by the number of values",
    "center": "the mean was not subtracted",
    "bias": "the intercept of the model is missing",
    "input": "the output goes back with the statistics of the *targets*, not of the inputs",
    "shift": "the mean of the targets is missing",
}


@template(
    level=3,
    parameters={
        "mistake": tuple(WHY),
        "training": ((2, 4, 4, 6), (1, 3, 5, 7), (10, 14, 18, 22), (0, 6, 6, 12)),
        "beyond": (2, 5, 8),
        "w": (2, -3),
        "b": (1, 4),
    },
    prompt=r"""
Inputs were standardized with the training set $<<training | list | vector>>$ (variance divided by $n$), targets with the mean 50 and the
standard deviation 20. On the standardized scale the model computes $\hat{v} = <<w>> \cdot u + <<b>>$. Somebody
predicts the target for the new input $x = <<x>>$, rounding numbers only where they are printed:

1. The mean of the inputs is <<mean | places>>.
2. Their standard deviation is <<deviation | places>>.
3. The standardized input is $u = <<u | places>>$.
4. The output of the model is $\hat{v} = <<v | places>>$.
5. The prediction is $\hat{y} = <<y | places>>$.

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
    shown = (mean, deviation, u, v, y)

    first = next(i for i in range(5) if abs(shown[i] - right[i]) > 1e-9)
    return Problem(
        answer=Choice(LINES[first], among=LINES),
        proof="'Line ' + {'leak': '1', 'variance': '2', 'sum': '2', 'center': '3', 'bias': '4'}"
        ".get(mistake, '5')",
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
        shown={"x": x, "mean": mean, "deviation": deviation, "u": u, "v": v, "y": y},
        working={"right": right, "why": WHY[mistake]},
    )
