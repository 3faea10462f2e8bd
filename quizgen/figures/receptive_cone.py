"""The cone of input positions that one output unit sees through 1-D layers, unit by unit."""

from collections.abc import Sequence

from quizgen.figures.drawing import SMALL, Shape, circle, dot, faint, figure, lines, text
from quizgen.figures.figure import Figure

Layer = tuple[int, int, int]
_WIDTH = 320
_ROW = 52
_LABEL = 16
_MOST = 40  # positions that can still be told apart


def receptive_cone(layers: Sequence[Layer]) -> Figure:
    """Draw every unit of a stack of layers given as (kernel, stride, dilation), the input first.

    It shows how many positions are seen: where just that is asked, draw `window_stack`.
    """
    rows = _rows(layers, outputs=3)
    if len(rows[0]) > _MOST // 2:
        rows = _rows(layers, outputs=1)
    if len(rows[0]) > _MOST:
        raise ValueError(f"{len(rows[0])} positions are too many to draw; take window_stack")
    step = min(24.0, _WIDTH / len(rows[0]))
    across = _placed(rows, layers, step)
    radius = 0.3 * step
    top = _LABEL + 12
    heights = [top + (len(layers) - depth) * _ROW for depth in range(len(rows))]
    wires = [
        ((across[depth + 1][unit], heights[depth + 1]), (across[depth][below], heights[depth]))
        for depth, layer in enumerate(layers)
        for unit, seen in enumerate(rows[depth + 1])
        if seen
        for below in _taps(layer, unit)
    ]
    shapes: list[Shape] = [faint(lines(*wires))]
    for depth, row in enumerate(rows):
        for unit, seen in enumerate(row):
            place = (across[depth][unit], heights[depth], radius)
            shapes.append(dot(*place, class_="seen") if seen else circle(*place))
    width = len(rows[0]) * step
    shapes += [
        text(width / 2, 8, f"output of layer {len(layers)}", size=SMALL),
        text(width / 2, heights[0] + radius + 12, "input", size=SMALL),
    ]
    return figure(width, heights[0] + radius + 22, shapes, _said(layers, sum(rows[0])))


def _rows(layers: Sequence[Layer], outputs: int) -> list[list[bool]]:
    """Return for each unit, the input first, whether the output in the middle sees it."""
    rows = [[unit == outputs // 2 for unit in range(outputs)]]
    for kernel, stride, dilation in reversed(layers):
        above = rows[0]
        row = [False] * ((len(above) - 1) * stride + dilation * (kernel - 1) + 1)
        for unit, seen in enumerate(above):
            for below in _taps((kernel, stride, dilation), unit):
                row[below] |= seen
        rows.insert(0, row)
    return rows


def _taps(layer: Layer, unit: int) -> range:
    """Return the units below that a unit is connected to."""
    kernel, stride, dilation = layer
    return range(unit * stride, unit * stride + kernel * dilation, dilation)


def _placed(
    rows: Sequence[Sequence[bool]], layers: Sequence[Layer], step: float
) -> list[list[float]]:
    """Return where each unit stands: above the middle of the units that it sees."""
    placed = [[(unit + 0.5) * step for unit in range(len(rows[0]))]]
    for layer, row in zip(layers, rows[1:], strict=True):
        taps = [_taps(layer, unit) for unit in range(len(row))]
        placed.append([(placed[-1][tap[0]] + placed[-1][tap[-1]]) / 2 for tap in taps])
    return placed


def _said(layers: Sequence[Layer], size: int) -> str:
    named = "; ".join(
        f"layer {n}: kernel {kernel}, stride {stride}, dilation {dilation}"
        for n, (kernel, stride, dilation) in enumerate(layers, 1)
    )
    return (
        f"The units of a stack of 1-D layers, from the input to the output; {named}. "
        f"One output unit is joined to all that it sees, in the end to {size} input units."
    )
