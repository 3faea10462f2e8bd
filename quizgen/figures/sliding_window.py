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
from quizgen.figures.numbers import Entry, bracketed, in_words, number, rows_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CELL, _NARROW, _MANY = 30, 26, 8  # from so many columns on cells are narrow, to fit a phone
_GAP = 32
_HEAD = 24


def sliding_window(
    image: "Sequence[Sequence[Entry]] | NDArray[Any]",
    kernel: "Sequence[Sequence[Entry]] | NDArray[Any]",
    *,
    corner: tuple[int, int] = (0, 0),
    dilation: int = 1,
    padding: int = 0,
    bias: float = 0,
) -> Figure:
    """Draw an input, the patch that a kernel covers, the kernel, its bias, and `?` for the output.

    `corner` is the upper left cell of the patch in the input; with padding it may be negative.
    """
    cells, weights = rows_of(image), rows_of(kernel)
    framed = _framed(cells, padding)
    top, left = corner[0] + padding, corner[1] + padding
    patch = [
        (top + dilation * row, left + dilation * column)
        for row, column in product(range(len(weights)), range(len(weights[0])))
    ]
    if min(top, left) < 0 or patch[-1][0] >= len(framed) or patch[-1][1] >= len(framed[0]):
        raise ValueError(f"corner {corner} puts the window outside the input; choose another")
    added = f"{'+' if bias > 0 else '−'} {number(abs(bias))}" if bias else ""
    return figure(
        *_drawn(framed, weights, patch, padding, added),
        _said(cells, weights, corner, dilation, padding, bias),
        _typed(framed, weights, patch, added),
    )


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
    added: str,
) -> tuple[float, float, list[Shape]]:
    """Return width and height of the sheet, and what stands on it from left to right."""
    columns = len(framed[0]) + len(weights[0])
    widest = max(spread(entry) for row in (*framed, *weights) for entry in row)
    cell = max(_CELL if columns < _MANY else _NARROW, widest + 4)
    height = cell * max(len(framed), len(weights))
    middle = _HEAD + height / 2
    x, top = 2.0, middle - cell * len(framed) / 2
    shapes = [*_matrix(x, middle, cell, framed, "input"), *_marked(x, top, cell, patch)]
    if padding:
        shapes.append(_border(x, top, cell, framed, padding))
    x += cell * len(framed[0]) + _GAP
    shapes.append(text(x - _GAP / 2, middle, "∗"))
    shapes += _matrix(x, middle, cell, weights, "kernel")
    x += cell * len(weights[0])
    if added:
        shapes.append(text(x + 6, middle, added, anchor="start"))
        x += spread(added) + 6
    shapes.append(arrow((x + 8, middle), (x + _GAP - 8, middle)))
    x += _GAP
    shapes += _matrix(x, middle, cell, [["?"]], "output")
    shapes.append(accent(rectangle(x, middle - cell / 2, cell, cell)))
    return x + cell + 8, _HEAD + height + 2, shapes


def _matrix(x: float, middle: float, cell: float, rows: list[list[str]], name: str) -> list[Shape]:
    """Draw a matrix in its cells, and above it what it is."""
    y = middle - cell * len(rows) / 2
    return [
        text(x + cell * len(rows[0]) / 2, y - 12, name, size=SMALL),
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


def _border(x: float, y: float, cell: float, framed: list[list[str]], padding: int) -> Shape:
    """Dash the line between the padding and the input."""
    width, height = (cell * (n - 2 * padding) for n in (len(framed[0]), len(framed)))
    depth = cell * padding
    return rectangle(x + depth, y + depth, width, height, stroke_dasharray="4 3")


def _typed(
    framed: list[list[str]], weights: list[list[str]], patch: list[tuple[int, int]], added: str
) -> str:
    """Draw the same with letters: the patch is what stands in brackets."""
    height = max(len(framed), len(weights))
    left, right = (
        _centred(bracketed(rows, marked), height)
        for rows, marked in ((framed, patch), (weights, ()))
    )
    lines = [f"{a}     {b}".rstrip() for a, b in zip(left, right, strict=True)]
    n = height // 2
    lines[n] = "  ".join(filter(None, (left[n], "*", right[n], added, "→", "?")))
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
    bias: float,
) -> str:
    around = f", with a border of zeros {padding} wide around it" if padding else ""
    gaps = f", with dilation {dilation}," if dilation > 1 else ""
    plus = f", with the bias {number(bias)} added," if bias else ""
    row, column = corner[0] + 1, corner[1] + 1
    return (
        f"An input, row by row: {in_words(cells)}{around}. A kernel, row by row: "
        f"{in_words(weights)}. The kernel{gaps} lies on a patch of the input whose upper left "
        f"cell is in row {row}, column {column}; the one output value that it gives "
        f"there{plus} is asked."
    )
