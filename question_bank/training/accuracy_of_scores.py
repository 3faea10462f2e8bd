"""Accuracy from scores and labels."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Decimal, Distractor, Problem, Road, Tensor, template
from quizgen.reference import accuracy

ROWS = ((7, 2, 5), (5, 4, 9), (1, 7, 3), (6, 3, 1), (2, 8, 4), (3, 1, 6))


Row = tuple[int, int, int]


def some_hits(a: Row, b: Row, c: Row, labels: NDArray[np.int64]) -> bool:
    """Whether at least one prediction is right and one is wrong."""
    return 0 < accuracy(labels, [a, b, c, a, b]) < 1


@template(
    level=1,
    parameters={
        "a": ROWS,
        "b": ((4, 9, 2), (8, 3, 5), (0, 2, 7), (1, 6, 5)),
        "c": ROWS,
        "labels": Tensor((5,), (0, 1, 2)),
    },
    require=some_hits,
    prompt=r"""
A classifier gives five samples these scores. The classes are 0, 1 and 2, and the label is the true
class.

| sample | class 0 | class 1 | class 2 | label |
|:-:|:-:|:-:|:-:|:-:|
| 1 | <<a[0]>> | <<a[1]>> | <<a[2]>> | <<labels[0]>> |
| 2 | <<b[0]>> | <<b[1]>> | <<b[2]>> | <<labels[1]>> |
| 3 | <<c[0]>> | <<c[1]>> | <<c[2]>> | <<labels[2]>> |
| 4 | <<a[0]>> | <<a[1]>> | <<a[2]>> | <<labels[3]>> |
| 5 | <<b[0]>> | <<b[1]>> | <<b[2]>> | <<labels[4]>> |

What is its accuracy?
""",
    solution=r"""
The class with the largest score is predicted:

| sample | predicted | label | right |
|:-:|:-:|:-:|:-:|
<% for guess in predicted %>
| <<loop.index>> | <<guess>> | <<labels[loop.index0]>> | <<"yes" if guess == labels[loop.index0] else "no">> |
<% endfor %>

The accuracy is the share of right predictions:

$$\frac{<<hits>>}{5} = <<answer>>$$
""",
)
def accuracy_of_scores(a: Row, b: Row, c: Row, labels: NDArray[np.int64]) -> Problem:
    scores = np.array([a, b, c, a, b])
    share = accuracy(labels, scores)
    hits = round(5 * share)

    def row_by_row() -> float:
        found = 0
        for row, label in zip(scores.tolist(), labels.tolist(), strict=True):
            found += all(row[label] >= score for score in row)
        return found / 5

    return Problem(
        answer=Decimal(share, places=2),
        proof=Road("counting the rows whose labelled score is the largest", row_by_row),
        distractors=(
            Distractor(
                "accuracy-rule-wrong",
                1 - share,
                "That is the share of errors; the accuracy is the share of right predictions.",
            ),
            Distractor(
                "label-encoding-wrong",
                accuracy(labels - 1, scores),
                "The classes are numbered from 0, as in the table.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                accuracy(labels, -scores),
                "The *largest* score wins, not the smallest.",
            ),
            Distractor(
                "divided-by-classes",
                hits / 3,
                "Divide by the number of samples, not by the number of classes.",
            ),
            Distractor(
                "wrong-denominator",
                hits / 15,
                "Divide by the number of samples, not by that of the scores in the table.",
            ),
            Distractor(
                "sum-not-mean",
                hits,
                "That is the number of right predictions; divide it by that of the samples.",
            ),
        ),
        working={"predicted": scores.argmax(1).tolist(), "hits": hits},
    )
