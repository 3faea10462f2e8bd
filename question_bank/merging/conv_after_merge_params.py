"""Parameters of a convolution after a merge."""

from quizgen.authoring import Distractor, Integer, Problem, template
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
    merged = MERGES[kind].output_shape(*[(None, None, C)] * m)
    answer = Conv2D(filters, K).count_params(merged)
    channels, others = (m * C, C) if kind == "Concatenate" else (C, m * C)
    weights = answer - filters
    return Problem(
        answer=Integer(answer),
        proof='(K * K * C * (m if kind == "Concatenate" else 1) + 1) * filters',
        distractors=(
            Distractor(
                "add-concat-confused",
                (K**2 * others + 1) * filters,
                "`Add` keeps the number of channels; only `Concatenate` adds them up.",
            ),
            Distractor(
                "forgot-bias",
                weights,
                "One bias for each filter is missing.",
            ),
            Distractor(
                "forgot-cin",
                (K**2 + 1) * filters,
                "A filter has a slice for each channel that enters.",
            ),
            Distractor(
                "k-not-k2",
                (K * channels + 1) * filters,
                r"A 2-D kernel has $K \cdot K$ entries, not $K$.",
            ),
            Distractor(
                "bias-miscounted",
                weights + 1,
                "Each filter has a bias of its own.",
            ),
            Distractor(
                "multiplied-not-added",
                (K**2 * C**m + 1) * filters,
                "Channels of branches are added up at the most, never multiplied.",
            ),
            Distractor(
                "bias-per-channel-pair",
                weights + channels * filters,
                "The slices of a filter are added up before its one bias is added.",
            ),
        ),
        working={"channels": channels},
    )
