"""Multi-class hinge loss of a classifier that favours no class."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import MulticlassHinge


@template(
    level=2,
    parameters={
        "C": (3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 50, 100, 200),
        "delta": (2, 3, 4, 5, 10),
        "score": (1, 2, 4, 7),
    },
    prompt=r"""
A classifier for <<C>> classes is not trained yet and gives all classes the same score, <<score>>. The
multi-class hinge loss adds up $\max(0, s_j - s_y + \Delta)$ over the wrong classes $j$, with the
margin $\Delta = <<delta>>$.

What is the loss of a sample?
""",
    solution=r"""
The scores cancel, so that each wrong class costs the whole margin, and there is one wrong class less
than there are classes:

$$(<<C>> - 1) \cdot <<delta>> = <<answer>>$$

A first loss far from this is a sign of a mistake in the labels, the loss or the initialization.
""",
)
def hinge_of_equal_scores(C: int, delta: int, score: int) -> Problem:
    answer = int(MulticlassHinge(delta=delta)([0], [[score] * C]))

    def class_by_class() -> int:
        total = 0
        for rival in range(1, C):
            del rival  # its score does not matter: all are the same
            total += max(0, score - score + delta)
        return total

    return Problem(
        answer=Integer(answer),
        proof=Road("adding up over the wrong classes", class_by_class),
        distractors=(
            Distractor(
                "included-true-class",
                C * delta,
                "The true class is no rival of itself.",
            ),
            Distractor(
                "forgot-margin",
                C - 1,
                "That counts the wrong classes; each of them costs the margin.",
            ),
            Distractor(
                "wrong-aggregation",
                (C - 1) * (score + delta),
                "The score of the true class is subtracted, so that the scores cancel.",
            ),
            Distractor(
                "included-true-class",
                C * (score + delta),
                "The scores cancel, and the true class is no rival of itself.",
            ),
            Distractor(
                "margin-wrong",
                0,
                "Equal scores are not enough: the true class should lead by the margin.",
            ),
            Distractor(
                "only-one-term",
                delta,
                "Each wrong class costs the margin, not only one of them.",
            ),
        ),
    )
