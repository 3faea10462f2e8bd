"""A standardized prediction in real units."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import ZScoreScaling


@template(
    level=1,
    parameters={
        "mean": (20, 35, 45, 60, 90),
        "deviation": (2, 4, 5, 6, 8),
        "z": (-2, -1.5, -0.5, 0.5, 1.5, 2),
    },
    prompt=r"""
A network was trained to predict travel times. Its targets were standardized with the mean <<mean>>
minutes and the standard deviation <<deviation>> minutes. For a new trip it puts out $<<z>>$.

How many minutes does it predict?
""",
    solution=r"""
The output counts standard deviations from the mean. Undo the last step first: multiply by $\sigma$,
then add $\mu$:

$$\hat{y} = z \cdot \sigma + \mu = <<z | signed>> \cdot <<deviation>> + <<mean>> = <<answer>>$$
""",
)
def denormalize_zscore(mean: int, deviation: int, z: float) -> Problem:
    scaling = ZScoreScaling(mean, deviation)
    return Problem(
        answer=Decimal(float(scaling.inverse(z))),
        proof="deviation * (z + mean / deviation)",
        distractors=(
            Distractor(
                "inverse-not-applied",
                float(scaling(z)),
                "That standardizes once more; the map must be undone.",
            ),
            Distractor(
                "order-of-operations",
                deviation * (z + mean),
                "Multiply first, add the mean last: the steps are undone in reverse order.",
            ),
            Distractor(
                "affine-step-missing",
                float(ZScoreScaling(0, deviation).inverse(z)),
                "The mean, which was subtracted, must be added again.",
            ),
            Distractor(
                "variance-std-confused",
                float(ZScoreScaling(mean, deviation**2).inverse(z)),
                "One unit of the output is one standard deviation, not its square.",
            ),
            Distractor(
                "swapped-roles",
                z * mean + deviation,
                "The deviation is multiplied and the mean added, not the other way round.",
            ),
            Distractor(
                "sign-flipped",
                float(scaling.inverse(-z)),
                "A positive output lies above the mean, a negative one below it.",
            ),
        ),
    )
