"""Entry of the Jacobian of softmax."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Probabilities, Problem, Road, template
from quizgen.reference import softmax


@template(
    level=4,
    parameters={"p": Probabilities(rows=1, classes=3), "i": (0, 1, 2), "j": (0, 1, 2)},
    prompt=r"""
Softmax has turned three scores $s_0, s_1, s_2$ into the probabilities $p = <<p[0] | vector>>$, with
indices from 0.

What is the derivative $\frac{\partial p_<<i>>}{\partial s_<<j>>}$?
""",
    solution=r"""
With $\delta_{ij} = 1$ for $i = j$ and 0 otherwise, the Jacobian of softmax is
$\frac{\partial p_i}{\partial s_j} = p_i \cdot (\delta_{ij} - p_j)$. Here

<% if i == j %>
$$p_<<i>> \cdot (1 - p_<<i>>) = <<p[0][i]>> \cdot (1 - <<p[0][i]>>) = <<answer>>$$

A higher score raises its own probability.
<% else %>
$$-p_<<i>> \cdot p_<<j>> = -<<p[0][i]>> \cdot <<p[0][j]>> = <<answer>>$$

A higher score of another class lowers the probability.
<% endif %>
""",
)
def softmax_jacobian(p: NDArray[np.float64], i: int, j: int) -> Problem:
    one, other = float(p[0, i]), float(p[0, j])
    entry = float(softmax.jacobian(np.log(p[0]))[i, j])

    def quotient_rule() -> float:
        powers: list[float] = [7 * q for q in p[0].tolist()]  # of e; scores are known up to a shift
        total = sum(powers)
        above = powers[i] * total if i == j else 0.0
        return (above - powers[i] * powers[j]) / total**2

    wider = (
        Distractor(
            "factor-forgotten",
            1 - one if i == j else -other,
            "The factor $p_i$ is missing.",
        ),
    )
    return Problem(
        answer=Decimal(entry, places=3),
        proof=Road("the quotient rule", quotient_rule),
        distractors=(
            Distractor(
                "sign-flipped",
                -entry,
                "Its own score raises a probability, the scores of other classes lower it.",
            ),
            *(wider if i < j else ()),
            Distractor(
                "wrong-derivative",
                -one * one if i == j else one * (1 - one),
                r"The 1 in $p_i \cdot (\delta_{ij} - p_j)$ is there only for $i = j$.",
            ),
            Distractor(
                "independent-outputs",
                float(i == j),
                "Each probability depends on all the scores, through their common sum.",
            ),
            *wider,
            Distractor(
                "swapped-roles",
                one * other - one if i == j else -one * (1 - other),
                "The diagonal has a plus: its own score raises a probability."
                if i == j
                else r"For two different classes the entry is $-p_i \cdot p_j$.",
            ),
            Distractor(
                "value-not-gradient",
                one,
                "That is the probability; its derivative was asked for.",
            ),
            Distractor(
                "value-not-gradient",
                -one,
                "That is the probability with a minus; its derivative was asked for.",
            ),
        ),
    )
