"""Depth at which a gradient falls below a threshold."""

import math

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import sigmoid


@template(
    level=3,
    parameters={
        "w": (1.6, 2, 2.4, 2.8, 3, 3.2, 3.6, 3.8),
        "tau": (0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0001),
    },
    prompt=r"""
In a chain of equal layers each unit has the weight <<w>> and a sigmoid that works at its steepest
point, with the slope 0.25. The gradient at the output of the chain is 1.

How many layers does the chain have at least if the gradient at its input is below <<tau>>?
""",
    solution=r"""
Each layer multiplies the gradient by $<<w>> \cdot 0.25 = <<r>>$, and

$$\frac{\ln <<tau>>}{\ln <<r>>} = <<exact>>$$

layers would make it exactly <<tau>>. The next whole number is the answer: <<answer>>.
""",
)
def layers_until_small(w: float, tau: float) -> Problem:
    r = w * float(sigmoid.gradient(0.0))
    gradient, answer = 1.0, 0
    while gradient >= tau:
        gradient *= r
        answer += 1
    exact = -math.log(tau) / -math.log(r)
    return Problem(
        answer=Integer(answer),
        proof="floor(-log(tau) / (log(4) - log(w))) + 1",
        distractors=(
            Distractor(
                "off-by-one",
                answer - 1,
                "With one layer less the gradient is still above the threshold.",
            ),
            Distractor(
                "linear-in-depth",
                math.ceil((1 - tau) / (1 - r)),
                "A layer does not take a fixed amount away: it multiplies.",
            ),
            Distractor(
                "factor-forgotten",
                math.floor(-math.log(tau) / math.log(4)) + 1,
                "The weight is a factor of each layer, besides the slope 0.25.",
            ),
            Distractor(
                "log-base-confused",
                math.ceil(math.log10(tau) / math.log(r)),
                "Take both logarithms to the same base.",
            ),
            Distractor(
                "off-by-one",
                answer + 1,
                "One layer less is already enough.",
            ),
            Distractor(
                "log-base-confused",
                math.ceil(math.log(tau) / math.log10(r)),
                "Take both logarithms to the same base, the logarithm of the factor too.",
            ),
            Distractor(
                "factor-two-error",
                2 * answer,
                "Twice as many layers would make it the square of that.",
            ),
        ),
        working={"r": round(r, 2), "exact": f"{exact:.3f}"},
    )
