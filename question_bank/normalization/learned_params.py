"""Parameters of layer, group and instance normalization."""

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import GroupNormalization, LayerNormalization

LAYERS = {
    "last": LayerNormalization(),
    "all": LayerNormalization(axis=(1, 2, 3)),
    "groups": GroupNormalization(4),
    "instance": GroupNormalization(-1),
}


@template(
    level=3,
    parameters={
        "kind": tuple(LAYERS),
        "S": (4, 5, 7, 8, 14),
        "C": (8, 12, 16, 24, 32, 64),
    },
    prompt=r"""
A feature map of height and width <<S>> with <<C>> channels, channels last, enters
<% if kind == "last" %>
Keras's `LayerNormalization()`, which normalizes over the last axis,
<% elif kind == "all" %>
Keras's `LayerNormalization(axis=(1, 2, 3))`, which normalizes over height, width and channels,
<% elif kind == "groups" %>
Keras's `GroupNormalization(groups=4)`
<% else %>
Keras's `GroupNormalization(groups=<<C>>)`, which is instance normalization,
<% endif %>
with learned scale and shift.

How many parameters does the layer have?
""",
    solution=r"""
<% if kind == "all" %>
$\gamma$ and $\beta$ have the shape of the axes that are averaged over, (<<S>>, <<S>>, <<C>>):

$$2 \cdot <<S>> \cdot <<S>> \cdot <<C>> = <<answer>>$$
<% elif kind == "last" %>
$\gamma$ and $\beta$ have the shape of the axis that is averaged over, (<<C>>):

$$2 \cdot <<C>> = <<answer>>$$
<% else %>
There is one $\gamma$ and one $\beta$ for each channel, however the channels are grouped:

$$2 \cdot <<C>> = <<answer>>$$
<% endif %>

Nothing else is stored: the statistics are taken anew from each sample.
""",
)
def learned_params(kind: str, S: int, C: int) -> Problem:
    def count(kind: str) -> int:
        return LAYERS[kind].count_params((S, S, C))

    layer_norm = kind in ("last", "all")
    other = "last" if kind == "all" else "all"
    return Problem(
        answer=Integer(count(kind)),
        proof="(S * S if kind == 'all' else 1) * (C + C)",
        distractors=(
            Distractor(
                "ln-axis-convention",
                count(other),
                r"$\gamma$ and $\beta$ differ along the channels only."
                if other == "all"
                else r"$\gamma$ and $\beta$ differ along all axes that are averaged over.",
            ),
            Distractor(
                "moving-stats-in-ln",
                2 * count(kind),
                "Only batch normalization stores moving statistics.",
            ),
            Distractor(
                "fully-connected-thinking",
                C * C + C,
                "No channel is combined with another one: there are no weights between channels.",
            ),
            Distractor(
                "one-set-per-layer",
                2,
                r"$\gamma$ and $\beta$ are arrays, not two numbers.",
            )
            if layer_norm
            else Distractor(
                "groups-misunderstood",
                2 * 4 if kind == "groups" else 2,
                "Scale and shift belong to the channels, not to the groups.",
            ),
            Distractor(
                "forgot-a-part",
                count(kind) // 2,
                r"There is a $\beta$ for each $\gamma$.",
            ),
            Distractor(
                "weight-sharing-confused",
                S * S * C if kind != "all" else S * S * 2,
                "All places share the parameters of a channel."
                if kind != "all"
                else "The channels have parameters of their own too.",
            ),
        ),
    )
