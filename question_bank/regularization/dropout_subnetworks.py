"""How many thinned networks dropout draws from."""

from math import factorial

import numpy as np

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import Dropout


@template(
    level=2,
    parameters={"n": range(3, 10), "m": range(2, 8), "p": (0.2, 0.5)},
    prompt=r"""
A network has two hidden layers with <<n>> and <<m>> units, each followed by dropout with rate <<p>>. Every
choice of units that stay, even none, makes a thinned network.

From how many thinned networks does a training step draw one?
""",
    solution=r"""
Each of the $<<n>> + <<m>> = <<n + m>>$ units stays or goes, independently of the others, and such choices
multiply:

$$2^{<<n + m>>} = <<answer>>$$

They share their weights, and the rate only says how likely each of them is.
""",
)
def dropout_subnetworks(n: int, m: int, p: float) -> Problem:
    layer = Dropout(p)

    def outcomes(units: int) -> int:
        masks = np.indices((2,) * units).reshape(units, -1).T
        outputs = layer(np.ones(masks.shape), training=True, mask=masks)
        return len(np.unique(outputs, axis=0))

    return Problem(
        answer=Integer(outcomes(n) * outcomes(m)),
        proof="prod([2] * n) * prod([2] * m)",
        distractors=(
            Distractor(
                "counting-rule-wrong",
                2 * (n + m),
                "Independent choices multiply; they do not add up.",
            ),
            Distractor(
                "added-not-multiplied",
                2**n + 2**m,
                "Each network of the first layer goes with each of the second: multiply.",
            ),
            Distractor(
                "power-turned-round",
                (n + m) ** 2,
                "There are two choices for each unit: the 2 is the base, not the exponent.",
            ),
            Distractor(
                "counted-wrong-thing",
                2 ** (n * m),
                "There is one choice for each unit, not for each weight between the layers.",
            ),
            Distractor(
                "order-counted",
                factorial(n) * factorial(m),
                "The order of the units does not matter, only which of them stay.",
            ),
            Distractor(
                "off-by-one",
                2 ** (n + m + 1),
                "That would be one unit more.",
            ),
        ),
    )
