"""Set a formula in two dimensions of character cells, for displays on a terminal."""

from collections.abc import Iterable
from typing import Final

from quizgen.render.math.box import Box, beside, stacked
from quizgen.render.math.linear import between, subscript, superscript, to_linear
from quizgen.render.math.spacing import standing
from quizgen.render.math.tree import (
    Fenced,
    Formula,
    Fraction,
    Grid,
    Root,
    Row,
    Script,
    Space,
    Words,
    items,
)

# top, middle, bottom, extension
_TALL: Final[dict[str, tuple[str, str, str, str]]] = {
    "(": ("⎛", "⎜", "⎝", "⎜"),
    ")": ("⎞", "⎟", "⎠", "⎟"),
    "[": ("⎡", "⎢", "⎣", "⎢"),
    "]": ("⎤", "⎥", "⎦", "⎥"),
    "{": ("⎧", "⎨", "⎩", "⎪"),
    "}": ("⎫", "⎬", "⎭", "⎪"),
    "⌊": ("⎢", "⎢", "⎣", "⎢"),
    "⌋": ("⎥", "⎥", "⎦", "⎥"),
    "⌈": ("⎡", "⎢", "⎢", "⎢"),
    "⌉": ("⎤", "⎥", "⎥", "⎥"),
    "|": ("│", "│", "│", "│"),
    "‖": ("‖", "‖", "‖", "‖"),
}


def to_lines(formula: Formula, columns: int) -> list[str]:
    """The lines of a display, broken before operators where it is wider than `columns`."""
    written: list[str] = []
    chunk: list[Formula] = []
    for piece in _breakable(items(formula)):
        wider = layout(Row((*chunk, *piece))).width
        if chunk and wider + (2 if written else 0) > columns:
            written += _indented(chunk, bool(written))
            chunk = []
        chunk += piece
    written += _indented(chunk, bool(written))
    return [line.rstrip() for line in written]


def _indented(chunk: list[Formula], continues: bool) -> list[str]:
    return [("  " if continues else "") + line for line in layout(Row(tuple(chunk))).lines]


def _breakable(parts: tuple[Formula, ...]) -> Iterable[list[Formula]]:
    pieces: list[list[Formula]] = [[]]
    depth = 0
    for part in parts:
        role = standing(part)
        depth += (role == "open") - (role == "close")
        if role in ("relation", "binary") and depth == 0 and pieces[-1]:
            pieces.append([])
        pieces[-1].append(part)
    return pieces


def layout(formula: Formula, tight: bool = False) -> Box:
    """The box of a formula in a display; `tight` sets operators without spaces."""
    match formula:
        case Row(items=parts):
            return _row(parts, tight)
        case Fraction(numerator=above, denominator=below):
            top, bottom = layout(above), layout(below)
            rule = Box(("─" * (max(top.width, bottom.width) + 2),))
            return stacked((top, rule, bottom), top.height)
        case Root(radicand=inner, index=index):
            return _root(layout(inner), (superscript(index) or to_linear(index)) if index else "")
        case Script():
            return _script(formula)
        case Fenced():
            return _fenced(formula)
        case Grid():
            return _grid(formula)
        case Words(text=text):
            return Box((text,))
        case Space(width=em):
            return Box((" " * round(em * 2),))
        case _:
            return Box((to_linear(formula, tight),))


def _row(parts: tuple[Formula, ...], tight: bool) -> Box:
    boxes: list[Box] = []
    for place, part in enumerate(parts):
        if place and (space := between(parts[place - 1], part, tight)):
            boxes.append(Box((space,)))
        boxes.append(layout(part, tight))
    return beside(boxes)


def _fenced(fenced: Fenced) -> Box:
    body = fenced.body
    airy = "{" in fenced.open or "}" in fenced.close
    inner = _grid(body, airy) if isinstance(body, Grid) else layout(body)
    return beside((_fence(fenced.open, inner), inner, _fence(fenced.close, inner)))


def _root(inner: Box, index: str) -> Box:
    sign = index + "√"
    if inner.height == 1 and inner.width == 1:
        return beside((Box((sign,)), inner))
    margin = " " * (len(sign) - 1)
    lines = [" " * len(sign) + "_" * inner.width]
    lines += [f"{margin}│{line}" for line in inner.lines[:-1]]
    lines.append(sign + inner.lines[-1])
    return Box(tuple(lines), inner.axis + 1)


def _script(script: Script) -> Box:
    base = layout(script.base)
    if script.limits:
        above = [layout(script.sup, tight=True)] if script.sup is not None else []
        below = [layout(script.sub, tight=True)] if script.sub is not None else []
        axis = sum(box.height for box in above) + base.axis
        return stacked((*above, base, *below), axis)
    if base.height == 1:
        low = subscript(script.sub) if script.sub is not None else ""
        high = superscript(script.sup) if script.sup is not None else ""
        if low is not None and high is not None:
            return Box((base.lines[0] + low + high,))
    # a tall base keeps its first and last lines beside its scripts
    overlap = 1 if base.height > 1 else 0
    top = layout(script.sup, tight=True) if script.sup is not None else None
    bottom = layout(script.sub, tight=True) if script.sub is not None else None
    middle = base.height - overlap * ((top is not None) + (bottom is not None))
    column = [box for box in (top, Box(("",) * middle) if middle else None, bottom) if box]
    raised = top.height - overlap if top else 0
    return beside((base, stacked(column, raised + base.axis, "left")))


def _fence(sign: str, inner: Box) -> Box:
    if sign not in _TALL or inner.height == 1:
        return Box((sign,))
    top, middle, bottom, extension = _TALL[sign]
    lines = [top, *[extension] * (inner.height - 2), bottom]
    if inner.height > 2:
        lines[inner.height // 2] = middle
    elif sign in "{}":
        lines = ["⎰", "⎱"] if sign == "{" else ["⎱", "⎰"]
    return Box(tuple(lines), inner.axis)


def _grid(grid: Grid, airy: bool = False) -> Box:
    cells = [[layout(cell) for cell in row] for row in grid.rows]
    widths = [max(row[n].width for row in cells) for n in range(len(grid.columns))]
    gap = Box((" " if grid.equations else "  ",))
    rows: list[Box] = []
    for row in cells:
        line: list[Box] = []
        for cell, columns, alignment in zip(row, widths, grid.columns, strict=True):
            line += [gap, cell.aligned(columns, alignment)]
        rows.append(beside(line[1:]))
    loose = any(row.height > 1 for row in rows) or (airy and len(rows) == 2)
    if loose:
        rows = [box for row in rows for box in (row, Box(("",)))][:-1]
    height = sum(row.height for row in rows)
    return stacked(rows, height // 2, "left")
