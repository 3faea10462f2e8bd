"""Standard deviation of first weights."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import GlorotNormal, HeNormal, VarianceScaling


@template(
    level=1,
    parameters={
        "rule": ("Glorot", "He"),
        "n_in": (20, 32, 50, 64, 100, 128, 200, 300),
        "n_out": (10, 22, 40, 72, 80, 150, 250),
    },
    prompt=r"""
The weights of a dense layer with <<n_in>> inputs and <<n_out>> outputs are drawn from a normal
distribution with the mean 0, by the rule of
<%- if rule == "Glorot" %> Glorot (also named Xavier)<% else %> He (also named Kaiming), for the fan-in<% endif %>.

What is the standard deviation of the weights?
""",
    solution=r"""
<% if rule == "Glorot" %>
Glorot's rule looks at the way forward and the way back, so both fans share the variance:

$$\sigma = \sqrt{\frac{2}{n_{in} + n_{out}}} = \sqrt{\frac{2}{<<n_in>> + <<n_out>>}} = <<answer>>$$
<% else %>
He's rule looks at the inputs alone; the 2 makes up for ReLU, which lets half of the signal through:

$$\sigma = \sqrt{\frac{2}{n_{in}}} = \sqrt{\frac{2}{<<n_in>>}} = <<answer>>$$
<% endif %>
""",
)
def normal_std(rule: str, n_in: int, n_out: int) -> Problem:
    glorot, he = GlorotNormal(), HeNormal()
    right, other = (glorot, he) if rule == "Glorot" else (he, glorot)
    kernel = (n_in, n_out)
    return Problem(
        answer=Decimal(right.stddev(kernel), places=4),
        proof="sqrt(2 / (n_in + n_out)) if rule == 'Glorot' else sqrt(2 / n_in)",
        distractors=(
            Distractor(
                "wrong-initializer-used",
                other.stddev(kernel),
                "That is He's rule, which looks at the inputs alone."
                if rule == "Glorot"
                else "That is Glorot's rule, which looks at both fans.",
            ),
            Distractor(
                "variance-std-confused",
                right.variance(kernel),
                "That is the variance; the standard deviation is its root.",
            ),
            Distractor(
                "limit-std-confused",
                right.limit(kernel),
                r"That is the limit of a *uniform* distribution, $\sqrt 3$ times as much.",
            ),
            Distractor(
                "wrong-initializer-used",
                VarianceScaling(1.0, "fan_in").stddev(kernel),
                r"That is LeCun's rule, $\sqrt{1 / n_{in}}$.",
            ),
            Distractor(
                "swapped-roles",
                VarianceScaling(2.0, "fan_out").stddev(kernel),
                "The outputs were taken for the inputs.",
            ),
        ),
    )
