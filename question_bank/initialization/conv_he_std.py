"""Standard deviation of a convolution's first weights."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import GlorotNormal, HeNormal, VarianceScaling


@template(
    level=3,
    parameters={
        "K": (2, 3, 5),
        "C_in": (2, 3, 8, 16, 32, 50),
        "C_out": (4, 12, 20, 24, 64, 96),
    },
    prompt=r"""
A `Conv2D` layer with $<<K>> \times <<K>>$ kernels turns <<C_in>> channels into <<C_out>> channels, and
ReLU follows. Its weights are drawn from a normal distribution with the mean 0 by the rule of He (also
named Kaiming), for the fan-in.

What is the standard deviation of the weights?
""",
    solution=r"""
An output value has $<<K>>^2 \cdot <<C_in>> = <<fan_in>>$ inputs, and He's rule is

$$\sigma = \sqrt{\frac{2}{n_{in}}} = \sqrt{\frac{2}{<<fan_in>>}} = <<answer>>$$
""",
)
def conv_he_std(K: int, C_in: int, C_out: int) -> Problem:
    initializer = HeNormal()
    kernel = (K, K, C_in, C_out)
    return Problem(
        answer=Decimal(initializer.stddev(kernel), places=4),
        proof="sqrt(2 / C_in) / K",
        distractors=(
            Distractor(
                "fan-miscounted",
                initializer.stddev((C_in, C_out)),
                "Each input channel counts with all positions of the kernel.",
            ),
            Distractor(
                "k-not-k2",
                initializer.stddev((K, C_in, C_out)),
                r"A 2-D kernel has $K \cdot K$ positions, not $K$.",
            ),
            Distractor(
                "wrong-initializer-used",
                GlorotNormal().stddev(kernel),
                "That is Glorot's rule, which looks at both fans.",
            ),
            Distractor(
                "swapped-roles",
                VarianceScaling(2.0, "fan_out").stddev(kernel),
                "That is the rule for the fan-out; here the inputs are asked for.",
            ),
            Distractor(
                "wrong-initializer-used",
                VarianceScaling(1.0, "fan_in").stddev(kernel),
                r"That is LeCun's rule, $\sqrt{1 / n_{in}}$; ReLU needs twice the variance.",
            ),
        ),
        working={"fan_in": K * K * C_in},
    )
