"""A loss or an activation over an interval."""

from collections.abc import Callable, Mapping

from quizgen.figures.braille import typed
from quizgen.figures.drawing import figure
from quizgen.figures.figure import Figure
from quizgen.figures.numbers import number
from quizgen.figures.plot import Plot, round_ticks


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
    """Say where the curve falls and where it rises."""
    points = plot.points()
    least = min(points, key=lambda point: point[1])
    first, last = points[0][1], points[-1][1]
    nearly = 1e-9 + abs(first - last) * 1e-6
    if least[1] >= first - nearly:
        return "it rises"
    if least[1] >= last - nearly:
        return "it falls"
    return f"it falls, is lowest near {number(round(least[0], 1))}, and rises"
