"""Standard deviation of weights that keeps a signal's size."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import GlorotNormal, HeNormal, VarianceScaling


@template(
    level=2,
    parameters={
        "n": (25, 36, 50, 64, 81, 100, 144, 200, 225, 256, 400, 625),
        "m": (4, 9, 12, 16, 20),
    },
    prompt=r"""
A dense layer without an activation function has <<n>> inputs and <<m>> outputs. Its inputs and its
weights are independent, with the mean 0.

Which standard deviation of the weights makes the outputs as large as the inputs, in standard
deviations?
""",
    solution=r"""
An output adds up <<n>> products, so its variance is $n \cdot \sigma^2$ times that of the inputs. The
factor is 1 for

$$\sigma = \frac{1}{\sqrt{n}} = \frac{1}{\sqrt{<<n>>}} = <<answer>>$$

This is LeCun's rule.
""",
)
def critical_std(n: int, m: int) -> Problem:
    kernel = (n, m)
    lecun = VarianceScaling(1.0, "fan_in")
    return Problem(
        answer=Decimal(lecun.stddev(kernel), places=4),
        proof="n ** -0.5",
        distractors=(
            Distractor(
                "variance-std-confused",
                lecun.variance(kernel),
                "That is the variance of the weights; the standard deviation is its root.",
            ),
            Distractor(
                "wrong-initializer-used",
                HeNormal().stddev(kernel),
                "That is He's rule, whose 2 makes up for ReLU; here nothing is cut off.",
            ),
            Distractor(
                "wrong-initializer-used",
                GlorotNormal().stddev(kernel),
                "Glorot's rule also looks at the way back; the size of the outputs depends on the "
                "inputs alone.",
            ),
            Distractor(
                "limit-std-confused",
                lecun.limit(kernel),
                r"That is the limit of a uniform distribution, $\sqrt 3$ standard deviations.",
            ),
            Distractor(
                "variance-std-confused",
                GlorotNormal().variance(kernel),
                "That is a variance, and of Glorot's rule; take the root of $1 / n$.",
            ),
            Distractor(
                "fan-miscounted",
                VarianceScaling(0.5, "fan_avg").stddev(kernel),
                "An output adds up over its inputs alone, not over inputs and outputs.",
            ),
            Distractor(
                "swapped-roles",
                VarianceScaling(1.0, "fan_out").stddev(kernel),
                "An output adds up over the *inputs*, so it is their number that counts.",
            ),
        ),
    )
