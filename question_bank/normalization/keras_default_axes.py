"""Axes of Keras's normalization layers by default."""

from quizgen.authoring import Axes, Distractor, Problem, Road, template
from quizgen.figures.normalized_axes import normalized_axes
from quizgen.reference import BatchNormalization, LayerNormalization

Reduced = tuple[int, ...]
LAYERS = {"BatchNormalization": BatchNormalization(), "LayerNormalization": LayerNormalization()}


@template(
    level=3,
    parameters={
        "name": tuple(LAYERS),
        "layout": ("NF", "NTF", "NHWC"),
        "N": (8, 16, 32, 64),
        "F": (10, 12, 20, 24, 40),
    },
    prompt=r"""
<% if layout == "NF" %>
A batch of <<N>> samples with <<F>> features each, with axes in the order `NF`,
<% elif layout == "NTF" %>
A batch of <<N>> sequences with <<F>> features at each time step, with axes in the order `NTF`,
<% else %>
A batch of <<N>> images with <<F>> channels, with axes in the order `NHWC`,
<% endif %>
enters Keras's `<<name>>()` with all its defaults, among them `axis=-1`, in training.

Over which axes does the layer take its means and variances?
""",
    solution=r"""
<% if name == "BatchNormalization" %>
For `BatchNormalization` the argument names the axis that is *kept*: the last one, whose <<F>> places
each get a mean of their own. All other axes are averaged over: <<answer>>.
<% else %>
For `LayerNormalization` the argument names the axes that are *averaged over*: the last one alone,
<<answer>>. Each <<"sample" if layout == "NF" else "time step of each sample" if layout == "NTF" else "pixel of each image">> gets
a mean of its own, taken over <<F>> values.
<% endif %>
""",
)
def keras_default_axes(name: str, layout: str, N: int, F: int) -> Problem:
    rank = len(layout)
    right = LAYERS[name].reduction_axes(rank)
    (other,) = (layer.reduction_axes(rank) for key, layer in LAYERS.items() if key != name)

    def by_letter() -> Reduced:
        last = layout[-1]
        named = [place for place, letter in enumerate(layout) if letter == last]
        rest = [place for place, letter in enumerate(layout) if letter != last]
        return tuple(rest if name.startswith("Batch") else named)

    return Problem(
        answer=Axes(right, layout),
        proof=Road("what `axis` names, letter by letter", by_letter),
        distractors=(
            Distractor(
                "keras-axis-confused",
                other,
                "`axis` names what batch normalization keeps and what layer normalization averages.",
            ),
            Distractor(
                "norm-types-swapped",
                LayerNormalization(axis=tuple(range(1, rank))).reduction_axes(rank),
                "That is one mean for each sample, over all that belongs to it.",
            ),
            Distractor(
                "batch-only",
                (0,),
                "Averaging over the samples alone would give every position a mean of its own.",
            ),
            Distractor(
                "global-not-local",
                tuple(range(rank)),
                "That would be one mean for the whole array.",
            ),
            Distractor(
                "axes-incomplete",
                tuple(range(1, rank - 1)),
                "Without any axis there is nothing to average."
                if rank == 2
                else "Look again at the batch axis and at the last axis.",
            ),
        ),
        figure=(lambda: normalized_axes(layout)) if layout == "NHWC" else None,
    )
