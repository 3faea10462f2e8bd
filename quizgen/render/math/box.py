"""A block of character cells with an axis, the line that meets the formula around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.render.columns import pad, width


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of equal width; `axis` is the number of the line where operators stand."""

    lines: tuple[str, ...]
    axis: int = 0

    @property
    def width(self) -> int:
        """The number of columns."""
        return width(self.lines[0])

    @property
    def height(self) -> int:
        """The number of lines."""
        return len(self.lines)

    def extended(self, above: int, below: int) -> Box:
        """The box with empty lines added."""
        empty = " " * self.width
        return Box((empty,) * above + self.lines + (empty,) * below, self.axis + above)

    def aligned(self, columns: int, alignment: str) -> Box:
        """The box filled to a number of columns."""
        return Box(tuple(pad(line, columns, alignment) for line in self.lines), self.axis)


def beside(boxes: Sequence[Box]) -> Box:
    """Boxes from left to right on one axis."""
    if not boxes:
        return Box(("",))
    above = max(box.axis for box in boxes)
    below = max(box.height - box.axis for box in boxes)
    level = [box.extended(above - box.axis, below - box.height + box.axis) for box in boxes]
    return Box(tuple(map("".join, zip(*(box.lines for box in level), strict=True))), above)


def stacked(boxes: Sequence[Box], axis: int, alignment: str = "center") -> Box:
    """Boxes from top to bottom; `axis` counts lines from the top."""
    columns = max(box.width for box in boxes)
    lines = (line for box in boxes for line in box.aligned(columns, alignment).lines)
    return Box(tuple(lines), axis)
