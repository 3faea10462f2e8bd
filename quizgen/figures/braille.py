"""A curve in Unicode: eight dots a character."""

from quizgen.figures.plot import Plot

_COLUMNS, _ROWS = 48, 8
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))  # of a character, row by row


def typed(plot: Plot) -> str:
    """Return the curve of a plot between its axes, and below them its marks."""
    points = plot.points(2 * _COLUMNS - 1)
    bottom, top = plot.bounds(points)
    heights = [round((y - bottom) / (top - bottom) * (4 * _ROWS - 1)) for _, y in points]
    cells = [[0] * _COLUMNS for _ in range(_ROWS)]
    for x, height in enumerate(heights):
        before = heights[max(0, x - 1)]
        for y in {height, *range(min(before, height) + 1, max(before, height))}:
            row = 4 * _ROWS - 1 - y
            cells[row // 4][x // 2] |= _DOTS[row % 4][x % 2]
    margin = max([1, *map(len, plot.levels.values())])
    names = {_row(y, bottom, top): words for y, words in plot.levels.items()}
    lines = [
        f"{names.get(n, ''):>{margin}} ┤" + "".join(chr(0x2800 + cell) for cell in row)
        if n in names
        else " " * margin + " │" + "".join(chr(0x2800 + cell) for cell in row)
        for n, row in enumerate(cells)
    ]
    lines = [line.rstrip("\u2800") for line in lines]
    lines.append(" " * margin + " └" + "─" * _COLUMNS)
    lines.append(_below(plot, margin + 2))
    return "\n".join([plot.y_name, *lines])


def _row(y: float, bottom: float, top: float) -> int:
    return (4 * _ROWS - 1 - round((y - bottom) / (top - bottom) * (4 * _ROWS - 1))) // 4


def _below(plot: Plot, margin: int) -> str:
    """Write what is named along x, marks before ticks, where there is room."""
    width = margin + _COLUMNS + 8
    row = [" "] * width
    for x, words in (*plot.marks.items(), *plot.ticks.items()):
        middle = margin + round((x - plot.low) / (plot.high - plot.low) * (_COLUMNS - 1))
        start = max(0, min(middle - len(words) // 2, width - len(words)))
        room = row[max(0, start - 1) : start + len(words) + 1]
        if set(room) == {" "}:
            row[start : start + len(words)] = words
    return "".join(row).rstrip() + f"  {plot.x_name}"
