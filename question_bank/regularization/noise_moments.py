"""Mean and deviation behind a noise layer."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import GaussianDropout, GaussianNoise

LAYERS = {"GaussianNoise": GaussianNoise, "GaussianDropout": GaussianDropout}


@template(
    level=3,
    parameters={
        "name": tuple(LAYERS),
        "a": (-5, -2, 2, 3, 4, 8, 10),
        "strength": (0.1, 0.2, 0.5, 0.8, 0.9),
    },
    prompt=r"""
An activation has the constant value $a = <<a>>$ and goes through `<<name>>(<<strength>>)` in training.
<% if name == "GaussianNoise" %>
The argument is the standard deviation of the noise, which is added.
<% else %>
The argument is the rate $p$; the noise, a factor, has mean 1 and standard deviation $\sqrt{\frac{p}{1 - p}}$.
<% endif %>

Which mean and which standard deviation has the output?
""",
    solution=r"""
Noise of either kind leaves the mean at $<<a>>$.
<% if name == "GaussianNoise" %>
What is added has the deviation <<strength>>, and so has the sum, whatever $a$ is: <<answer>>.
<% else %>
The factor's deviation is multiplied by the size of $a$:

$$<<a | abs>> \cdot \sqrt{\frac{<<strength>>}{<<(1 - strength) | round(1)>>}} = <<deviation | places>>$$

Together: <<answer>>.
<% endif %>
""",
)
def noise_moments(name: str, a: int, strength: float) -> Problem:
    def moments(name: str) -> tuple[float, float]:
        layer = LAYERS[name](strength)
        low, high = layer([[a, a]], training=True, noise=[[-1, 1]])[0]  # one deviation each way
        return float(low + high) / 2, float(abs(high - low)) / 2

    mean, deviation = moments(name)
    factor = GaussianDropout(strength).stddev
    other = "GaussianDropout" if name == "GaussianNoise" else "GaussianNoise"
    return Problem(
        answer=Parts(
            (
                Part("mean of the output", Decimal(mean, places=2)),
                Part("standard deviation of the output", Decimal(deviation)),
            )
        ),
        proof="(a, strength if name == 'GaussianNoise' else "
        "sqrt(a * a * strength / (1 - strength)))",
        distractors=(
            Distractor(
                "additive-multiplicative-swapped",
                moments(other),
                "`GaussianNoise` adds noise, `GaussianDropout` multiplies by it.",
            ),
            Distractor(
                "noise-moments-wrong",
                (mean + strength, deviation),
                "The noise is centred, so the mean does not move.",
            ),
            Distractor(
                "noise-moments-wrong",
                (0, deviation),
                "The mean of the activation stays; only the noise has mean 0."
                if name == "GaussianNoise"
                else "The mean of the activation stays: it is multiplied by the mean 1 of the noise.",
            ),
            Distractor(
                "noise-moments-wrong",
                (mean + strength, moments(other)[1]),
                f"The mean does not move, and this noise is {'added' if name == 'GaussianNoise' else 'a factor'}.",
            ),
            Distractor(
                "additive-multiplicative-swapped",
                (0, moments(other)[1]),
                f"The mean stays, and this noise is {'added' if name == 'GaussianNoise' else 'a factor'}.",
            ),
            Distractor(
                "noise-scale-wrong",
                (mean, factor if name == "GaussianDropout" else abs(a) * strength),
                "A factor's deviation grows with the size of the activation."
                if name == "GaussianDropout"
                else "What is added has its own deviation, however large the activation is.",
            ),
            Distractor(
                "rate-taken-for-deviation",
                (mean, abs(a) * strength if name == "GaussianDropout" else strength**0.5),
                r"The deviation of the factor is $\sqrt{p / (1 - p)}$, not $p$."
                if name == "GaussianDropout"
                else "The argument is the deviation already, not the variance.",
            ),
            Distractor(
                "variance-std-confused",
                (mean, deviation**2),
                "That is the variance; its root is asked for.",
            ),
            Distractor(
                "factor-forgotten",
                (mean, 2 * deviation),
                "A deviation is measured from the mean, not from one side to the other.",
            ),
            Distractor(
                "factor-forgotten",
                (mean, deviation / 2),
                "A deviation is not halved because there are two sides.",
            ),
        ),
        working={"deviation": deviation},
    )
