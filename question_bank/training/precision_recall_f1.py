"""Precision, recall and F1 from counts."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, template
from quizgen.reference import f1_score, precision, recall


def kinds_differ(tp: int, fp: int, fn: int, tn: int) -> bool:
    """Whether precision and recall differ."""
    return fp != fn


@template(
    level=2,
    parameters={
        "tp": (6, 8, 12, 18, 20, 30),
        "fp": (2, 4, 6, 10),
        "fn": (1, 3, 5, 6, 9),
        "tn": (40, 75, 90),
    },
    require=kinds_differ,
    prompt=r"""
A classifier for a disease was tested:

| | predicted ill | predicted healthy |
|:-:|:-:|:-:|
| **ill** | <<tp>> | <<fn>> |
| **healthy** | <<fp>> | <<tn>> |

"Ill" is the positive class. Give
""",
    solution=r"""
Precision asks how many of those that are *predicted* ill are ill, recall how many of those that *are*
ill are found:

$$P = \frac{<<tp>>}{<<tp>> + <<fp>>} = <<p | places>>, \qquad R = \frac{<<tp>>}{<<tp>> + <<fn>>} = <<r | places>>$$

F1 is their harmonic mean:

$$\frac{2 P R}{P + R} = \frac{2 \cdot <<tp>>}{2 \cdot <<tp>> + <<fp>> + <<fn>>} = <<f | places>>$$

So the answers are <<answer>>. The <<tn>> healthy people who were recognised take no part in it.
""",
)
def precision_recall_f1(tp: int, fp: int, fn: int, tn: int) -> Problem:
    truth = [1] * tp + [0] * fp + [1] * fn + [0] * tn
    guess = [1] * tp + [1] * fp + [0] * fn + [0] * tn
    p, r, f = precision(truth, guess), recall(truth, guess), f1_score(truth, guess)

    def harmonic() -> tuple[float, float, float]:
        one, other = 1 - fp / (tp + fp), 1 - fn / (tp + fn)
        return one, other, 2 / (1 / one + 1 / other)

    everybody = tp + fp + fn + tn
    return Problem(
        answer=Parts(
            (
                Part("the precision", Decimal(p)),
                Part("the recall", Decimal(r)),
                Part("the F1 score", Decimal(f), follows="2 * a * b / (a + b)"),
            )
        ),
        proof=Road("what is missed, and a mean of inverses", harmonic),
        distractors=(
            Distractor(
                "swapped-roles",
                (r, p, f),
                "Precision divides by what is predicted positive, recall by what is positive.",
            ),
            Distractor(
                "f1-formula-wrong",
                (p, r, (p + r) / 2),
                "F1 is the harmonic mean, which lies nearer to the smaller of the two.",
            ),
            Distractor(
                "f1-formula-wrong",
                (p, r, f / 2),
                "The factor 2 is missing: F1 is a mean of the two, and lies between them.",
            ),
            Distractor(
                "f1-formula-wrong",
                (p, r, p * r),
                "F1 is a mean of the two, and lies between them; their product does not.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                ((tp + tn) / everybody, r, 2 / (everybody / (tp + tn) + 1 / r)),
                "That is the accuracy, which counts the healthy people as well.",
            ),
            Distractor(
                "f1-formula-wrong",
                (p, r, (p * r) ** 0.5),
                "That is the geometric mean; F1 is the harmonic one.",
            ),
            Distractor(
                "f1-formula-wrong",
                (p, r, min(p, r)),
                "F1 lies between the two, though nearer to the smaller one.",
            ),
        ),
        working={"p": p, "r": r, "f": f},
    )
