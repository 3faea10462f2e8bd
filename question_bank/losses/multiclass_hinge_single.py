"""Multi-class hinge loss of one sample."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Road, Tensor, replace, template
from quizgen.reference import MulticlassHinge


def something_to_pay(s: NDArray[np.int64], y: int, delta: int) -> bool:
    """Whether at least one wrong class comes too near."""
    return bool((np.delete(s, y) + delta > s[y]).any())


@template(
    level=2,
    parameters={
        "s": Tensor((4,), (-3, -1, 0, 2, 3, 4, 6)),
        "y": (0, 1, 2, 3),
        "delta": (1, 2, 3, 5),
    },
    require=something_to_pay,
    prompt=r"""
A classifier gives a sample the scores $s = <<s | vector>>$ for four classes, numbered from 0. The
true class is <<y>>. The multi-class hinge loss adds up, over the wrong classes, what the true class lacks of a lead
by the margin $\Delta = <<delta>>$.

What is the loss of the sample?
""",
    solution=r"""
Each wrong class $j$ costs $\max(0, s_j - s_y + \Delta)$, with $s_y = <<s[y]>>$:

$$<<terms>> = <<costs | join(" + ")>> = <<answer>>$$
""",
)
def multiclass_hinge_single(s: NDArray[np.int64], y: int, delta: int) -> Problem:
    loss = MulticlassHinge(delta=delta)
    answer = int(loss([y], [s]))
    others = [int(score) for j, score in enumerate(s) if j != y]
    true = int(s[y])

    def counted() -> int:
        # a wrong class pays one for each whole step by which it exceeds s_y - delta
        return sum(len(range(true - delta, score)) for score in others)

    return Problem(
        answer=Integer(answer),
        proof=Road("counting the steps above the true score less the margin", counted),
        distractors=(
            Distractor(
                "included-true-class",
                answer + delta,
                r"The true class is no rival of itself; it would add $\Delta$.",
            ),
            Distractor(
                "forgot-margin",
                replace(loss, delta=0)([y], [s]),
                r"Being ahead is not enough: the lead should reach $\Delta$.",
            ),
            Distractor(
                "forgot-clamp",
                sum(score - true + delta for score in others),
                "A wrong class that is far behind costs 0; it earns nothing.",
            ),
            Distractor(
                "wrong-aggregation",
                max(max(0, score - true + delta) for score in others),
                "That is the worst class alone; this loss adds up all of them.",
            ),
            Distractor(
                "margin-wrong",
                replace(loss, delta=1)([y], [s])
                if delta > 1
                else sum(max(0, score - true - delta) for score in others),
                f"The margin is {delta} here."
                if delta > 1
                else "The margin is added: the lead should exceed it, not fall short of it.",
            ),
            Distractor(
                "sign-flipped",
                sum(max(0, true - score + delta) for score in others),
                "That makes the true class pay for its lead: it is $s_j - s_y$.",
            ),
            Distractor(
                "margin-wrong",
                replace(loss, delta=2 * delta)([y], [s]),
                (f"The margin is {delta}, not twice that."),
            ),
        ),
        working={
            "terms": " + ".join(
                rf"\max(0, {score} - {true if true >= 0 else f'({true})'} + {delta})"
                for score in others
            ),
            "costs": [max(0, score - true + delta) for score in others],
        },
    )
