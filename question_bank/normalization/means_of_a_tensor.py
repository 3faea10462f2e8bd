"""Means that batch, layer and instance normalization take."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Array, Distractor, Problem, Road, Tensor, template
from quizgen.reference import BatchNormalization, InstanceNormalization, LayerNormalization

LAYERS = {
    "batch": BatchNormalization(axis=1),
    "layer": LayerNormalization(axis=(1, 2)),
    "instance": InstanceNormalization(axis=1),
}
MEANINGS = {
    "batch": "each channel, over all samples: batch normalization.",
    "layer": "each sample, over all its channels: layer normalization.",
    "instance": "each channel of each sample: instance normalization.",
}


def told_apart(scheme: str, X: NDArray[np.int64]) -> bool:
    """Whether the four rows have different sums, so that it matters what is averaged."""
    return len(set(X.sum(2).ravel().tolist())) == 4


@template(
    level=3,
    parameters={"scheme": tuple(LAYERS), "X": Tensor((2, 2, 2), (0, 1, 3, 7, 12, 20, 30, 41, 53))},
    require=told_apart,
    prompt=r"""
A batch of two samples has the axes (samples, channels, positions), channels first:

$$\text{sample 1: } <<X[0] | matrix>>, \qquad \text{sample 2: } <<X[1] | matrix>>$$

Each row is a channel. The batch enters <<scheme>> normalization<<" over channels and positions" if scheme == "layer" else "">>,
in training.

Which means does the layer subtract? List each of them once, those of the first sample or channel first.
""",
    solution=r"""
There is a mean for <<meaning>>
<% if scheme == "batch" %>
The first row of both samples together, then the second rows:
<% elif scheme == "layer" %>
All four values of sample 1, then those of sample 2:
<% else %>
Each row by itself, sample 1 before sample 2:
<% endif %>

$$<<answer>>$$
""",
)
def means_of_a_tensor(scheme: str, X: NDArray[np.int64]) -> Problem:
    def means(name: str) -> list[float]:
        return [float(mean) for mean in X.mean(LAYERS[name].reduction_axes(3)).ravel()]

    def cell_by_cell() -> list[float]:
        sums: dict[tuple[int, ...], list[float]] = {}
        for sample, channels in enumerate(X.tolist()):
            for channel, row in enumerate(channels):
                key = {"batch": (channel,), "layer": (sample,)}.get(scheme, (sample, channel))
                sums.setdefault(key, []).extend(row)
        return [sum(values) / len(values) for _, values in sorted(sums.items())]

    return Problem(
        answer=Array(means(scheme), places=2),
        proof=Road("every value put into its group", cell_by_cell),
        distractors=(
            *(
                Distractor("norm-types-swapped", means(other), f"Those are means for {meaning}")
                for other, meaning in MEANINGS.items()
                if other != scheme
            ),
            Distractor(
                "wrong-data-format",
                X.mean((0, 1)) if scheme == "batch" else np.ravel(X.mean(1)),
                "The channels are the rows here, not the columns.",
            ),
            Distractor(
                "global-not-local",
                [X.mean()],
                "There is more than one mean: look which axes are kept.",
            ),
        ),
        working={"meaning": MEANINGS[scheme]},
    )
