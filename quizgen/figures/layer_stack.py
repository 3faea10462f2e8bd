"""Layers one above the other, with the shapes that go from one to the next."""

from collections.abc import Sequence

from quizgen.figures.drawing import Shape, arrow, figure, rectangle, spread, text
from quizgen.figures.figure import Figure

_BOX = 32
_GAP = 34


def layer_stack(layers: Sequence[str], shapes: Sequence[str]) -> Figure:
    """Draw layers from top to bottom; `shapes` are what enters the first, leaves it, and so on.

    An empty shape leaves its arrow bare, and `?` is a shape that is asked for.
    """
    if not layers or len(shapes) != len(layers) + 1:
        raise ValueError(f"{len(layers)} layers have {len(layers) + 1} shapes, got {len(shapes)}")
    width = max(110.0, *(spread(layer) + 24 for layer in layers))
    beside = max(spread(shape) for shape in shapes)
    middle = max(width / 2, beside / 2) + 2
    drawn: list[Shape] = []
    for n, shape in enumerate(shapes):
        y = n * (_BOX + _GAP)
        drawn.append(arrow((middle, y + 2), (middle, y + _GAP - 2)))
        if shape:
            drawn.append(text(middle + 12, y + _GAP / 2 - 1, shape, anchor="start"))
        if n < len(layers):
            drawn.append(rectangle(middle - width / 2, y + _GAP, width, _BOX, rx=4))
            drawn.append(text(middle, y + _GAP + _BOX / 2, layers[n]))
    right = middle + max(width / 2, 12 + beside) + 2
    return figure(right, len(layers) * (_BOX + _GAP) + _GAP, drawn, _said(layers, shapes))


def _said(layers: Sequence[str], shapes: Sequence[str]) -> str:
    steps = [f"Layers one after another. Input: {_asked(shapes[0])}."]
    for layer, shape in zip(layers, shapes[1:], strict=True):
        steps.append(f"{layer}{', output: ' + _asked(shape) if shape else ''}.")
    return " ".join(steps)


def _asked(shape: str) -> str:
    return "asked" if shape == "?" else shape
