"""A small fully connected network: a column of units for each layer."""

from collections.abc import Sequence
from itertools import pairwise

from quizgen.figures.drawing import SMALL, Shape, circle, dot, faint, figure, lines, spread, text
from quizgen.figures.figure import Figure

_MOST = 5  # units that are drawn of a layer
_STEP = 30
_RADIUS = 9


def dense_network(widths: Sequence[int], names: Sequence[str] = ()) -> Figure:
    """Draw a network from its input to its output; a wide layer is shortened by dots."""
    if len(widths) < 2 or min(widths) < 1:
        raise ValueError(f"widths must be two positive numbers or more, got {tuple(widths)}")
    labels = list(names) or ["input", *["hidden"] * (len(widths) - 2), "output"]
    if len(labels) != len(widths):
        raise ValueError(f"there are {len(widths)} layers and {len(labels)} names")
    gap = max(76.0, *(spread(label, SMALL) + 14 for label in labels))
    height = _STEP * min(_MOST, max(widths))
    columns = [gap / 2 + n * gap for n in range(len(widths))]
    units = [_heights(width, height) for width in widths]
    wires = [
        ((x + _RADIUS, y), (next_x - _RADIUS, next_y))
        for (x, ys), (next_x, next_ys) in pairwise(zip(columns, units, strict=True))
        for y in ys
        for next_y in next_ys
    ]
    shapes = [
        faint(lines(*wires, stroke_width=0.75)),
        *(circle(x, y, _RADIUS) for x, ys in zip(columns, units, strict=True) for y in ys),
        *(
            dots
            for x, width in zip(columns, widths, strict=True)
            if width > _MOST
            for dots in _left_out(x, height)
        ),
        *(text(x, height + 14, str(width)) for x, width in zip(columns, widths, strict=True)),
        *(
            text(x, height + 32, label, size=SMALL)
            for x, label in zip(columns, labels, strict=True)
        ),
    ]
    layers = ", ".join(f"{label}: {width}" for label, width in zip(labels, widths, strict=True))
    alt = (
        f"A fully connected network from left to right; its units are {layers}. "
        "Every unit is joined to every unit of the next layer."
    )
    return figure(columns[-1] + gap / 2, height + 42, shapes, alt, _typed(widths, labels))


def _heights(width: int, height: float) -> list[float]:
    """Return where the units of a layer stand; a place in a wide layer is left for the dots."""
    shown = min(width, _MOST)
    first = (height - _STEP * shown) / 2 + _STEP / 2
    places = [first + n * _STEP for n in range(shown)]
    return places if width <= _MOST else [*places[:3], places[4]]


def _left_out(x: float, height: float) -> list[Shape]:
    middle = height - 1.5 * _STEP
    return [dot(x, middle + offset, 1.5) for offset in (-6, 0, 6)]


def _typed(widths: Sequence[int], labels: Sequence[str]) -> str:
    return "  →  ".join(f"{label}: {width}" for label, width in zip(labels, widths, strict=True))
