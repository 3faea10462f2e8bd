"""A curve between axes: what the figures of losses and of schedules have in common."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from quizgen.figures.drawing import SMALL, Point, Shape, accent, dot, faint, line, lines, text
from quizgen.figures.numbers import number

_LEFT, _TOP, _WIDTH, _HEIGHT, _BELOW = 44, 22, 264, 150, 40
_CROWDED = 22  # nearer to the words of a mark there are no words of a tick


@dataclass(frozen=True)  # without slots: the curve, which may be slow, is computed once
class Plot:
    """A curve over an interval, the places that are marked on it, and the names of its axes.

    `ticks` are words below places along x, `marks` too, but with a point on the curve; `levels`
    are words for heights: only what is named there can be read off.
    """

    curve: Callable[[float], float]
    low: float
    high: float
    x_name: str
    y_name: str
    ticks: Mapping[float, str] = field(default_factory=dict)
    marks: Mapping[float, str] = field(default_factory=dict)
    levels: Mapping[float, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"the interval from {self.low} to {self.high} is empty")
        for x in self.marks:
            if not self.low <= x <= self.high:
                raise ValueError(f"the mark {x} is not between {self.low} and {self.high}")

    @property
    def size(self) -> Point:
        """How wide and how high the drawing is."""
        return _LEFT + _WIDTH + 20, _TOP + _HEIGHT + _BELOW

    @cached_property
    def points(self) -> list[Point]:
        """The curve from its left end to its right end, a point a pixel."""
        step = (self.high - self.low) / _WIDTH
        xs = [self.low + n * step for n in range(_WIDTH)] + [self.high]
        return [(x, float(self.curve(x))) for x in xs]

    @cached_property
    def bounds(self) -> Point:
        """The lowest and the highest value that are drawn; 0 is always among them."""
        values = [0.0, *self.levels, *(y for _, y in self.points)]
        if min(values) == max(values):
            raise ValueError("a curve that is 0 everywhere has no height to draw")
        return min(values), max(values)

    def shapes(self) -> Sequence[Shape]:
        """Return the axes, the curve and what is marked."""
        bottom, top = self.bounds

        def place(x: float, y: float) -> Point:
            across = (x - self.low) / (self.high - self.low)
            return _LEFT + _WIDTH * across, _TOP + _HEIGHT * (top - y) / (top - bottom)

        floor = place(self.low, bottom)[1]
        drawn = [
            lines(((_LEFT, _TOP - 6), (_LEFT, floor)), ((_LEFT, floor), (_LEFT + _WIDTH, floor))),
            text(_LEFT + _WIDTH, floor + 32, self.x_name, anchor="end", size=SMALL),
            text(2, 7, self.y_name, anchor="start", size=SMALL),
            *self._levels(place),
            *self._ticks(place, floor),
            accent(line(*_thinned([place(x, y) for x, y in self.points]))),
        ]
        for x, words in self.marks.items():
            at = place(x, float(self.curve(x)))
            drawn.append(line((at[0], floor), at, stroke_dasharray="3 3"))
            drawn.append(dot(*at))
            drawn.append(text(at[0], floor + 13, words, size=SMALL))
        return drawn

    def _ticks(self, place: Callable[[float, float], Point], floor: float) -> list[Shape]:
        drawn = []
        taken = [place(x, 0)[0] for x in self.marks]
        for tick, words in self.ticks.items():
            x = place(tick, 0)[0]
            drawn.append(line((x, floor), (x, floor + 4)))
            if all(abs(x - other) > _CROWDED for other in taken):
                drawn.append(text(x, floor + 13, words, size=SMALL))
        return drawn

    def _levels(self, place: Callable[[float, float], Point]) -> list[Shape]:
        drawn = []
        for y, words in self.levels.items():
            height = place(self.low, y)[1]
            drawn.append(faint(line((_LEFT, height), (_LEFT + _WIDTH, height))))
            drawn.append(text(_LEFT - 6, height, words, anchor="end", size=SMALL))
        return drawn


def round_ticks(low: float, high: float) -> dict[float, str]:
    """Return round numbers in an interval, not more than nine, with their words."""
    steps = (base * 10.0**power for power in range(-6, 9) for base in (1, 2, 5))
    step = next(step for step in steps if (high - low) / step <= 8)
    first, last = -int(-low // step), int(high // step)
    return {n * step: number(n * step) for n in range(first, last + 1)}


def _thinned(points: list[Point]) -> list[Point]:
    """Leave out points on the straight line between their neighbours."""
    kept = points[:1]
    for point, (x, y) in pairwise(points[1:]):
        (x0, y0), (x1, y1) = kept[-1], point
        if abs((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)) > 0.2:
            kept.append(point)
    return [*kept, points[-1]]
