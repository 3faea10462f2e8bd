"""How a curve goes, in words."""

from itertools import groupby, pairwise
from math import floor, log10

from quizgen.figures.drawing import Point
from quizgen.figures.numbers import number
from quizgen.figures.plot import Plot

_STAYS, _FALLS, _RISES = "stays the same", "falls", "rises"
_MOST = 6  # more turns nobody keeps in mind


def course(plot: Plot) -> str:
    """Say where a curve falls, rises, and stays the same."""
    heights = [y for _, y in plot.points]
    flat = 1e-9 * (max(heights) - min(heights))

    def way(step: tuple[Point, Point]) -> str:
        (_, before), (_, after) = step
        return _STAYS if abs(after - before) <= flat else _RISES if after > before else _FALLS

    runs = [(words, list(steps)[-1][1][0]) for words, steps in groupby(pairwise(plot.points), way)]
    ways = {words for words, _ in runs}
    for only in _FALLS, _RISES:
        if ways == {only, _STAYS} and len(runs) > 3:
            return f"{only} in steps"
    if len(runs) > _MOST:
        return "goes up and down"
    places = 1 - floor(log10(plot.high - plot.low))
    turns = [f"{words} until {number(round(end, places))}" for words, end in runs[:-1]]
    return ", then ".join([*turns, runs[-1][0]])
