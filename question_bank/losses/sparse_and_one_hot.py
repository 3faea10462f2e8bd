"""The same cross-entropy from integer labels and from one-hot targets."""

import math

import numpy as np

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import CategoricalCrossentropy, SparseCategoricalCrossentropy


@template(
    level=2,
    parameters={
        "v": (0.24, 0.37, 0.52, 0.68, 0.85, 1.1, 1.36, 1.74, 2.15),
        "N": (4, 8, 10, 16, 20, 32),
        "C": (3, 5, 7),
        "now": ("one-hot", "integers"),
        "reduction": ("mean", "sum"),
    },
    prompt=r"""
<% if now == "one-hot" %>
A batch of <<N>> samples of <<C>> exclusive classes has integer labels.
`SparseCategoricalCrossentropy`, averaged over the samples, is <<v>> nats. Now the labels are turned
into one-hot rows, and `CategoricalCrossentropy` of the same predictions is
<% else %>
A batch of <<N>> samples of <<C>> exclusive classes has one-hot targets.
`CategoricalCrossentropy`, averaged over the samples, is <<v>> nats. Now the targets are turned into
integer labels, and `SparseCategoricalCrossentropy` of the same predictions is
<% endif %>
<<"averaged" if reduction == "mean" else "added up">> over the samples. How many nats is it?
""",
    solution=r"""
An integer label picks the logarithm of the true class out of a row, and the one-hot target does the
same with a 1 among zeros: both losses cost a sample $-\ln p_y$.
<% if reduction == "mean" %>
As the reduction is the same too, so is the number:

$$L = <<answer>>$$
<% else %>
Only the reduction differs: a sum is the mean times the number of samples, whatever the number of
classes.

$$<<N>> \cdot <<v>> = <<answer>>$$
<% endif %>
""",
)
def sparse_and_one_hot(v: float, N: int, C: int, now: str, reduction: str) -> Problem:
    p = math.exp(-v)
    labels = np.arange(N) % C
    targets = np.eye(C)[labels]
    # each true class gets p, and the others share the rest
    rows = np.where(targets == 1, p, (1 - p) / (C - 1))
    if now == "one-hot":
        mean = CategoricalCrossentropy()(targets, rows)
        total = CategoricalCrossentropy(reduction="sum")(targets, rows)
    else:
        mean = SparseCategoricalCrossentropy()(labels, rows)
        total = SparseCategoricalCrossentropy(reduction="sum")(labels, rows)
    answer, other = (mean, total) if reduction == "mean" else (total, mean)
    return Problem(
        answer=Decimal(float(answer)),
        proof="v if reduction == 'mean' else v * N",
        distractors=(
            Distractor(
                "reduction-ignored",
                other,
                "A sum over the samples is the mean times their number."
                if reduction == "sum"
                else "Both are means over the samples; nothing is added up.",
            ),
            Distractor(
                "counted-wrong-thing" if reduction == "sum" else "divided-by-classes",
                v * C if reduction == "sum" else v / C,
                "The factor is the number of samples, not of classes."
                if reduction == "sum"
                else "Neither loss divides by the number of classes.",
            ),
            Distractor(
                "sparse-differs",
                float(answer) * C,
                "One number or a row of them: both encodings pick the same logarithm.",
            ),
            Distractor(
                "divided-by-classes" if reduction == "sum" else "all-classes-summed",
                v * N / C if reduction == "sum" else v * N * C,
                "Neither loss divides by the number of classes."
                if reduction == "sum"
                else "Neither the samples nor the classes are added up: both losses are means.",
            ),
        ),
    )
