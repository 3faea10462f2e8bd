"""Axes of group normalization after the channels are split."""

from quizgen.authoring import Axes, Distractor, Problem, Road, template
from quizgen.reference import GroupNormalization


@template(
    level=4,
    parameters={
        "space": ("L", "HW", "DHW"),
        "data_format": ("channels_last", "channels_first"),
        "groups": (2, 4, 8),
        "size": (3, 4, 6),
        "N": (8, 16),
    },
    prompt=r"""
<% set before = "N, " ~ space | join(", ") ~ ", C" if data_format == "channels_last" else "N, C, " ~ space | join(", ") %>
<% set after = "N" ~ space ~ "GK" if data_format == "channels_last" else "NGK" ~ space %>
Group normalization with <<groups>> groups gets a batch of <<N>> samples of shape (<<before>>) with
$C = <<groups * size>>$ channels. It splits the channel axis into groups $G = <<groups>>$ and the channels of
a group, $K = <<size>>$, so that the axes are now `<<after>>`.

Over which axes of this array are the means and variances taken?
""",
    solution=r"""
Each group of each sample has a mean of its own, so $N$ and $G$ are kept. Averaged over are all
positions and the $K$ channels of a group: <<answer>>. That makes $<<N>> \cdot <<groups>> = <<N * groups>>$ means.
""",
)
def group_axes(space: str, data_format: str, groups: int, size: int, N: int) -> Problem:
    last = data_format == "channels_last"
    layout = f"N{space}GK" if last else f"NGK{space}"
    layer = GroupNormalization(groups, axis=-1 if last else 1)
    right = layer.split_reduction_axes(len(layout) - 1)

    def places(letters: str) -> tuple[int, ...]:
        return tuple(place for place, letter in enumerate(layout) if letter in letters)

    return Problem(
        answer=Axes(right, layout),
        proof=Road("the letters of what a group of a sample holds", lambda: places(f"{space}K")),
        distractors=(
            Distractor(
                "norm-types-swapped",
                places(f"{space}GK"),
                "That joins all groups of a sample, as layer normalization over all axes does.",
            ),
            Distractor(
                "groups-misunderstood",
                places(space),
                "That separates every single channel; those of a group share their statistics.",
            ),
            Distractor(
                "groups-misunderstood",
                places(f"{space}G"),
                "$G$ tells the groups apart; the channels *within* a group are averaged.",
            ),
            Distractor(
                "kept-axis-reported",
                places("NG"),
                "Those axes are *kept*: there is a mean for each of their places.",
            ),
            Distractor(
                "norm-types-swapped",
                places(f"N{space}K"),
                "Samples stay separate; only batch normalization averages over them.",
            ),
            Distractor(
                "norm-types-swapped",
                places(f"N{space}"),
                "That is batch normalization: one mean for each channel of the whole batch.",
            ),
            Distractor(
                "global-not-local",
                tuple(range(len(layout))),
                "That would be one mean for the whole array.",
            ),
        ),
    )
