"""Variance of a signal after several linear layers."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import VarianceScaling


def signal_changes(n: int, v: float, L: int) -> bool:
    """Whether the layers change the variance at all."""
    return abs(n * v - 1) > 0.01


@template(
    level=3,
    parameters={
        "n": (30, 40, 50, 60, 70, 80, 100, 125, 150),
        "v": (0.01, 0.016, 0.02, 0.03),
        "L": (3, 4, 5),
    },
    require=signal_changes,
    prompt=r"""
A network of <<L>> dense layers has <<n>> units in each layer, as many inputs, no biases and no
activation functions. All weights are independent, with the mean 0 and the variance <<v>>.

By which factor does the variance of the signal change from the input to the output?
""",
    solution=r"""
A unit adds up <<n>> products of a weight and an input, and the variances of independent products add
up. So one layer multiplies the variance by

$$<<n>> \cdot <<v>> = <<growth>>$$

and <<L>> layers by $<<growth>>^<<L>> = <<answer>>$.
""",
)
def variance_propagation(n: int, v: float, L: int) -> Problem:
    keeping = VarianceScaling(1.0, "fan_in").variance((n, n))  # this variance changes nothing
    growth = v / keeping

    def layer_by_layer() -> float:
        variance = 1.0
        for _ in range(L):
            variance = sum(v * variance for _ in range(n))
        return variance

    return Problem(
        answer=Decimal(growth**L, places=4),
        proof=Road("adding up variances, unit by unit", layer_by_layer),
        distractors=(
            Distractor(
                "linear-in-depth",
                L * growth,
                "Each layer multiplies what the one before made: take a power.",
            ),
            Distractor(
                "variance-std-confused",
                growth ** (L / 2),
                "That is the factor of the standard deviation; the variance is its square.",
            ),
            Distractor(
                "only-one-term",
                growth,
                f"That is the factor of one layer; there are {L}.",
            ),
            Distractor(
                "width-ignored",
                v**L,
                "Each unit adds up the products of all its inputs.",
            )
            if growth < 1
            else Distractor(
                "variance-std-confused",
                float((n * v**0.5) ** L),
                "Variances add up, not standard deviations: no root is taken.",
            ),
        ),
        working={"growth": round(growth, 6)},
    )
