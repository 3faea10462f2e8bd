"""How many values enter each mean of a normalization layer."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import (
    BatchNormalization,
    GroupNormalization,
    InstanceNormalization,
    LayerNormalization,
)

LAYERS = {
    "BatchNormalization": BatchNormalization(),
    "LayerNormalization": LayerNormalization(axis=(1, 2, 3)),
    "InstanceNormalization": InstanceNormalization(),
}
MEANINGS = {
    "BatchNormalization": "a mean of batch normalization, over all samples",
    "LayerNormalization": "a mean of layer normalization, over all channels of a sample",
    "InstanceNormalization": "a mean of instance normalization, over one channel of a sample",
    "GroupNormalization": "a mean of group normalization, over one group of a sample",
}


@template(
    level=2,
    parameters={
        "scheme": tuple(MEANINGS),
        "N": (2, 4, 8),
        "S": (4, 5, 8, 10),
        "C": (12, 16, 24, 32),
    },
    prompt=r"""
During training, a batch of shape $(N, H, W, C) = (<<N>>, <<S>>, <<S>>, <<C>>)$ enters
<<scheme>>
<%- if scheme == "LayerNormalization" %> over the axes $H$, $W$ and $C$<% elif scheme == "GroupNormalization" %> with 4 groups<% endif %>.

How many values is each of its means taken over?
""",
    solution=r"""
<% if scheme == "BatchNormalization" %>
All positions of one channel, in all samples:

$$N \cdot H \cdot W = <<N>> \cdot <<S>> \cdot <<S>> = <<answer>>$$
<% elif scheme == "LayerNormalization" %>
All positions and channels of one sample:

$$H \cdot W \cdot C = <<S>> \cdot <<S>> \cdot <<C>> = <<answer>>$$
<% elif scheme == "GroupNormalization" %>
All positions of the channels of one group, in one sample:

$$H \cdot W \cdot \frac{C}{4} = <<S>> \cdot <<S>> \cdot \frac{<<C>>}{4} = <<answer>>$$
<% else %>
All positions of one channel of one sample:

$$H \cdot W = <<S>> \cdot <<S>> = <<answer>>$$
<% endif %>

There are <<count>> such means.
""",
)
def statistics_group_size(scheme: str, N: int, S: int, C: int) -> Problem:
    shape = (N, S, S, C)

    def size(name: str) -> int:
        if name == "GroupNormalization":
            split = (N, S, S, 4, C // 4)
            return prod(split[axis] for axis in GroupNormalization(4).split_reduction_axes(4))
        return prod(shape[axis] for axis in LAYERS[name].reduction_axes(4))

    right = size(scheme)
    return Problem(
        answer=Integer(right),
        proof="{'B': N * S * S, 'L': S * S * C, 'I': S * S, 'G': S * S * C // 4}[scheme[0]]",
        distractors=(
            *(
                Distractor("norm-types-swapped", size(other), f"That belongs to {meaning}.")
                for other, meaning in MEANINGS.items()
                if other != scheme
            ),
            Distractor(
                "group-size-not-count",
                prod(shape) // right,
                "That is the number of means, not of values in each.",
            ),
            Distractor(
                "global-not-local",
                prod(shape),
                "Those are all values of the batch; there is more than one mean.",
            ),
            Distractor(
                "wrong-dimension",
                right * S,
                "Height and width count once each.",
            ),
            Distractor(
                "axes-incomplete",
                {"B": N, "L": C, "I": S, "G": C // 4}[scheme[0]],
                "More axes are averaged over: think of all positions as well.",
            ),
        ),
        working={"count": prod(shape) // right},
    )
