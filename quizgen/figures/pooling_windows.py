"""The windows of a pooling layer on its input."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from quizgen.figures.drawing import accent, figure, lattice, rectangle, spread, text, tinted
from quizgen.figures.figure import Figure
from quizgen.figures.numbers import Entry, bracketed, in_words, rows_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CELL = 34


def pooling_windows(
    image: "Sequence[Sequence[Entry]] | NDArray[Any]",
    size: tuple[int, int] = (2, 2),
    strides: tuple[int, int] | None = None,
) -> Figure:
    """Draw an input with the first window, and dashed where it moves next along each axis."""
    cells = rows_of(image)
    steps = strides or size
    if size[0] > len(cells) or size[1] > len(cells[0]):
        raise ValueError(f"size {size} is larger than the input; choose a smaller window")
    cell = max(_CELL, 10 + max(spread(entry) for row in cells for entry in row))
    height, width = size[0] * cell, size[1] * cell
    moved = [
        rectangle(2 + left * cell, 2 + top * cell, width, height, stroke_dasharray="5 4")
        for top, left in ((0, steps[1]), (steps[0], 0))
        if top + size[0] <= len(cells) and left + size[1] <= len(cells[0])
    ]
    shapes = [
        tinted(2, 2, width, height, class_="window"),
        lattice(2, 2, len(cells), len(cells[0]), cell),
        *(
            text(2 + (c + 0.5) * cell, 2 + (r + 0.5) * cell, entry)
            for r, row in enumerate(cells)
            for c, entry in enumerate(row)
        ),
        accent(*moved, rectangle(2, 2, width, height)),
    ]
    window = [(row, column) for row in range(size[0]) for column in range(size[1])]
    down = f" and by {steps[0]} down" if len(cells) > 1 else ""
    alt = (
        f"An input, row by row: {in_words(cells)}. The window covers {size[0]} by {size[1]} "
        f"cells, at first those in the upper left, and moves by {steps[1]} to the right{down}."
    )
    return figure(
        len(cells[0]) * cell + 4,
        len(cells) * cell + 4,
        shapes,
        alt,
        "\n".join(line.rstrip() for line in bracketed(cells, window)),
    )
