"""Output shape of cropping and padding sequences and volumes."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Cropping1D, Cropping3D, ZeroPadding1D, ZeroPadding3D

LAYERS: dict[tuple[str, int], type[Cropping1D | Cropping3D | ZeroPadding1D | ZeroPadding3D]] = {
    ("Cropping", 1): Cropping1D,
    ("Cropping", 3): Cropping3D,
    ("ZeroPadding", 1): ZeroPadding1D,
    ("ZeroPadding", 3): ZeroPadding3D,
}
BORDERS = (
    *(((1, 2),), ((2, 1),), ((3, 1),), ((1, 4),), ((2, 4),), ((0, 3),)),
    *(((1, 2), (3, 1), (2, 2)), ((2, 1), (1, 3), (0, 2)), ((0, 3), (2, 1), (1, 1))),
    *(((1, 1), (0, 2), (3, 1)), ((2, 2), (1, 2), (1, 4)), ((3, 1), (2, 2), (0, 1))),
)


@template(
    level=1,
    parameters={
        "kind": ("Cropping", "ZeroPadding"),
        "border": BORDERS,
        "n": (12, 16, 21, 30),
        "C": (8, 16),
    },
    prompt=r"""
<% if border | length == 1 %>
A batch of sequences with <<n>> steps and <<C>> channels, channels last, enters this layer, given as
(before, after):

```python
<<kind>>1D((<<border[0] | join(", ")>>))
```
<% else %>
A batch of volumes with depth <<n>>, height <<n + 3>>, width <<n + 8>> and <<C>> channels, channels last, enters
this layer, given as (before, after) for each axis:

```python
<<kind>>3D((<% for pair in border %>(<<pair | join(", ")>>)<<", " if not loop.last else "">><% endfor %>))
```
<% endif %>

What is the shape of its output?
""",
    solution=r"""
Both numbers of a pair are <<"taken off" if kind == "Cropping" else "added to">> their axis; the channels stay:

<% for pair in border %>
$$<<space[loop.index0]>> <<sign>> <<pair[0]>> <<sign>> <<pair[1]>> = <<sizes[loop.index0]>>$$

<% endfor %>
The shape is <<answer>>.
""",
)
def border_ranks_shape(kind: str, border: tuple[tuple[int, int], ...], n: int, C: int) -> Problem:
    crops = kind == "Cropping"
    rank = len(border)
    space = (n, n + 3, n + 8)[:rank]

    def shape(kind: str, border: tuple[tuple[int, int], ...]) -> tuple[int | None, ...]:
        given = border if rank > 1 else border[0]
        return (None, *LAYERS[kind, rank](given).output_shape((*space, C)))

    def line_by_line() -> tuple[int | None, ...]:
        lengths = []
        for length, (before, after) in zip(space, border, strict=True):
            line = ["cell"] * length
            line = line[before : length - after] if crops else ["0"] * before + line + ["0"] * after
            lengths.append(len(line))
        return (None, *lengths, C)

    _, *sizes, _ = right = shape(kind, border)
    one_end = tuple((0, after) for _, after in border)
    other = "ZeroPadding" if crops else "Cropping"
    return Problem(
        answer=Shape(right),
        proof=Road("the cells of each axis, laid out", line_by_line),
        distractors=(
            Distractor(
                "crop-misapplied" if crops else "padded-one-side",
                shape(kind, one_end),
                "Each pair counts as a whole: both ends of an axis change.",
            ),
            Distractor(
                "crop-is-pad",
                shape(other, border),
                "Cropping takes cells off." if crops else "Padding adds cells.",
            ),
            Distractor(
                "channels-changed-too",
                (*right[:-1], C - 2 if crops else C + 2),
                "The border is one of space or time; the channels stay.",
            ),
            Distractor(
                "crop-misapplied" if crops else "padded-one-side",
                (*shape(kind, one_end)[:-1], C - 2 if crops else C + 2),
                "Both ends of each axis change, and the channels stay.",
            ),
            Distractor(
                "crop-is-pad",
                shape(other, one_end),
                "Cropping takes cells off, at both ends."
                if crops
                else "Padding adds cells, at both ends.",
            ),
            Distractor(
                "channels-changed-too",
                (*shape(other, border)[:-1], C - 2 if crops else C + 2),
                "Cropping takes cells off, and leaves the channels alone."
                if crops
                else "Padding adds cells, and leaves the channels alone.",
            ),
        ),
        working={"space": space, "sizes": sizes, "sign": "-" if crops else "+"},
    )
