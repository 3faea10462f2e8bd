"""A curve in Unicode: eight dots a character."""

from itertools import pairwise

from quizgen.figures.plot import Plot

_COLUMNS, _ROWS = 48, 8
_LOWEST = 4 * _ROWS - 1  # row of dots, counted from the top
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))  # of a character, row by row


def typed(plot: Plot) -> str:
    """Return the curve of a plot between its axes, its marks as ●, and what is named along them."""
    bottom, top = plot.bounds
    last, columns = len(plot.points) - 1, 2 * _COLUMNS
    across = (plot.points[round(n * last / (columns - 1))] for n in range(columns))

    def row_of(y: float) -> int:
        return _LOWEST - round((y - bottom) / (top - bottom) * _LOWEST)

    rows = _curve([row_of(y) for _, y in across])
    for x in plot.marks:
        rows[row_of(float(plot.curve(x))) // 4][_column(plot, x)] = "●"
    names = {row_of(y) // 4: words for y, words in plot.levels.items()}
    margin = max([1, *map(len, names.values())])
    lines = [
        f"{names.get(n, ''):>{margin}} {'┤' if n in names else '│'}{''.join(row)}".rstrip()
        for n, row in enumerate(rows)
    ]
    axis = " " * margin + " └" + "─" * _COLUMNS
    return "\n".join([plot.y_name, *lines, axis, _below(plot, margin + 2)])


def _curve(dots: list[int]) -> list[list[str]]:
    """Return the characters of a line through one dot a column, row by row."""
    cells = [[0] * _COLUMNS for _ in range(_ROWS)]
    for x, (before, dot) in enumerate(pairwise([dots[0], *dots])):
        for y in {dot, *range(min(before, dot) + 1, max(before, dot))}:  # no gap where it is steep
            cells[y // 4][x // 2] |= _DOTS[y % 4][x % 2]
    return [[chr(0x2800 + cell) if cell else " " for cell in row] for row in cells]


def _column(plot: Plot, x: float) -> int:
    return round((x - plot.low) / (plot.high - plot.low) * (_COLUMNS - 1))


def _below(plot: Plot, margin: int) -> str:
    """Write what is named along x, marks before ticks, where there is room."""
    width = margin + _COLUMNS + 8
    row = [" "] * width
    for x, words in (*plot.marks.items(), *plot.ticks.items()):
        middle = margin + _column(plot, x)
        start = max(0, min(middle - len(words) // 2, width - len(words)))
        room = row[max(0, start - 1) : start + len(words) + 1]
        if set(room) == {" "}:
            row[start : start + len(words)] = words
    return "".join(row).rstrip() + f"  {plot.x_name}"
