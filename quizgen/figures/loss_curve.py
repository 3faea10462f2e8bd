"""A loss or an activation over an interval."""

from collections.abc import Callable, Mapping

from quizgen.figures.braille import typed
from quizgen.figures.course import course
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
            f"A curve: {y} over {x}, from {number(low)} to {number(high)}; it {course(plot)}.",
            *marked,
            *named,
        ]
    )
    return figure(*plot.size, plot.shapes(), alt, typed(plot))
