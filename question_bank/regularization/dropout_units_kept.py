"""Number of units that dropout leaves active."""

import math

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, template
from quizgen.reference import Dropout, GaussianDropout


@template(
    level=3,
    parameters={
        "n": (10, 16, 20, 25, 36, 50, 64, 100),
        "p": (0.1, 0.2, 0.25, 0.4, 0.6, 0.75, 0.8, 0.9),
    },
    prompt=r"""
A layer of <<n>> units has dropout with rate <<p>> (the probability of being dropped); each unit is dropped
independently of the others. How many units are active in a training step?
""",
    solution=r"""
Each unit stays with probability $q = 1 - <<p>> = <<q>>$, so the number of active units is binomial:

$$n \cdot q = <<n>> \cdot <<q>> = <<n * q>>, \qquad \sqrt{n \cdot q \cdot (1 - q)} = \sqrt{<<n>> \cdot <<q>> \cdot <<p>>} = <<deviation | places>>$$

Together: <<answer>>.
""",
)
def dropout_units_kept(n: int, p: float) -> Problem:
    q = round(1 - p, 2)
    mean = n / Dropout(p).scale
    # the scaled mask has the deviation of the Gaussian one
    deviation = math.sqrt(n) * GaussianDropout(p).stddev / Dropout(p).scale

    def outcome_by_outcome() -> tuple[float, float]:
        chance = [math.comb(n, k) * q**k * (1 - q) ** (n - k) for k in range(n + 1)]
        mean = sum(k * c for k, c in enumerate(chance))
        return mean, math.sqrt(sum((k - mean) ** 2 * c for k, c in enumerate(chance)))

    return Problem(
        answer=Parts(
            (
                Part("expected number of active units", Decimal(mean, places=2)),
                Part("standard deviation of this number", Decimal(deviation, places=2)),
            )
        ),
        proof=Road("every number of active units, with its probability", outcome_by_outcome),
        distractors=(
            Distractor(
                "rate-is-keep",
                (n * p, deviation),
                "The rate is the probability of being *dropped*.",
            ),
            Distractor(
                "variance-std-confused",
                (mean, deviation**2),
                "$n q (1 - q)$ is the variance; take the root.",
            ),
            Distractor(
                "rate-taken-as-exact",
                (mean, 0),
                "Each step draws anew: the share that is dropped varies.",
            ),
            Distractor(
                "bernoulli-variance-only",
                (mean, deviation / math.sqrt(n)),
                r"That is the deviation for a single unit; variances of $n$ units add up.",
            ),
            Distractor(
                "rate-is-keep",
                (n * p, deviation**2),
                "The rate is the probability of being *dropped*, and the deviation is a root.",
            ),
            Distractor(
                "factor-forgotten",
                (mean, math.sqrt(mean)),
                "A unit has the variance $q (1 - q)$: the second factor is missing.",
            ),
            Distractor(
                "factor-forgotten",
                (n / 2, math.sqrt(n) / 2),
                f"That is for the rate one half; here it is {p}.",
            ),
        ),
        working={"q": q, "deviation": deviation},
    )
