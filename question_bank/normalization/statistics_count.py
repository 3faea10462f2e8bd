"""How many means a normalization layer computes."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import BatchNormalization, InstanceNormalization, LayerNormalization

MEANINGS = {
    "BatchNormalization": "batch normalization: one for each channel.",
    "LayerNormalization": "layer normalization: one for each sample.",
    "InstanceNormalization": "instance normalization: one for each channel of each sample.",
}
LAYERS = {
    "BatchNormalization": BatchNormalization(),
    "LayerNormalization": LayerNormalization(axis=(1, 2, 3)),
    "InstanceNormalization": InstanceNormalization(),
}


@template(
    level=2,
    parameters={
        "scheme": tuple(LAYERS),
        "N": (2, 4, 8, 16),
        "S": (5, 7, 14, 28),
        "C": (3, 12, 32, 64),
    },
    prompt=r"""
During training, a batch of shape $(N, H, W, C) = (<<N>>, <<S>>, <<S>>, <<C>>)$ enters
<<scheme>>
<%- if scheme == "LayerNormalization" %> over the axes $H$, $W$ and $C$<% endif %>.

How many different means does the layer compute for this batch?
""",
    solution=r"""
<% if scheme == "BatchNormalization" %>
Batch normalization averages over $N$, $H$ and $W$; one mean is left for each channel: <<answer>>.
<% elif scheme == "LayerNormalization" %>
Layer normalization averages over $H$, $W$ and $C$; one mean is left for each sample: <<answer>>.
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
        reduced = LAYERS[name].reduction_axes(4)
        return prod(size for axis, size in enumerate(shape) if axis not in reduced)

    right = means(scheme)
    group = prod(shape) // right
    return Problem(
        answer=Integer(right),
        proof="C if scheme[0] == 'B' else N if scheme[0] == 'L' else N * C",
        distractors=(
            *(
                Distractor(
                    "norm-types-swapped",
                    means(other),
                    f"That is the number of means in {MEANINGS[other]}",
                )
                for other in LAYERS
                if other != scheme
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
                "group-size-not-count",
                prod(shape),
                "That is the number of values in the batch.",
            ),
        ),
        working={"group": group},
    )
