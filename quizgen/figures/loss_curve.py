"""A loss or an activation over an interval."""

from collections.abc import Callable, Mapping
from itertools import groupby, pairwise
from math import floor, log10

from quizgen.figures.braille import typed
from quizgen.figures.drawing import Point, figure
from quizgen.figures.figure import Figure
from quizgen.figures.numbers import number
from quizgen.figures.plot import Plot, round_ticks

_STAYS = "stays the same"
_RUNS = 6  # more of them nobody keeps in mind


def loss_curve(
    curve: Callable[[float], float],
    low: float,
    high: float,
    *,
    x: str = "error",
    y: str = "loss",
    marks: Mapping[float, str] | None = None,
    levels: Mapping[float, str] | None = None,
) -> Figure:
    """Draw a curve with round numbers along x.

    `marks` puts points on it, with words below them. No height can be read off, but those that
    `levels` has words for: give none that is asked for.
    """
    plot = Plot(
        curve, low, high, x, y, ticks=round_ticks(low, high), marks=marks or {}, levels=levels or {}
    )
    marked = [f"Marked on it: {', '.join(plot.marks.values())}."] if plot.marks else []
    named = [f"Heights named: {', '.join(plot.levels.values())}."] if plot.levels else []
    alt = " ".join(
        [
            f"A curve: {y} over {x}, from {number(low)} to {number(high)}; {_course(plot)}.",
            *marked,
            *named,
        ]
    )
    return figure(*plot.size, plot.shapes(), alt, typed(plot))


def _course(plot: Plot) -> str:
    """Say where the curve falls, rises, and stays the same."""
    points = plot.points()
    heights = [y for _, y in points]
    flat = 1e-9 * (max(heights) - min(heights))

    def way(step: tuple[Point, Point]) -> str:
        (_, before), (_, after) = step
        return _STAYS if abs(after - before) <= flat else "rises" if after > before else "falls"

    runs = [(words, list(steps)[-1][1][0]) for words, steps in groupby(pairwise(points), way)]
    if len(runs) > _RUNS:
        return "it goes up and down"
    places = 1 - floor(log10(plot.high - plot.low))
    said = [f"{words} until {number(round(end, places))}" for words, end in runs[:-1]]
    return "it " + ", then ".join([*said, runs[-1][0]])
