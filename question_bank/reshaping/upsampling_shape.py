"""Output shape of upsampling."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import (
    AveragePooling1D,
    AveragePooling2D,
    AveragePooling3D,
    UpSampling1D,
    UpSampling2D,
    UpSampling3D,
    ZeroPadding1D,
    ZeroPadding2D,
    ZeroPadding3D,
)

UP = (UpSampling1D, UpSampling2D, UpSampling3D)
DOWN = (AveragePooling1D, AveragePooling2D, AveragePooling3D)
PAD = (ZeroPadding1D, ZeroPadding2D, ZeroPadding3D)
SIZES = (
    *((2,), (3,), (4,)),
    *((2, 3), (3, 2), (2, 4), (4, 3)),
    *((2, 3, 2), (3, 2, 4), (2, 4, 3)),
)


@template(
    level=1,
    parameters={"size": SIZES, "n": (5, 6, 7, 9), "C": (8, 12, 16), "batch": ("None", 4)},
    prompt=r"""
<% if size | length == 1 %>
A batch of sequences, of shape `(<<batch>>, <<n>>, <<C>>)`, channels last, enters
<% elif size | length == 2 %>
A batch of maps, of shape `(<<batch>>, <<n>>, <<n + 4>>, <<C>>)`, channels last, enters
<% else %>
A batch of volumes, of shape `(<<batch>>, <<n>>, <<n + 4>>, <<n + 1>>, <<C>>)`, channels last, enters
<% endif %>
`UpSampling<<size | length>>D(size=<<size[0] if size | length == 1 else "(" ~ size | join(", ") ~ ")">>)`.

What is the shape of its output, batch axis included?
""",
    solution=r"""
Each axis of space or time is multiplied by its own factor; batch and channels stay:

<% for factor in size %>
$$<<space[loop.index0]>> \cdot <<factor>> = <<space[loop.index0] * factor>>$$

<% endfor %>
The shape is <<answer>>.
""",
)
def upsampling_shape(size: tuple[int, ...], n: int, C: int, batch: str | int) -> Problem:
    rank = len(size)
    first = batch if isinstance(batch, int) else None
    space = (n, n + 4, n + 1)[:rank]
    sizes = UP[rank - 1](size).output_shape((*space, C))[:-1]
    shrunk = DOWN[rank - 1](size).output_shape((*space, C))[:-1]
    framed = PAD[rank - 1](size if rank > 1 else size[0]).output_shape((*space, C))[:-1]

    def repeat_cells() -> tuple[int | None, ...]:
        lengths = []
        for length, factor in zip(space, size, strict=True):
            lengths.append(sum(1 for _cell in range(length) for _copy in range(factor)))
        return (first, *lengths, C)

    return Problem(
        answer=Shape((first, *sizes, C)),
        proof=Road("the copies of each cell, counted", repeat_cells),
        distractors=(
            Distractor(
                "added-not-multiplied",
                (first, *[length + factor for length, factor in zip(space, size, strict=True)], C),
                "Each value is repeated: the lengths are multiplied.",
            ),
            Distractor(
                "channels-changed-too",
                (first, *sizes, C * size[-1]),
                "Only space and time are stretched; the channels stay.",
            ),
            Distractor(
                "downsampled-instead",
                (first, *shrunk, C),
                "That divides, as pooling does; upsampling multiplies.",
            ),
            Distractor(
                "upsampling-is-padding",
                (first, *framed, C * size[-1]),
                "That adds a border, and changes the channels; upsampling repeats each value.",
            ),
            Distractor(
                "downsampled-instead",
                (first, *shrunk, C * size[-1]),
                "Upsampling multiplies the lengths, and leaves the channels alone.",
            ),
            Distractor(
                "upsampling-is-padding",
                (first, *framed, C),
                "That adds a border on both sides; upsampling repeats each value.",
            ),
        ),
        working={"space": space},
    )
