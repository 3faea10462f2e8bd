"""Output shape of cropping and zero padding."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Cropping2D, ZeroPadding2D

PAIRS = ((1, 2), (2, 1), (3, 1), (1, 4), (2, 4))
LAYERS: dict[str, type[Cropping2D] | type[ZeroPadding2D]] = {
    "Cropping": Cropping2D,
    "ZeroPadding": ZeroPadding2D,
}


@template(
    level=1,
    parameters={
        "kind": tuple(LAYERS),
        "H": (16, 20, 24),
        "W": (18, 25, 30),
        "C": (8, 12, 16),
        "rows": PAIRS,
        "columns": PAIRS,
    },
    prompt=r"""
A batch of maps with height <<H>>, width <<W>> and <<C>> channels, channels last, enters this layer, given
as ((top, bottom), (left, right)):

```python
<<kind>>2D(((<<rows | join(", ")>>), (<<columns | join(", ")>>)))
```

What is the shape of its output?
""",
    solution=r"""
Top and bottom are <<verb>> the height, left and right are <<verb>> the width; the channels stay:

$$<<H>> <<sign>> <<rows[0]>> <<sign>> <<rows[1]>> = <<height>>, \qquad
<<W>> <<sign>> <<columns[0]>> <<sign>> <<columns[1]>> = <<width>>$$

The shape is <<answer>>.
""",
)
def border_shape(
    kind: str, H: int, W: int, C: int, rows: tuple[int, int], columns: tuple[int, int]
) -> Problem:
    crops = kind == "Cropping"

    def shape(kind: str, *border: tuple[int, int]) -> tuple[int | None, ...]:
        return (None, *LAYERS[kind](border).output_shape((H, W, C)))

    def cell_by_cell() -> tuple[int | None, ...]:
        return (None, left_along(H, rows), left_along(W, columns), C)

    def left_along(length: int, border: tuple[int, int]) -> int:
        before, after = border
        if crops:
            return len(range(length)[before : length - after])
        return len([None] * before + list(range(length)) + [None] * after)

    _, height, width, _ = right = shape(kind, rows, columns)
    return Problem(
        answer=Shape(right),
        proof=Road("rows and columns, counted", cell_by_cell),
        distractors=(
            Distractor(
                "crop-misapplied" if crops else "padded-one-side",
                shape(kind, (rows[0], 0), (columns[0], 0)),
                "Each pair counts as a whole: both ends of the axis change.",
            ),
            Distractor(
                "wrong-axis",
                shape(kind, (rows[0], columns[0]), (rows[1], columns[1])),
                "The first pair is top and bottom, the second left and right.",
            ),
            Distractor(
                "crop-is-pad",
                shape("ZeroPadding" if crops else "Cropping", rows, columns),
                "Cropping takes rows and columns off."
                if crops
                else "Padding adds rows and columns of zeros.",
            ),
            Distractor(
                "channels-changed-too",
                (None, height, width, C - 2 if crops else C + 2),
                "The border is one of space; each channel is treated alike.",
            ),
            Distractor(
                "wrong-axis",
                shape(kind, columns, rows),
                "The first pair is for the height, the second for the width.",
            ),
            Distractor(
                "crop-is-pad",
                (
                    *shape("ZeroPadding" if crops else "Cropping", rows, columns)[:-1],
                    C - 2 if crops else C + 2,
                ),
                "Cropping takes rows and columns off, and leaves the channels alone."
                if crops
                else "Padding adds rows and columns of zeros, and leaves the channels alone.",
            ),
        ),
        working={
            "height": height,
            "width": width,
            "sign": "-" if crops else "+",
            "verb": "taken off" if crops else "added to",
        },
    )
