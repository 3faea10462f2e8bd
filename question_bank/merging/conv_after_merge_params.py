"""Parameters of a convolution after a merge."""

from quizgen.authoring import Distractor, Integer, Problem, replace, template
from quizgen.reference import Add, Concatenate, Conv2D, Merge

MERGES: dict[str, Merge] = {"Add": Add(), "Concatenate": Concatenate()}


@template(
    level=2,
    parameters={
        "kind": tuple(MERGES),
        "m": (2, 3, 4),
        "C": (8, 12, 16),
        "K": (1, 3, 5),
        "filters": (4, 8, 10, 32),
    },
    prompt=r"""
The outputs of <<m>> branches, each a map with <<C>> channels, channels last, enter
`<<"Add()" if kind == "Add" else "Concatenate(axis=-1)">>`. What comes out enters a `Conv2D` layer
with <<filters>> filters of size $<<K>> \times <<K>>$ and with biases.

How many learnable parameters does the convolution have?
""",
    solution=r"""
<% if kind == "Add" %>
`Add` works position by position, so there are still <<C>> channels.
<% else %>
`Concatenate` puts the channels side by side:

$$<<m>> \cdot <<C>> = <<channels>>$$
<% endif %>

Each filter spans all <<channels>> channels and has one bias:

$$(<<K>>^2 \cdot <<channels>> + 1) \cdot <<filters>> = <<answer>>$$
""",
)
def conv_after_merge_params(kind: str, m: int, C: int, K: int, filters: int) -> Problem:
    conv = Conv2D(filters, K)
    branches = [(None, None, C)] * m
    other = MERGES["Add" if kind == "Concatenate" else "Concatenate"]

    def count(conv: Conv2D = conv, merge: Merge = MERGES[kind]) -> int:
        return conv.count_params(merge.output_shape(*branches))

    channels = MERGES[kind].output_shape(*branches)[-1]
    return Problem(
        answer=Integer(count()),
        proof='(K * K * C * (m if kind == "Concatenate" else 1) + 1) * filters',
        distractors=(
            Distractor(
                "add-concat-confused",
                count(merge=other),
                "`Add` keeps the number of channels; only `Concatenate` adds them up.",
            ),
            Distractor(
                "forgot-bias",
                count(replace(conv, use_bias=False)),
                "One bias for each filter is missing.",
            ),
            Distractor(
                "forgot-cin",
                conv.count_params((None, None, 1)),
                "A filter has a slice for each channel that enters.",
            ),
            Distractor(
                "k-not-k2",
                count(replace(conv, kernel_size=(1, K))),
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "bias-miscounted",
                count(replace(conv, use_bias=False)) + 1,
                "Each filter has a bias of its own.",
            ),
            Distractor(
                "multiplied-not-added",
                conv.count_params((None, None, C**m)),
                "Channels of branches are added up at the most, never multiplied.",
            ),
            Distractor(
                "bias-per-channel-pair",
                count(replace(conv, use_bias=False))
                + count(replace(conv, kernel_size=1, use_bias=False)),
                "The slices of a filter are added up before its one bias is added.",
            ),
        ),
        working={"channels": channels},
    )
