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

_BOX = 28
_GAP = 22


def residual_block(branch: Sequence[str], shortcut: str = "") -> Figure:
    """Draw the layers of the branch from top to bottom, beside them the shortcut, and the sum.

    Without a layer on it the shortcut is the identity.
    """
    if not branch:
        raise ValueError("the branch of a residual block has at least one layer")
    width = max(spread(layer) + 24 for layer in branch)
    side = spread(shortcut or "identity") + 24
    left, right = width / 2 + 2, width + 24 + side / 2
    fork, plus = _GAP, 2 * _GAP + len(branch) * (_BOX + _GAP)
    drawn: list[Shape] = [arrow((left, 4), (left, 2 * _GAP))]
    for n, layer in enumerate(branch):
        y = 2 * _GAP + n * (_BOX + _GAP)
        drawn.append(rectangle(left - width / 2, y, width, _BOX, rx=4))
        drawn.append(text(left, y + _BOX / 2, layer))
        drawn.append(arrow((left, y + _BOX), (left, y + _BOX + _GAP - 2)))
    centre = plus + 10
    drawn += [
        circle(left, centre, 11),
        line((left - 6, centre), (left + 6, centre)),
        line((left, centre - 6), (left, centre + 6)),
        arrow((left, centre + 11), (left, centre + 11 + _GAP)),
        accent(*_around((left, fork), (right, centre), bool(shortcut))),
    ]
    middle = (fork + centre) / 2
    if shortcut:
        drawn.append(rectangle(right - side / 2, middle - _BOX / 2, side, _BOX, rx=4))
        drawn.append(text(right, middle, shortcut))
    else:
        drawn.append(text(right + 8, middle, "identity", anchor="start"))
    edge = right + (side / 2 if shortcut else side)
    alt = (
        f"A residual block. The branch: {', then '.join(branch)}. "
        f"The shortcut around it: {shortcut or 'the identity'}. Both are added."
    )
    return figure(edge + 4, centre + 13 + _GAP, drawn, alt)


def _around(start: Point, corner: Point, interrupted: bool) -> list[Shape]:
    """Draw the way of the shortcut, from the fork to the sum; a layer on it interrupts it."""
    (left, fork), (right, centre) = start, corner
    down, back = ((left, fork), (right, fork)), (left + 13, centre)
    head = lines(((back[0] + 6, centre - 5), back, (back[0] + 6, centre + 5)))
    if not interrupted:
        return [line(*down, corner, back), head]
    middle = (fork + centre) / 2
    above, below = (right, middle - _BOX / 2), (right, middle + _BOX / 2)
    return [line(*down, above), line(below, corner, back), head]
