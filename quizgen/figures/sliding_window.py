"""The window of a convolution on its input, and the one output value that it gives."""

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from quizgen.figures.drawing import (
    SMALL,
    Shape,
    accent,
    arrow,
    figure,
    lattice,
    rectangle,
    spread,
    text,
    tinted,
)
from quizgen.figures.figure import Figure
from quizgen.figures.numbers import Entry, in_words, rows_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CELL = 30
_GAP = 32
_HEAD = 24


def sliding_window(
    image: "Sequence[Sequence[Entry]] | NDArray[Any]",
    kernel: "Sequence[Sequence[Entry]] | NDArray[Any]",
    *,
    corner: tuple[int, int] = (0, 0),
    dilation: int = 1,
    padding: int = 0,
) -> Figure:
    """Draw an input, the patch that a kernel covers, the kernel, and `?` for their output.

    `corner` is the upper left cell of the patch in the input; with padding it may be negative.
    """
    cells, weights = rows_of(image), rows_of(kernel)
    framed = _framed(cells, padding)
    top, left = corner[0] + padding, corner[1] + padding
    patch = [
        (top + dilation * row, left + dilation * column)
        for row, column in product(range(len(weights)), range(len(weights[0])))
    ]
    if min(top, left) < 0 or patch[-1] >= (len(framed), 0) or patch[-1][1] >= len(framed[0]):
        raise ValueError(f"corner {corner} puts the window outside the input; choose another")
    return _drawn(framed, weights, patch, padding, _said(cells, weights, corner, dilation, padding))


def _framed(cells: list[list[str]], padding: int) -> list[list[str]]:
    """Put zeros around the input."""
    side, row = ["0"] * padding, ["0"] * (len(cells[0]) + 2 * padding)
    middle = [[*side, *line, *side] for line in cells]
    return [*([row] * padding), *middle, *([row] * padding)]


def _drawn(
    framed: list[list[str]],
    weights: list[list[str]],
    patch: list[tuple[int, int]],
    padding: int,
    alt: str,
) -> Figure:
    widest = max(spread(entry) for row in (*framed, *weights) for entry in row)
    cell = max(_CELL, widest + 8)
    height = cell * max(len(framed), len(weights))
    middle = _HEAD + height / 2
    x, shapes = 2.0, []
    for rows, name in (framed, "input"), (weights, "kernel"), ([["?"]], "output"):
        width, tall = cell * len(rows[0]), cell * len(rows)
        y = middle - tall / 2
        if name == "output":
            shapes.append(arrow((x - _GAP + 8, middle), (x - 8, middle)))
        if name == "kernel":
            shapes.append(text(x - _GAP / 2, middle, "∗"))
        shapes.append(text(x + width / 2, y - 12, name, size=SMALL))
        shapes += _grid(x, y, rows, cell)
        if name == "input":
            shapes += _marked(x, y, cell, patch)
            if padding:
                shapes.append(_border(x, y, width, tall, padding * cell))
        x += width + _GAP
    shapes.append(accent(rectangle(x - _GAP - cell, middle - cell / 2, cell, cell)))
    return figure(x - _GAP + 6, _HEAD + height + 2, shapes, alt, _typed(framed, weights, patch))


def _grid(x: float, y: float, rows: list[list[str]], cell: float) -> list[Shape]:
    """Draw a matrix in its cells."""
    return [
        lattice(x, y, len(rows), len(rows[0]), cell),
        *(
            text(x + (column + 0.5) * cell, y + (row + 0.5) * cell, entry)
            for row, entries in enumerate(rows)
            for column, entry in enumerate(entries)
        ),
    ]


def _marked(x: float, y: float, cell: float, patch: list[tuple[int, int]]) -> list[Shape]:
    """Tint the cells of the patch, and frame it from its first to its last cell."""
    (top, left), (bottom, right) = patch[0], patch[-1]
    frame = (x + left * cell, y + top * cell, (right - left + 1) * cell, (bottom - top + 1) * cell)
    cells = (
        tinted(x + column * cell, y + row * cell, cell, cell, class_="patch")
        for row, column in patch
    )
    return [*cells, accent(rectangle(*frame))]


def _border(x: float, y: float, width: float, height: float, depth: float) -> Shape:
    """Dash the line between the padding and the input."""
    inside = (x + depth, y + depth, width - 2 * depth, height - 2 * depth)
    return rectangle(*inside, stroke_dasharray="4 3")


def _typed(framed: list[list[str]], weights: list[list[str]], patch: list[tuple[int, int]]) -> str:
    """Draw the same with letters: the patch is what stands in brackets."""
    widest = max(len(entry) for row in (*framed, *weights) for entry in row)
    covered = set(patch)

    def written(entry: str, marked: bool) -> str:
        return f"[{entry:>{widest}}]" if marked else f" {entry:>{widest}} "

    left = [
        "".join(written(entry, (r, c) in covered) for c, entry in enumerate(row))
        for r, row in enumerate(framed)
    ]
    right = ["".join(written(entry, False) for entry in row) for row in weights]
    height = max(len(left), len(right))
    left, right = _centred(left, height), _centred(right, height)
    lines = []
    for n, (a, b) in enumerate(zip(left, right, strict=True)):
        sign, arrow = ("*", "→  ?") if n == height // 2 else (" ", "")
        lines.append(f"{a}  {sign}  {b}  {arrow}".rstrip())
    return "\n".join(lines)


def _centred(lines: list[str], height: int) -> list[str]:
    empty = " " * len(lines[0])
    above = (height - len(lines)) // 2
    return [*[empty] * above, *lines, *[empty] * (height - len(lines) - above)]


def _said(
    cells: list[list[str]],
    weights: list[list[str]],
    corner: tuple[int, int],
    dilation: int,
    padding: int,
) -> str:
    around = f", with a border of zeros {padding} wide around it" if padding else ""
    gaps = f", with dilation {dilation}," if dilation > 1 else ""
    row, column = corner[0] + 1, corner[1] + 1
    return (
        f"An input, row by row: {in_words(cells)}{around}. A kernel, row by row: "
        f"{in_words(weights)}. The kernel{gaps} lies on a patch of the input whose upper left "
        f"cell is in row {row}, column {column}; the one output value that it gives there is asked."
    )
