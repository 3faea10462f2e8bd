"""Growth of a signal with weights of one fixed size."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import VarianceScaling


def signal_changes(sigma: float, root: int, L: int) -> bool:
    """Whether the layers change the size of the signal."""
    return abs(sigma * root - 1) > 0.01


@template(
    level=3,
    parameters={
        "sigma": (0.02, 0.04, 0.05, 0.08, 0.1, 0.2),
        "root": (5, 8, 10, 15, 20),
        "L": (3, 4, 5, 8),
    },
    require=signal_changes,
    prompt=r"""
All weights of a network are drawn with the mean 0 and the standard deviation <<sigma>>, whatever its
width. Its <<L>> dense layers have <<root * root>> units each, as many inputs, no biases and no
activation functions.

By which factor does the standard deviation of the signal change
""",
    solution=r"""
A unit adds up <<root * root>> independent products, so variances are multiplied by
$<<root * root>> \cdot <<sigma>>^2$, and standard deviations by its root:

$$<<sigma>> \cdot \sqrt{<<root * root>>} = <<growth>>$$

Each layer has the same factor again:

$$<<growth>>^{<<L>>} = <<whole | places(4)>>$$

So the answers are <<answer>>: the signal <<"fades" if growth < 1 else "explodes">> with the depth.
""",
)
def signal_growth(sigma: float, root: int, L: int) -> Problem:
    width = root * root
    growth = sigma / VarianceScaling(1.0).stddev((width, width))  # whose factor is 1
    return Problem(
        answer=Parts(
            (
                Part("from one layer to the next?", Decimal(growth, places=4)),
                Part(
                    "from the input to the output?",
                    Decimal(growth**L, places=4),
                    follows=f"a^{L}",
                ),
            )
        ),
        proof="(sigma * root, (sigma * root) ** L)",
        distractors=(
            Distractor(
                "linear-in-depth",
                (growth, L * growth),
                "Each layer multiplies what the one before made: take a power.",
            ),
            Distractor(
                "forgot-sqrt",
                (sigma * width, (sigma * width) ** L),
                "Variances add up, so the standard deviation grows with the *root* of the width.",
            ),
            Distractor(
                "width-ignored",
                (sigma, sigma**L),
                "A unit adds up the products of all its inputs.",
            ),
            Distractor(
                "variance-std-confused",
                (growth**2, growth ** (2 * L)),
                "Those are the factors of the variance.",
            ),
            Distractor(
                "off-by-one", (growth, growth ** (L - 1)), f"The signal goes through {L} layers."
            ),
            Distractor(
                "off-by-one",
                (growth, growth ** (L + 1)),
                f"The signal goes through {L} layers, no more.",
            ),
        ),
        working={"growth": round(growth, 6), "whole": growth**L},
    )
