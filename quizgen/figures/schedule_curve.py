"""A learning rate over the steps of a training."""

from collections.abc import Callable, Mapping

from quizgen.figures.braille import typed
from quizgen.figures.course import course
from quizgen.figures.drawing import figure
from quizgen.figures.figure import Figure
from quizgen.figures.numbers import number
from quizgen.figures.plot import Plot


def schedule_curve(
    schedule: Callable[[float], float],
    steps: int,
    at: int,
    *,
    unit: str = "step",
    levels: Mapping[float, str] | None = None,
) -> Figure:
    """Draw a schedule from 0 to `steps` with the asked step `at`, whose rate is not said.

    `levels` has words for the rates that the learner knows; left out, that is the first one.
    """
    start = float(schedule(0))
    known = {start: number(start)} if levels is None else levels
    plot = Plot(
        schedule,
        0,
        steps,
        unit,
        "learning rate",
        ticks={0: "0", steps: str(steps)},
        marks={at: str(at)},
        levels=known,
    )
    alt = (
        f"The learning rate over the {unit}s from 0 to {steps}; it {course(plot)}. "
        f"Rates named: {', '.join(known.values()) or 'none'}. "
        f"The {unit} {at} is marked; its rate is asked."
    )
    return figure(*plot.size, plot.shapes(), alt, typed(plot))
