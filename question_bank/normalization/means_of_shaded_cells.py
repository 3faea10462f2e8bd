"""How many means a layer takes whose averaged cells are shaded in a figure."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.figures.normalized_axes import normalized_axes
from quizgen.reference import BatchNormalization, InstanceNormalization, LayerNormalization

MEANINGS = {
    "batch": "one mean for each channel, as in batch normalization",
    "layer": "one mean for each sample, as in layer normalization over all features",
    "instance": "one mean for each channel of each sample, as in instance normalization",
    "position": "one mean for each position of each sample, as in layer normalization over channels",
}


def reduced(scheme: str, layout: str) -> tuple[int, ...]:
    """Return the axes that the scheme averages over."""
    rank, channels = len(layout), layout.index("C")
    match scheme:
        case "batch":
            return BatchNormalization(axis=channels).reduction_axes(rank)
        case "layer":
            return LayerNormalization(axis=tuple(range(1, rank))).reduction_axes(rank)
        case "instance":
            return InstanceNormalization(axis=channels).reduction_axes(rank)
    return LayerNormalization(axis=channels).reduction_axes(rank)


@template(
    level=2,
    parameters={
        "scheme": tuple(MEANINGS),
        "layout": ("NCHW", "NHWC"),
        "N": (8, 12, 32),
        "C": (3, 10, 24),
        "S": (5, 7),
    },
    prompt=r"""
A normalization layer gets a batch with its axes in the order `<<layout>>`. The figure shows a piece of such
a batch, a slab for each sample; the cells that go into the *first* mean, and into no other, are shaded.

The real batch has <<N>> samples of $<<S>> \times <<S>>$ pixels and <<C>> channels. How many means does the
layer take?
""",
    solution=r"""
<% if scheme == "batch" %>
One channel is shaded, in all samples and at all pixels: there is a mean for each channel, as in batch
normalization. That makes <<answer>>.
<% elif scheme == "layer" %>
One whole sample is shaded: there is a mean for each sample, as in layer normalization over all features.
That makes <<answer>>.
<% elif scheme == "instance" %>
One channel of one sample is shaded, as in instance normalization, so there is a mean for each of them:

$$<<N>> \cdot <<C>> = <<answer>>$$
<% else %>
One pixel of one sample is shaded, with all its channels, as in layer normalization over the channels, so
there is a mean for each of them:

$$<<N>> \cdot <<S>> \cdot <<S>> = <<answer>>$$
<% endif %>

Each is a mean of <<size>> values.
""",
)
def means_of_shaded_cells(scheme: str, layout: str, N: int, C: int, S: int) -> Problem:
    sizes = {"N": N, "C": C, "H": S, "W": S}
    shape = [sizes[letter] for letter in layout]
    right = reduced(scheme, layout)

    def means(name: str) -> int:
        taken = reduced(name, layout)
        return prod(size for axis, size in enumerate(shape) if axis not in taken)

    def group_by_group() -> int:
        kept = {
            (
                sample if scheme != "batch" else -1,
                channel if scheme in ("batch", "instance") else -1,
                pixel if scheme == "position" else -1,
            )
            for sample in range(N)
            for channel in range(C)
            for pixel in range(S * S)
        }
        return len(kept)

    size = prod(shape[axis] for axis in right)
    return Problem(
        answer=Integer(means(scheme)),
        proof=Road("groups of cells counted cell by cell", group_by_group),
        distractors=(
            *(
                Distractor("norm-types-swapped", means(other), f"That is {meaning}.")
                for other, meaning in MEANINGS.items()
                if other != scheme
            ),
            Distractor(
                "group-size-not-count",
                size,
                "That is how many values go into each mean.",
            ),
            Distractor(
                "global-not-local",
                1,
                "Only some of the cells are shaded: the others have means of their own.",
            ),
        ),
        working={"size": size},
        figure=lambda: normalized_axes(layout, "".join(layout[axis] for axis in right)),
    )
