"""Inputs of a dense layer, from its number of parameters."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Dense


@template(
    level=2,
    parameters={"units": (4, 5, 6, 8, 10, 12, 16, 20), "per_unit": range(7, 51)},
    prompt=r"""
A `Dense` layer with <<units>> units, each with one bias, has <<units * per_unit>> learnable parameters.

How many features does its input have?
""",
    solution=r"""
With $n$ features the layer has $(n + 1) \cdot <<units>>$ parameters: each unit has a weight for every
feature, and one bias. So

$$n = \frac{<<units * per_unit>>}{<<units>>} - 1 = <<per_unit>> - 1 = <<answer>>$$
""",
)
def dense_inverse(units: int, per_unit: int) -> Problem:
    total = units * per_unit

    def features(parameters: int, *, use_bias: bool = True) -> int:
        layer = Dense(units, use_bias=use_bias)
        base = layer.count_params((1,))
        slope = layer.count_params((2,)) - base
        return 1 + (parameters - base) // slope

    def try_one_after_the_other() -> int:
        n, parameters = 0, units  # the biases
        while parameters < total:
            n, parameters = n + 1, parameters + units
        return n

    return Problem(
        answer=Integer(features(total)),
        proof=Road("features added until the parameters are used up", try_one_after_the_other),
        distractors=(
            Distractor(
                "forgot-bias",
                features(total, use_bias=False),
                "One of the parameters of each unit is its bias.",
            ),
            Distractor(
                "inverse-problem-slip",
                features(total) - 1,
                "Each unit has one bias only: take 1 off, not 2.",
            ),
            Distractor(
                "counted-wrong-thing",
                total - units,
                "Those are all weights; divide them among the units.",
            ),
            Distractor(
                "bias-miscounted",
                features(total, use_bias=False) + 1,
                "The bias is one of the parameters: take it off.",
            ),
            Distractor(
                "counted-wrong-thing",
                units,
                "That is the number of outputs.",
            ),
            Distractor(
                "bias-miscounted",
                features(total - 1, use_bias=False),
                "There is a bias for each unit, not one for the layer.",
            ),
            Distractor(
                "added-not-multiplied",
                total - units - 1,
                "Inputs and units multiply: each unit has a weight for every feature.",
            ),
        ),
    )
