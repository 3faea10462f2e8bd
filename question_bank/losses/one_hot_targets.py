"""One-hot targets of integer labels."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference.losses.loss import one_hot_pair


@template(
    level=1,
    parameters={
        "labels": Tensor((3,), (1, 2, 3)),  # not 0, or counting from 1 would have no place
        "C": (4, 5, 6, 7),
    },
    prompt=r"""
Three samples have the integer labels $<<labels | vector>>$. There are <<C>> classes, numbered from 0.

What are the one-hot targets, one row for each sample?
""",
    solution=r"""
Each row has <<C>> entries, all 0 but the one whose place, counted from 0, is the label:

$$<<labels | vector>> \rightarrow <<answer>>$$

A softmax gives predictions of the same shape, so that `CategoricalCrossentropy` can compare them.
""",
)
def one_hot_targets(labels: NDArray[np.int64], C: int) -> Problem:
    targets, _ = one_hot_pair(labels, np.zeros((3, C)))

    def counted() -> list[list[int]]:
        return [[int(place == label) for place in range(C)] for label in labels.tolist()]

    return Problem(
        answer=Array(targets, places=0),
        proof=Road("comparing each place with the label", counted),
        distractors=(
            Distractor(
                "label-encoding-wrong",
                one_hot_pair(labels - 1, np.zeros((3, C)))[0],
                "The classes are counted from 0: label 1 is the *second* place.",
            ),
            Distractor(
                "label-multiplied",
                targets * labels[:, np.newaxis],
                "A label says where the 1 stands; its size is not stored.",
            ),
            Distractor(
                "wrong-axis",
                targets.T,
                "Each sample has a row, not a column.",
            ),
            Distractor(
                "counted-wrong-thing",
                targets[:, 1:],
                "Class 0 has a place too: there are as many as classes.",
            ),
            Distractor(
                "wrong-axis",
                one_hot_pair(labels - 1, np.zeros((3, C)))[0].T,
                "Each sample has a row, and classes are counted from 0.",
            ),
            Distractor(
                "label-multiplied",
                one_hot_pair(labels - 1, np.zeros((3, C)))[0] * labels[:, np.newaxis],
                "A label says where the 1 stands, counted from 0; its size is not stored.",
            ),
        ),
    )
