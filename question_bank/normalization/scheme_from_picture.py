"""The normalization that a shaded block shows."""

from quizgen.authoring import Choice, Distractor, Problem, template
from quizgen.figures.normalized_axes import normalized_axes
from quizgen.reference import BatchNormalization, InstanceNormalization, LayerNormalization

BATCH = "Batch normalization in training"
LAYER = "Layer normalization of whole samples"
INSTANCE = "Instance normalization"
PIXEL = "Layer normalization of single positions"
KEEPS = {
    BATCH: "the channels are kept apart, samples and positions are not",
    LAYER: "the samples are kept apart, and all of a sample is taken together",
    INSTANCE: "samples and channels are kept apart, and positions are not",
    PIXEL: "samples and positions are kept apart, and channels are not",
}


@template(
    level=2,
    parameters={
        "averaged": ("NS", "CS", "S", "C"),  # S stands for all spatial axes
        "layout": ("NCHW", "NHWC", "NCL", "NLC", "NCDHW", "NDHWC"),
        "N": (8, 16, 32),
        "C": (12, 24, 64),
    },
    prompt=r"""
The picture shows a part of a batch of <<N>> samples with <<C>> channels and the axes `<<layout>>`. The shaded cells are those that one
mean is taken over.

Which normalization is it?
""",
    solution=r"""
The shaded cells run along <<run | join(", ")>>, so <<kept>>. <<answer>>.

For the whole batch that makes $<<count>>$ means<<" at each position" if averaged == "C" else "">>.
""",
)
def scheme_from_picture(averaged: str, layout: str, N: int, C: int) -> Problem:
    space = "".join(letter for letter in layout if letter not in "NC")
    run = [letter for letter in layout if letter in averaged.replace("S", space)]
    channels, rank = layout.index("C"), len(layout)
    everything = tuple(range(1, rank))
    reduced = {
        BATCH: BatchNormalization(axis=channels).reduction_axes(rank),
        LAYER: LayerNormalization(axis=everything).reduction_axes(rank),
        INSTANCE: InstanceNormalization(axis=channels).reduction_axes(rank),
        PIXEL: LayerNormalization(axis=channels).reduction_axes(rank),
    }
    shaded = tuple(layout.index(letter) for letter in run)
    right = next(name for name, axes in reduced.items() if axes == shaded)
    return Problem(
        answer=Choice(right, among=tuple(KEEPS)),
        proof=f"{{'NS': {BATCH!r}, 'CS': {LAYER!r}, 'S': {INSTANCE!r}, 'C': {PIXEL!r}}}[averaged]",
        distractors=tuple(
            Distractor("norm-types-swapped", name, f"There {kept}.")
            for name, kept in KEEPS.items()
            if name != right
        ),
        figure=lambda: normalized_axes(layout, "".join(run)),
        working={
            "run": [f"${letter}$" for letter in run],
            "kept": KEEPS[right],
            "count": {"NS": f"{C}", "S": rf"{N} \cdot {C} = {N * C}"}.get(averaged, f"{N}"),
        },
    )
