"""A prediction from raw input to real units."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import Dense, ZScoreScaling


@template(
    level=3,
    parameters={
        "mean_x": (10, 20, 50),
        "deviation_x": (2, 5, 10),
        "mean_y": (100, 200),
        "deviation_y": (20, 40),
        "w": (0.5, 2, -1),
        "b": (0.5, 1),
        "k": (-2, -1, 1, 2),
    },
    prompt=r"""
A model was trained on standardized inputs and targets. In the training set the inputs had the mean
<<mean_x>> and the standard deviation <<deviation_x>>, the targets the mean <<mean_y>> and the standard
deviation <<deviation_y>>. On the standardized scale it computes $\hat{v} = <<w>> \cdot u + <<b>>$.

Which target does it predict, in real units, for the raw input $x = <<mean_x + k * deviation_x>>$?
""",
    solution=r"""
Standardize the input with the *input's* statistics:

$$u = \frac{<<mean_x + k * deviation_x>> - <<mean_x>>}{<<deviation_x>>} = <<k>>$$

run the model, and go back with the *target's* statistics:

$$\hat{v} = <<w | signed>> \cdot <<k | signed>> + <<b>> = <<w * k + b>>$$

$$\hat{y} = <<(w * k + b) | signed>> \cdot <<deviation_y>> + <<mean_y>> = <<answer>>$$
""",
)
def prediction_from_raw_input(
    mean_x: int, deviation_x: int, mean_y: int, deviation_y: int, w: float, b: float, k: int
) -> Problem:
    inputs, targets = ZScoreScaling(mean_x, deviation_x), ZScoreScaling(mean_y, deviation_y)
    x = mean_x + k * deviation_x

    def model(u: float) -> float:
        return float(Dense(1)([[u]], [[w]], [b])[0, 0])

    standardized = model(float(inputs(x)))
    return Problem(
        answer=Decimal(float(targets.inverse(standardized)), places=1),
        proof="mean_y + deviation_y * b + deviation_y * w * k",
        distractors=(
            Distractor(
                "pipeline-step-missing",
                standardized,
                "That is on the standardized scale: bring it back to real units.",
            ),
            Distractor(
                "pipeline-step-missing",
                float(targets.inverse(model(x))),
                "The model expects a standardized input.",
            ),
            Distractor(
                "input-statistics-for-output",
                float(inputs.inverse(standardized)),
                "The output goes back with the statistics of the targets, not of the inputs.",
            ),
            Distractor(
                "affine-step-missing",
                standardized * deviation_y,
                "The mean of the targets must be added again.",
            ),
            Distractor(
                "swapped-roles",
                standardized * mean_y + deviation_y,
                "The deviation of the targets is multiplied and their mean added.",
            ),
            Distractor(
                "order-of-operations",
                deviation_y * (standardized + mean_y),
                "Multiply by the deviation first, add the mean last.",
            ),
        ),
    )
