"""Variance that dropout gives to a constant activation."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import Dropout


@template(
    level=4,
    parameters={
        "a": (-4, -3, -2, 2, 3, 4, 5, 6, 8, 10),
        "p": (0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9),
    },
    prompt=r"""
An activation has the value $a = <<a>>$ in every training step. It goes through inverted dropout with
rate $p = <<p>>$ (the probability of being dropped); what stays is divided by $1 - p$.

What is the variance of the output?
""",
    solution=r"""
The output is 0 with probability $p$ and $\frac{a}{1 - p}$ with probability $1 - p$. Its mean is $a$, and
the mean of its square is $\frac{a^2}{1 - p}$, so the variance is

$$\frac{a^2}{1 - p} - a^2 = a^2 \cdot \frac{p}{1 - p} = <<a * a>> \cdot \frac{<<p>>}{<<(1 - p) | round(2)>>} = <<answer>>$$
""",
)
def dropout_variance(a: int, p: float) -> Problem:
    layer = Dropout(p)
    outcomes = [
        (float(layer([[a]], training=True, mask=[[stays]])[0, 0]), chance)
        for stays, chance in ((0, p), (1, 1 - p))
    ]
    mean = sum(value * chance for value, chance in outcomes)
    variance = sum((value - mean) ** 2 * chance for value, chance in outcomes)
    return Problem(
        answer=Decimal(variance),
        proof="a * a * p / (1 - p)",
        distractors=(
            Distractor(
                "forgot-rescale",
                a * a * p * (1 - p),
                "That is the variance without the division by $1 - p$.",
            ),
            Distractor(
                "not-centred",
                a * a / (1 - p),
                "That is the mean of the square; subtract the square of the mean.",
            ),
            Distractor(
                "bernoulli-variance-only",
                p * (1 - p),
                "That is the variance of the mask of 0 and 1, not of the output.",
            ),
            Distractor(
                "only-one-term",
                a * a / (1 - p) ** 2,
                "That is the square of one of the two outputs; weigh both of them.",
            ),
            Distractor(
                "rate-is-keep",
                a * a * (1 - p) / p,
                "The rate is the probability of being *dropped*.",
            ),
            Distractor(
                "variance-std-confused",
                variance**0.5,
                "That is the standard deviation, the root of the variance.",
            ),
        ),
    )
