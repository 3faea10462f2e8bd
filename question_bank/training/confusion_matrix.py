"""Accuracy, recall and precision from a confusion matrix."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, template
from quizgen.reference import accuracy, precision, recall

CLASSES = ("cat", "dog", "fox")
Row = tuple[int, int, int]


def as_samples(rows: tuple[Row, Row, Row]) -> tuple[list[int], list[int]]:
    """Write the matrix out as one true and one predicted class a sample."""
    cells = [(truth, guess) for truth in range(3) for guess in range(3)]
    counted = [cell for cell in cells for _ in range(rows[cell[0]][cell[1]])]
    return [truth for truth, _ in counted], [guess for _, guess in counted]


def they_differ(cat: Row, dog: Row, fox: Row, asked: str) -> bool:
    """Whether precision and recall of the class differ."""
    place = CLASSES.index(asked)
    return sum((cat, dog, fox)[place]) != cat[place] + dog[place] + fox[place]


@template(
    level=2,
    parameters={
        "cat": ((16, 3, 1), (14, 2, 4), (18, 1, 1), (12, 5, 3)),
        "dog": ((4, 20, 1), (2, 21, 2), (5, 17, 3), (1, 22, 2)),
        "fox": ((1, 3, 6), (2, 1, 7), (0, 2, 8), (3, 2, 5)),
        "asked": CLASSES,
    },
    require=they_differ,
    prompt=r"""
A classifier of animals was tested. The rows of this confusion matrix are the true classes, its columns the predicted ones:

| | cat | dog | fox |
|---|:-:|:-:|:-:|
| **cat** | <<cat | join(" | ")>> |
| **dog** | <<dog | join(" | ")>> |
| **fox** | <<fox | join(" | ")>> |

Give
""",
    solution=r"""
The diagonal holds what was predicted rightly:

$$\frac{<<cat[0]>> + <<dog[1]>> + <<fox[2]>>}{<<everything>>} = <<share | places>>$$

Recall divides the diagonal entry by its *row*, all that is a <<asked>>, precision by its *column*, all that is called one:

$$\frac{<<hits>>}{<<row | join(" + ")>>} = <<r | places>>, \qquad \frac{<<hits>>}{<<column | join(" + ")>>} = <<p | places>>$$

So the answers are <<answer>>.
""",
)
def confusion_matrix(cat: Row, dog: Row, fox: Row, asked: str) -> Problem:
    rows, place = (cat, dog, fox), CLASSES.index(asked)
    truth, guess = as_samples(rows)

    def of(measure: Callable[[ArrayLike, ArrayLike], float], wanted: int) -> float:
        return measure([label == wanted for label in truth], [label == wanted for label in guess])

    share = accuracy(truth, np.eye(3)[guess])
    r, p = of(recall, place), of(precision, place)
    hits, row = rows[place][place], rows[place]
    column = [each[place] for each in rows]
    everything, right = len(truth), cat[0] + dog[1] + fox[2]
    one_or_not = (everything - sum(row) - sum(column) + 2 * hits) / everything

    def by_what_is_wrong() -> tuple[float, float, float]:
        missed = sum(row[other] for other in range(3) if other != place)
        alarms = sum(column[other] for other in range(3) if other != place)
        wrong = sum(rows[i][j] for i in range(3) for j in range(3) if i != j)
        return 1 - wrong / everything, hits / (hits + missed), hits / (hits + alarms)

    return Problem(
        answer=Parts(
            (
                Part("the accuracy", Decimal(share)),
                Part(f"the recall of the class {asked}", Decimal(r)),
                Part(f"the precision of the class {asked}", Decimal(p)),
            )
        ),
        proof=Road("what is not on the diagonal", by_what_is_wrong),
        distractors=(
            Distractor(
                "swapped-roles",
                (share, p, r),
                "Recall goes along the row of what is true, precision down the column.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (sum(of(recall, each) for each in range(3)) / 3, r, p),
                "That is the mean of the three recalls; the accuracy counts every sample once.",
            ),
            Distractor(
                "wrong-denominator",
                (share, hits / everything, hits / everything),
                "One class is measured by its own row and column, not by all samples.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (1 - share, 1 - r, 1 - p),
                "Those are the shares of errors.",
            ),
            Distractor(
                "divided-by-classes",
                (share, hits / right, hits / right),
                "A class is measured by its own row and column, not by the diagonal.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (one_or_not, one_or_not, one_or_not),
                f"That asks only whether a sample is a {asked} or not.",
            ),
            Distractor(
                "wrong-denominator",
                (
                    right / (everything - right),
                    hits / (sum(row) - hits),
                    hits / (sum(column) - hits),
                ),
                "Divide by all that are counted, the right ones too, not by the wrong ones alone.",
            ),
        ),
        working={
            "share": share,
            "r": r,
            "p": p,
            "hits": hits,
            "row": row,
            "column": column,
            "everything": everything,
        },
    )
