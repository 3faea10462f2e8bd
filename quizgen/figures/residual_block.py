"""A residual block: a branch of layers and a shortcut, added."""

from collections.abc import Sequence

from quizgen.figures.drawing import (
    Point,
    Shape,
    accent,
    arrow,
    circle,
    figure,
    line,
    lines,
    rectangle,
    spread,
    text,
)
from quizgen.figures.figure import Figure

_LINE = 17
_GAP = 22


def residual_block(branch: Sequence[str], shortcut: str = "", after: str = "") -> Figure:
    """Draw the layers of the branch from top to bottom, beside them the shortcut, and the sum.

    A layer may be said in several lines. Without one on it the shortcut is the identity; `after`
    is a layer that the sum goes through.
    """
    if not branch:
        raise ValueError("the branch of a residual block has at least one layer")
    width = max(map(_wide, (*branch, after)))
    side = _wide(shortcut or "identity")
    left, right = width / 2 + 2, width + (20 + side / 2 if shortcut else 28)
    box = 12 + _LINE * max(layer.count("\n") + 1 for layer in (*branch, shortcut, after))
    fork, plus = _GAP, 2 * _GAP + len(branch) * (box + _GAP)
    drawn: list[Shape] = [arrow((left, 4), (left, 2 * _GAP))]
    for n, layer in enumerate(branch):
        y = 2 * _GAP + n * (box + _GAP)
        drawn += _box(left, y + box / 2, width, box, layer)
        drawn.append(arrow((left, y + box), (left, y + box + _GAP - 2)))
    centre = plus + 10
    drawn += [
        circle(left, centre, 11),
        line((left - 6, centre), (left + 6, centre)),
        line((left, centre - 6), (left, centre + 6)),
        arrow((left, centre + 11), (left, centre + 11 + _GAP)),
    ]
    middle = (fork + centre) / 2
    if shortcut:
        drawn.append(accent(*_around((left, fork), (right, centre), box)))
        drawn += _box(right, middle, side, box, shortcut)
    else:
        drawn.append(accent(*_around((left, fork), (right, centre), 0)))
        drawn.append(text(right + 8, middle, "identity", anchor="start"))
    edge = right + (side / 2 if shortcut else side - 8)
    layers = [layer.replace("\n", ", ") for layer in (*branch, shortcut or "the identity")]
    alt = (
        f"A residual block. The branch: {', then '.join(layers[:-1])}. "
        f"The shortcut around it: {layers[-1]}. Both are added."
    )
    foot = centre + 11 + _GAP
    if after:
        drawn += _box(left, foot + box / 2, width, box, after)
        drawn.append(arrow((left, foot + box), (left, foot + box + _GAP)))
        foot += box + _GAP
        alt += f" The sum goes through {after}."
    return figure(edge + 4, foot + 2, drawn, alt)


def _wide(label: str) -> float:
    return 20 + max(map(spread, label.split("\n")))


def _box(x: float, y: float, width: float, height: float, label: str) -> list[Shape]:
    """Draw a layer around its middle."""
    said = label.split("\n")
    first = y - (len(said) - 1) * _LINE / 2
    return [
        rectangle(x - width / 2, y - height / 2, width, height, rx=4),
        *(text(x, first + n * _LINE, words) for n, words in enumerate(said)),
    ]


def _around(start: Point, corner: Point, gap: float) -> list[Shape]:
    """Draw the way of the shortcut from the fork to the sum, with a gap where a layer stands."""
    (left, fork), (right, centre) = start, corner
    back = (left + 13, centre)
    head = lines(((back[0] + 6, centre - 5), back, (back[0] + 6, centre + 5)))
    if not gap:
        return [line(start, (right, fork), corner, back), head]
    middle = (fork + centre) / 2
    above = ((left, fork), (right, fork), (right, middle - gap / 2))
    return [line(*above), line((right, middle + gap / 2), corner, back), head]
