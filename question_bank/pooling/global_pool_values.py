"""Output values of global pooling."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import GlobalAveragePooling2D, GlobalMaxPooling2D, Layer

LAYERS: dict[str, Layer] = {"Max": GlobalMaxPooling2D(), "Average": GlobalAveragePooling2D()}
GRID = (0, 8, 16, 24, 32, 40, 48)  # means of two, four or eight are whole numbers


def not_constant(kind: str, first: NDArray[np.int64], second: NDArray[np.int64]) -> bool:
    """Whether both maps have anything to summarize."""
    return bool(first.min() < first.max() and second.min() < second.max())


@template(
    level=2,
    parameters={
        "kind": ("Max", "Average"),
        "first": Tensor((2, 2), GRID),
        "second": Tensor((2, 2), GRID),
    },
    require=not_constant,
    prompt=r"""
A sample has two channels, each a map of $2 \times 2$ pixels:

$$X_1 = <<first | matrix>>, \qquad X_2 = <<second | matrix>>$$

It enters `Global<<kind>>Pooling2D()`. What comes out for this sample?
""",
    solution=r"""
Each channel gives the <<"largest" if kind == "Max" else "mean">> of all its values:

<% for values in channels %>
<% if kind == "Max" %>
$$\max(<<values | join(", ")>>) = <<values | max>>$$
<% else %>
$$\frac{<<values | join(" + ")>>}{4} = <<values | sum // 4>>$$
<% endif %>

<% endfor %>
So the output is $<<answer>>$.
""",
)
def global_pool_values(kind: str, first: NDArray[np.int64], second: NDArray[np.int64]) -> Problem:
    sample = np.stack([first, second], axis=-1)[np.newaxis]
    channels = [first.ravel().tolist(), second.ravel().tolist()]

    def by_hand() -> list[int]:
        if kind == "Max":
            return [sorted(values)[-1] for values in channels]
        return [sum(values) // len(values) for values in channels]

    summary = np.max if kind == "Max" else np.mean
    return Problem(
        answer=Array(LAYERS[kind](sample)[0], places=0),
        proof=Road("the definition, channel by channel", by_hand),
        distractors=(
            Distractor(
                "max-average-confused",
                LAYERS["Average" if kind == "Max" else "Max"](sample)[0],
                f"That is the {'mean' if kind == 'Max' else 'largest value'} of each channel.",
            ),
            Distractor(
                "pooled-over-channels",
                summary(sample[0], axis=-1),
                "That compares the channels at each pixel; pooling summarizes each map.",
            ),
            Distractor(
                "sum-not-mean",
                sample.sum((0, 1, 2)),
                "That is the sum of each channel; divide it by the number of pixels.",
            )
            if kind == "Average"
            else Distractor(
                "wrong-aggregation",
                sample.min((0, 1, 2)),
                "That is the smallest value of each channel.",
            ),
            Distractor(
                "global-not-local",
                [summary(sample)],
                "Each channel has a number of its own.",
            ),
            Distractor(
                "per-axis-only",
                summary(sample[0], axis=0).T,
                "That summarizes the columns; a map has rows and columns.",
            ),
            Distractor(
                "global-not-local",
                [(np.mean if kind == "Max" else np.max)(sample)],
                f"Each channel has a number of its own, by the {'largest value' if kind == 'Max' else 'mean'}.",
            ),
            Distractor(
                "max-average-confused",
                (np.mean if kind == "Max" else np.max)(sample[0], axis=0).T,
                f"That is the {'mean' if kind == 'Max' else 'largest value'} of each column; a map has rows too.",
            ),
        ),
        working={"channels": channels},
    )
