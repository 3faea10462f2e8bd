"""Standardized value of one number."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import ZScoreScaling


@template(
    level=1,
    parameters={
        "mean": (20, 35, 50, 80, 110),
        "deviation": (2, 4, 5, 8),
        "above": (-12, -6, -3, 3, 6, 12),
    },
    prompt=r"""
In the training data a feature has the mean <<mean>> and the standard deviation <<deviation>>.

What is the standardized value ($z$-score) of $x = <<mean + above>>$?
""",
    solution=r"""
The $z$-score counts the standard deviations between the value and the mean:

$$z = \frac{x - \mu}{\sigma} = \frac{<<mean + above>> - <<mean>>}{<<deviation>>} = \frac{<<above>>}{<<deviation>>} = <<answer>>$$
""",
)
def zscore_value(mean: int, deviation: int, above: int) -> Problem:
    x = mean + above
    z = float(ZScoreScaling(mean, deviation)(x))
    return Problem(
        answer=Decimal(z),
        proof="above / deviation",
        distractors=(
            Distractor(
                "sign-flipped",
                -z,
                "Values above the mean have a positive $z$-score, those below a negative one.",
            ),
            Distractor(
                "variance-std-confused",
                float(ZScoreScaling(mean, deviation**2)(x)),
                "Divide by the standard deviation, not by its square.",
            ),
            Distractor(
                "affine-step-missing",
                float(ZScoreScaling(0, deviation)(x)),
                "Subtract the mean first.",
            ),
            Distractor(
                "mean-only",
                float(above),
                "The distance from the mean must be divided by the standard deviation.",
            ),
            Distractor(
                "mean-only",
                float(-above),
                "That is the mean less the value, and the division is missing.",
            ),
            Distractor(
                "inverted-ratio",
                deviation / above,
                "The distance is divided by the deviation, not the other way round.",
            ),
        ),
    )
