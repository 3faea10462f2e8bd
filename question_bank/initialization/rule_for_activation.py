"""Which first weights suit an activation function."""

from quizgen.authoring import Choice, Distractor, Problem, Road, places, template
from quizgen.reference import GlorotNormal, HeNormal, VarianceScaling

RULES = {
    "He": HeNormal(),
    "Glorot": GlorotNormal(),
    "LeCun": VarianceScaling(1.0, "fan_in"),
}
FITTING = {"ReLU": "He", "ReLU6": "He", "tanh": "Glorot", "sigmoid": "Glorot", "SELU": "LeCun"}
MADE_FOR = {
    "He": "He's rule was made for rectifiers, which cut off half of the signal",
    "Glorot": "Glorot's rule was made for tanh and sigmoid, which are about linear near 0",
    "LeCun": "LeCun's rule is the one that SELU was designed with",
}


@template(
    level=1,
    parameters={
        "activation": tuple(FITTING),
        "n_in": (64, 100, 128, 200, 256, 512),
        "n_out": (32, 50, 80, 300),
    },
    prompt=r"""
A dense layer has <<n_in>> inputs, <<n_out>> outputs and the activation function <<activation>>.

By which rule is it usually recommended to draw its first weights, and with which variance?
""",
    solution=r"""
<<reason>>. Its variance is

$$<<formula>> = <<variance | places(5)>>$$

so the answer is: <<answer>>.
""",
)
def rule_for_activation(activation: str, n_in: int, n_out: int) -> Problem:
    kernel = (n_in, n_out)
    right = FITTING[activation]

    def option(rule: str, variance: float | None = None) -> str:
        variance = variance or RULES[rule].variance(kernel)
        return f"by the rule of {rule}, with the variance {places(variance, 5)}"

    unit = "all from the same normal distribution, with the variance 1.00000"
    formulas = {
        "He": rf"\frac{{2}}{{{n_in}}}",
        "Glorot": rf"\frac{{2}}{{{n_in} + {n_out}}}",
        "LeCun": rf"\frac{{1}}{{{n_in}}}",
    }

    def by_the_fans() -> str:
        n, twos = n_in, 1
        if activation in ("tanh", "sigmoid"):
            n, twos = n_in + n_out, 2
        elif activation.startswith("ReLU"):
            twos = 2
        name = {1: "LeCun", 2: "He"}[twos] if n == n_in else "Glorot"
        return f"by the rule of {name}, with the variance {places(twos / n, 5)}"

    other = "Glorot" if right == "He" else "He"
    return Problem(
        answer=Choice(option(right)),
        proof=Road("what is cut off, and which ways count", by_the_fans),
        distractors=(
            *(
                Distractor("init-activation-mismatch", option(rule), f"{MADE_FOR[rule]}.")
                for rule in RULES
                # LeCun had tanh in mind too, so his rule is no mistake there
                if rule != right and (rule, right) != ("LeCun", "Glorot")
            ),
            Distractor(
                "variance-std-confused",
                option(right, RULES[right].stddev(kernel)),
                "That is the standard deviation of this rule, the root of its variance.",
            ),
            Distractor(
                "init-activation-mismatch",
                option(other, RULES[other].stddev(kernel)),
                f"{MADE_FOR[other]}; and that is its standard deviation, not its variance.",
            ),
            Distractor(
                "factor-forgotten",
                option(right, RULES[right].variance(kernel) / 2),
                "That is only half of the variance of this rule.",
            ),
            Distractor(
                "factor-forgotten",
                option(other, RULES[other].variance(kernel) / 2),
                f"{MADE_FOR[other]}; and that is only half of its variance.",
            ),
            Distractor(
                "unit-variance-everywhere",
                unit,
                "A sum of so many products would explode from layer to layer.",
            ),
        ),
        working={
            "reason": MADE_FOR[right],
            "formula": formulas[right],
            "variance": RULES[right].variance(kernel),
        },
    )
