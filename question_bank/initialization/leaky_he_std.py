"""Standard deviation of first weights before leaky ReLU."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import HeNormal, VarianceScaling


@template(
    level=4,
    parameters={
        "n_in": (50, 80, 100, 128, 150, 200, 250, 300),
        "n_out": (10, 20, 32, 40),
        "a": (0.2, 0.3, 0.4, 0.5),
    },
    prompt=r"""
A dense layer has <<n_in>> inputs and <<n_out>> outputs, and leaky ReLU with the negative slope
<<a>> follows. Its weights are drawn from a normal distribution with the mean 0. He's rule, for the
fan-in, is adapted to this slope.

What is the standard deviation of the weights?
""",
    solution=r"""
Of values symmetric about 0, ReLU keeps half of the mean square; the leak keeps the fraction $a^2$ of
the other half as well, so $\frac{1 + a^2}{2}$ in all. The variance of the weights makes up for it:

$$\sigma = \sqrt{\frac{2}{(1 + a^2) \cdot n_{in}}} = \sqrt{\frac{2}{<<1 + a * a>> \cdot <<n_in>>}} =
<<answer>>$$
""",
)
def leaky_he_std(n_in: int, n_out: int, a: float) -> Problem:
    kernel = (n_in, n_out)
    scale = 2 / (1 + a**2)
    return Problem(
        answer=Decimal(VarianceScaling(scale).stddev(kernel), places=4),
        proof="sqrt(2 / n_in) / sqrt(1 + a * a)",
        distractors=(
            Distractor(
                "leak-slope-wrong",
                HeNormal().stddev(kernel),
                "That is He's rule for plain ReLU; the leak lets more of the signal through.",
            ),
            Distractor(
                "forgot-squaring",
                VarianceScaling(2 / (1 + a)).stddev(kernel),
                "The rule is about mean squares, so the slope is squared.",
            ),
            Distractor(
                "inverted-ratio",
                VarianceScaling(2 * (1 + a**2)).stddev(kernel),
                "The leak lets *more* through, so that the weights may be smaller.",
            ),
            Distractor(
                "swapped-roles",
                VarianceScaling(scale, "fan_out").stddev(kernel),
                "That counts the outputs; the fan-in is the number of inputs.",
            ),
            Distractor(
                "wrong-initializer-used",
                VarianceScaling(1).stddev(kernel),
                "That is LeCun's rule; a rectifier stops about half of the signal, hence the 2.",
            ),
        ),
    )
