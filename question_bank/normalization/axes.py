"""Axes that a normalization layer averages over."""

from quizgen.authoring import Axes, Distractor, Problem, Road, template
from quizgen.figures.normalized_axes import normalized_axes
from quizgen.reference import BatchNormalization, InstanceNormalization, LayerNormalization

SCHEMES = {
    "BatchNormalization": "batch normalization: one mean for each channel.",
    "LayerNormalization": "layer normalization: one mean for each sample.",
    "InstanceNormalization": "instance normalization: one mean for each channel of each sample.",
}


def reduced(scheme: str, channel_axis: int, rank: int) -> tuple[int, ...]:
    """Return the axes that the scheme averages over; layer normalization takes all features."""
    match scheme:
        case "BatchNormalization":
            return BatchNormalization(axis=channel_axis).reduction_axes(rank)
        case "InstanceNormalization":
            return InstanceNormalization(axis=channel_axis).reduction_axes(rank)
    return LayerNormalization(axis=tuple(range(1, rank))).reduction_axes(rank)


@template(
    level=2,
    parameters={
        "scheme": tuple(SCHEMES),
        "layout": ("NCL", "NLC", "NCHW", "NHWC", "NCDHW", "NDHWC"),
        "N": (8, 16, 32, 64),
        "C": (3, 12, 24),
    },
    prompt=r"""
A tensor with batch axis $N$, channel axis $C$ and <<"one spatial axis" if layout | length == 3 else "spatial axes">>
has its axes in the order `<<layout>>`; there are <<N>> samples and <<C>> channels. It enters
<% if scheme == "BatchNormalization" %>
`BatchNormalization`, in training.
<% elif scheme == "LayerNormalization" %>
`LayerNormalization`, for which all channels and positions of a sample are its features.
<% else %>
`InstanceNormalization`.
<% endif %>

Over which axes are the means and variances taken?
""",
    solution=r"""
<% if scheme == "BatchNormalization" %>
Batch normalization has one mean and one variance for each *channel*, so it averages over all axes
but $C$: <<answer>>. Here that makes <<C>> means.
<% elif scheme == "LayerNormalization" %>
Layer normalization has one mean and one variance for each *sample*, so it averages over all axes
but $N$: <<answer>>. Here that makes <<N>> means.
<% else %>
Instance normalization has one mean and one variance for each *channel of each sample*, so it
averages over space alone: <<answer>>. Here that makes $<<N>> \cdot <<C>> = <<N * C>>$ means.
<% endif %>
""",
)
def axes(scheme: str, layout: str, N: int, C: int) -> Problem:
    rank = len(layout)
    channel_axis = layout.index("C")
    right = reduced(scheme, channel_axis, rank)
    kept = {
        "BatchNormalization": "C",
        "LayerNormalization": "N",
        "InstanceNormalization": "NC",
    }[scheme]
    other_format = reduced(scheme, rank - 1 if channel_axis == 1 else 1, rank)

    def by_letter() -> tuple[int, ...]:
        return tuple(place for place, letter in enumerate(layout) if letter not in kept)

    return Problem(
        answer=Axes(right, layout),
        proof=Road("all letters of the layout but those that the scheme keeps", by_letter),
        distractors=(
            *(
                Distractor(
                    "norm-types-swapped",
                    reduced(other, channel_axis, rank),
                    f"Those are the axes of {meaning}",
                )
                for other, meaning in SCHEMES.items()
                if other != scheme
            ),
            Distractor(
                "kept-axis-reported",
                tuple(axis for axis in range(rank) if axis not in right),
                "Those axes are *kept*: there is a mean for each of their places.",
            ),
            Distractor(
                "wrong-data-format",
                other_format,
                "Look where the letter $C$ stands in this layout.",
            ),
            Distractor(
                "global-not-local",
                tuple(range(rank)),
                "That would be one mean for the whole tensor.",
            ),
        ),
        figure=lambda: normalized_axes(layout),
    )
