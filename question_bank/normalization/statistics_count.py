"""How many means a normalization layer computes."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import (
    BatchNormalization,
    GroupNormalization,
    InstanceNormalization,
    LayerNormalization,
)

GROUPS = 4
MEANINGS = {
    "BatchNormalization": "batch normalization: one for each channel.",
    "LayerNormalization": "layer normalization: one for each sample.",
    "InstanceNormalization": "instance normalization: one for each channel of each sample.",
    "GroupNormalization": "group normalization: one for each group of each sample.",
    "LayerNormalization()": "Keras's default layer normalization: one for each pixel.",
}
LAYERS = {
    "BatchNormalization": BatchNormalization(),
    "LayerNormalization": LayerNormalization(axis=(1, 2, 3)),
    "InstanceNormalization": InstanceNormalization(),
    "LayerNormalization()": LayerNormalization(),
}


def divisible(scheme: str, N: int, S: int, C: int) -> bool:
    """Whether the channels can be shared out among the groups."""
    return scheme != "GroupNormalization" or C % GROUPS == 0


@template(
    level=2,
    parameters={
        "scheme": tuple(MEANINGS),
        "N": (2, 4, 8, 16),
        "S": (5, 7, 14, 28),
        "C": (3, 12, 32, 64),
    },
    require=divisible,
    prompt=r"""
During training, a batch of shape $(N, H, W, C) = (<<N>>, <<S>>, <<S>>, <<C>>)$ enters
<% if scheme == "LayerNormalization()" %>
Keras's `LayerNormalization()` with all its defaults.
<% else %>
<<scheme>>
<%- if scheme == "LayerNormalization" %> over the axes $H$, $W$ and $C$<% elif scheme == "GroupNormalization" %> with 4 groups<% endif %>.
<% endif %>

How many different means does the layer compute for this batch?
""",
    solution=r"""
<% if scheme == "BatchNormalization" %>
Batch normalization averages over $N$, $H$ and $W$; one mean is left for each channel: <<answer>>.
<% elif scheme == "LayerNormalization" %>
Layer normalization averages over $H$, $W$ and $C$; one mean is left for each sample: <<answer>>.
<% elif scheme == "GroupNormalization" %>
Group normalization averages over $H$, $W$ and the channels of a group; one mean is left for each group
of each sample:

$$<<N>> \cdot 4 = <<answer>>$$
<% elif scheme == "LayerNormalization()" %>
By default layer normalization averages over the last axis alone, $C$; one mean is left for each pixel of
each sample:

$$<<N>> \cdot <<S>> \cdot <<S>> = <<answer>>$$
<% else %>
Instance normalization averages over $H$ and $W$; one mean is left for each channel of each sample:

$$<<N>> \cdot <<C>> = <<answer>>$$
<% endif %>

Each of them is a mean of <<group>> values.
""",
)
def statistics_count(scheme: str, N: int, S: int, C: int) -> Problem:
    shape = (N, S, S, C)

    def means(name: str) -> int:
        if name == "GroupNormalization":
            split = (*shape[:3], GROUPS, C // GROUPS)
            reduced = GroupNormalization(GROUPS).split_reduction_axes(4)
            return prod(size for axis, size in enumerate(split) if axis not in reduced)
        reduced = LAYERS[name].reduction_axes(4)
        return prod(size for axis, size in enumerate(shape) if axis not in reduced)

    right = means(scheme)
    group = prod(shape) // right
    return Problem(
        answer=Integer(right),
        proof="N * S * S if scheme[-1] == ')' else "
        "{'B': C, 'L': N, 'I': N * C, 'G': N + N + N + N}[scheme[0]]",
        distractors=(
            *(
                Distractor(
                    "norm-types-swapped",
                    means(other),
                    f"That is the number of means in {MEANINGS[other]}",
                )
                for other in MEANINGS
                if other != scheme and divisible(other, N, S, C)
            ),
            Distractor(
                "group-size-not-count",
                group,
                "That is how many values enter each mean.",
            ),
            Distractor(
                "global-not-local",
                1,
                "There is not one mean for everything: look which axes are kept.",
            ),
            Distractor(
                "counted-wrong-thing",
                prod(shape),
                "That is the number of values in the batch.",
            ),
        ),
        working={"group": group},
    )
