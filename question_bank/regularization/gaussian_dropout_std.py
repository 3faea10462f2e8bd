"""Standard deviation of the noise of Gaussian dropout."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import GaussianDropout


@template(
    level=2,
    parameters={"percent": tuple(p for p in range(5, 96) if abs(p - 50) > 5)},
    prompt=r"""
`GaussianDropout(<<percent / 100>>)` multiplies each activation by normal noise with mean 1 in training. The noise
has the same variance as the factors of inverted dropout with that rate.

What is the standard deviation of the noise?
""",
    solution=r"""
The factor of inverted dropout is $\frac{1}{1 - p}$ with probability $1 - p$ and else 0; its variance is
$\frac{p}{1 - p}$. So the noise has the standard deviation

$$\sqrt{\frac{p}{1 - p}} = \sqrt{\frac{<<percent / 100>>}{<<(1 - percent / 100) | round(2)>>}} = <<answer>>$$
""",
)
def gaussian_dropout_std(percent: int) -> Problem:
    p = percent / 100
    deviation = GaussianDropout(p).stddev
    return Problem(
        answer=Decimal(deviation),
        proof="sqrt(percent / (100 - percent))",
        distractors=(
            Distractor(
                "forgot-sqrt",
                deviation**2,
                "That is the variance; its root is asked for.",
            ),
            Distractor(
                "rate-taken-for-deviation",
                p,
                "The rate is a probability; the deviation follows from it.",
            ),
            Distractor(
                "bernoulli-variance-only",
                (p * (1 - p)) ** 0.5,
                "That is the deviation of a mask of 0 and 1, which is not scaled up.",
            ),
            Distractor(
                "inverted-ratio",
                1 / deviation,
                "The more is dropped, the stronger is the noise.",
            ),
            Distractor(
                "inverted-ratio",
                1 / deviation**2,
                "Numerator and denominator are exchanged, and the root is missing.",
            ),
            Distractor(
                "dropout-scale-wrong",
                1 / (1 - p),
                "That is the factor of inverted dropout for what stays.",
            ),
            Distractor(
                "factor-forgotten",
                (1 / (1 - p)) ** 0.5,
                "The variance of that factor is $p / (1 - p)$.",
            ),
        ),
    )
