"""A linear model moved from standardized to raw inputs."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import Dense, ZScoreScaling


@template(
    level=4,
    parameters={
        "mean": (4, 10, 20),
        "deviation": (2, 4, 5),
        "w": (2, 3, 4, 10),
        "b": (1, 3, 8),
    },
    prompt=r"""
A linear model was trained on a standardized input: it computes $\hat{y} = <<w>> \cdot z + <<b>>$ with
$z = \frac{x - \mu}{\sigma}$, $\mu = <<mean>>$ and $\sigma = <<deviation>>$.

Written for the raw input it is $\hat{y} = w' x + b'$. What are $w'$ and $b'$?
""",
    solution=r"""
Expand the bracket and collect what belongs to $x$ and what does not:

$$w' = \frac{w}{\sigma} = \frac{<<w>>}{<<deviation>>} = <<w / deviation>>$$

$$b' = b - \frac{w \mu}{\sigma} = <<b>> - \frac{<<w>> \cdot <<mean>>}{<<deviation>>} = <<b - w * mean / deviation>>$$

Together: <<answer>>.
""",
)
def weights_in_raw_units(mean: int, deviation: int, w: int, b: int) -> Problem:
    def model(x: float) -> float:
        return float(Dense(1)([[float(ZScoreScaling(mean, deviation)(x))]], [[w]], [b])[0, 0])

    offset = model(0)
    slope = model(1) - offset
    return Problem(
        answer=Parts(
            (
                Part("$w'$", Decimal(slope, places=2)),
                Part("$b'$", Decimal(offset, places=2), follows=f"{b} - {mean} * a"),
            )
        ),
        proof="(w / deviation, b - w * mean / deviation)",
        distractors=(
            Distractor(
                "inverse-not-applied",
                (w * deviation, b - w * mean),
                "The raw input is $\\sigma$ times as wide, so its weight is smaller.",
            ),
            Distractor(
                "bias-not-transformed",
                (slope, b),
                "The mean in the bracket adds to the intercept.",
            ),
            Distractor(
                "sign-flipped",
                (slope, b + w * mean / deviation),
                "The mean is subtracted, so the intercept falls for a positive weight.",
            ),
            Distractor(
                "order-of-operations",
                (slope, b - w * mean),
                "The whole bracket is divided, the mean too.",
            ),
            Distractor(
                "inverse-not-applied",
                (w * deviation, b),
                "The weight is divided by $\\sigma$, and the intercept changes as well.",
            ),
            Distractor(
                "units-ignored",
                (w, b - w * mean),
                "The weight belongs to one standard deviation, not to one unit.",
            ),
            Distractor(
                "inverse-not-applied",
                (w * deviation, b + w * mean / deviation),
                "The weight is divided by $\\sigma$, and the intercept falls.",
            ),
            Distractor(
                "forgot-a-part", (slope, offset - b), "The intercept of the model is still there."
            ),
            Distractor(
                "inverse-not-applied",
                (w * deviation, b - w * mean * deviation),
                "The bracket is divided by $\\sigma$, not multiplied.",
            ),
        ),
    )
