"""A curve goes through the points that its function has, measured on the drawing itself."""

import math

import numpy as np
import pytest

from quizgen.figures import Figure
from quizgen.figures.loss_curve import loss_curve
from quizgen.figures.plot import round_ticks
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.reference import CosineDecay, ExponentialDecay, LinearWarmup, PiecewiseConstantDecay
from tests.figures.drawn import Drawing


def curve(drawing: Drawing) -> np.ndarray:
    """Return the points of the accented line on the sheet."""
    (group,) = drawing.elements("g", "accent")
    (points,) = drawing.strokes(group[0])
    return np.array(points)


def where(drawing: Drawing, words: str) -> tuple[float, float]:
    return next((x, y) for said, x, y in drawing.texts() if said == words)


@pytest.mark.parametrize("function", [abs, math.tanh, lambda x: x**3 + 1, lambda x: max(0, 1 - x)])
def test_the_line_is_the_function_in_other_units(function) -> None:
    drawing = Drawing(loss_curve(function, -2, 2, marks={-2: "a", 2: "b"}))
    xs, ys = curve(drawing).T
    (left, _), (right, _) = where(drawing, "a"), where(drawing, "b")
    values = np.array([function(-2 + 4 * (x - left) / (right - left)) for x in xs])
    scale, start = np.polyfit(values, ys, 1)
    assert scale < 0  # y of a drawing grows downwards
    assert np.abs(scale * values + start - ys).max() < 0.5


def test_marks_are_on_the_curve_above_their_words() -> None:
    drawing = Drawing(loss_curve(lambda e: e * e, -3, 3, marks={-2: "here"}))
    (dot,) = drawing.dots()
    assert dot[0] == where(drawing, "here")[0]
    points = curve(drawing)
    assert np.interp(dot[0], *points.T) == pytest.approx(dot[1], abs=0.5)


SCHEDULES = [
    (CosineDecay(0.4, 60), 60, 20),
    (ExponentialDecay(0.2, 10, 0.5), 45, 15),
    (ExponentialDecay(0.2, 10, 0.5, staircase=True), 45, 35),
]


@pytest.mark.parametrize(("schedule", "steps", "at"), SCHEDULES)
def test_the_asked_point_is_as_high_as_its_rate(schedule, steps, at) -> None:
    start = schedule(0)
    drawing = Drawing(schedule_curve(schedule, steps, at))
    (x, y) = drawing.dots()[0]
    ceiling = where(drawing, f"{start:g}")[1]
    floor = max(y for path in drawing.elements("path") for s in drawing.strokes(path) for _, y in s)
    floor -= 4  # where the ticks end
    assert (floor - y) / (floor - ceiling) == pytest.approx(schedule(at) / start, abs=0.01)
    left, right = where(drawing, "0")[0], where(drawing, f"{steps}")[0]
    assert (x - left) / (right - left) == pytest.approx(at / steps, abs=0.01)


@pytest.mark.parametrize(("schedule", "steps", "at"), SCHEDULES)
def test_the_asked_rate_is_nowhere_in_words(schedule, steps, at) -> None:
    figure = schedule_curve(schedule, steps, at)
    known = {"learning rate", "step", "0", f"{steps}", f"{at}", f"{schedule(0):g}"}
    assert {words for words, _, _ in Drawing(figure).texts()} == known
    for text in (figure.alt, figure.terminal):
        assert f"{schedule(at):.3g}" not in text
    assert f"The step {at} is marked" in figure.alt


def test_rates_that_are_known_are_named() -> None:
    figure = schedule_curve(
        LinearWarmup(0.01, 0.5, 10), 20, 3, unit="epoch", levels={0.01: "0.01", 0.5: "peak"}
    )
    drawing = Drawing(figure)
    assert where(drawing, "0.01")[1] > where(drawing, "peak")[1]
    assert "epoch" in [words for words, _, _ in drawing.texts()]


@pytest.mark.parametrize(
    ("schedule", "course"),
    [
        (CosineDecay(0.4, 60), "it falls."),
        (ExponentialDecay(0.2, 10, 0.5, staircase=True), "it falls in steps."),
        (LinearWarmup(0.0, 0.5, 10, after=CosineDecay(0.5, 40)), "it rises until 10, then falls."),
        (LinearWarmup(0.0, 0.5, 10), "it rises until 10, then stays the same."),
    ],
)
def test_the_words_say_how_the_rate_goes(schedule, course) -> None:
    assert f"from 0 to 50; {course} Rates named" in schedule_curve(schedule, 50, 20).alt


def test_a_staircase_is_drawn_with_steep_drops() -> None:
    schedule = ExponentialDecay(0.2, 10, 0.5, staircase=True)
    xs, ys = curve(Drawing(schedule_curve(schedule, 45, 15))).T
    falls = [(x1 - x0, y1 - y0) for x0, x1, y0, y1 in zip(xs, xs[1:], ys, ys[1:], strict=False)]
    steep = [fall for across, fall in falls if fall > 0.5 and across < 2]
    assert len(steep) == 4
    assert sum(steep) == pytest.approx(ys[-1] - ys[0])


def rows_typed(figure: Figure) -> list[str]:
    """Return the rows of braille right of the axis."""
    return [line.split("│")[-1].split("┤")[-1] for line in figure.terminal.splitlines()[1:9]]


def dots_typed(rows: list[str]) -> dict[int, set[int]]:
    """Return how high the dots of each column of braille are, counted from 0."""
    dots = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]  # as Unicode counts
    heights: dict[int, set[int]] = {}
    for row, line in enumerate(rows):
        for column, char in enumerate(line):
            for n, (x, y) in enumerate(dots):
                if "\u2800" < char < "\u2900" and ord(char) - 0x2800 >> n & 1:
                    heights.setdefault(2 * column + x, set()).add(31 - (4 * row + y))
    return heights


def test_the_terminal_has_the_same_curve() -> None:
    """Hold the dots against a straight line; the mark hides two."""
    rows = rows_typed(schedule_curve(lambda step: 0.1 + step / 100, 90, 45, levels={1: "1"}))
    heights = dots_typed(rows)
    assert len(heights) == 94
    for x, (height,) in heights.items():
        assert height == pytest.approx(31 * (0.1 + 0.9 * x / 95), abs=1)
    (mark,) = [(line.index("●"), row) for row, line in enumerate(rows) if "●" in line]
    assert mark == (24, 3)  # halfway along, and 0.55 of 8 rows up


def test_a_steep_drop_has_no_gap_in_the_terminal() -> None:
    schedule = PiecewiseConstantDecay((50,), (1.0, 0.0))
    heights = dots_typed(rows_typed(schedule_curve(schedule, 100, 100)))
    assert set().union(*heights.values()) == set(range(32))
    assert sorted(map(len, heights.values()))[-2:] == [1, 31]  # in one column it falls


def test_what_is_named_stands_below_the_curve_in_the_terminal() -> None:
    lines = schedule_curve(CosineDecay(0.4, 60), 60, 20).terminal.splitlines()
    assert lines[-1].split() == ["0", "20", "60", "step"]
    assert lines[-1].index("0") < lines[-1].index("20") < lines[-1].index("60")
    assert lines[1].startswith("0.4 ┤")


@pytest.mark.parametrize(
    ("function", "course"),
    [
        (lambda e: (e - 1) ** 2, "it falls until 1, then rises."),
        (lambda e: max(0, 1 - e), "it falls until 1, then stays the same."),
        (lambda e: 1 / (1 + e * e), "it rises until 0, then falls."),
        (
            lambda e: min(max(e, -2), 2),
            "it stays the same until −2, then rises until 2, then stays the same.",
        ),
        (lambda e: math.sin(20 * e), "it goes up and down."),
        (lambda e: -e, "it falls."),
        (math.exp, "it rises."),
    ],
)
def test_the_words_say_how_the_curve_goes(function, course) -> None:
    alt = loss_curve(function, -3, 3, x="e", y="cost", marks={1: "δ"}, levels={0: "0"}).alt
    assert alt == f"A curve: cost over e, from −3 to 3; {course} Marked on it: δ. Heights named: 0."


@pytest.mark.parametrize(("low", "least", "words"), [(0, 0.007, "0.007"), (-300, 50, "50")])
def test_the_words_are_as_exact_as_the_interval_is_short(low, least, words) -> None:
    figure = loss_curve(lambda e: (e - least) ** 2, low, 4 * least)
    assert f"it falls until {words}, then rises" in figure.alt


@pytest.mark.parametrize(("low", "high"), [(-4, 4), (0, 1), (-0.05, 0.03), (0, 1000), (2, 17)])
def test_ticks_are_round_and_few(low, high) -> None:
    ticks = round_ticks(low, high)
    assert 3 <= len(ticks) <= 9
    assert all(low - 1e-9 <= tick <= high + 1e-9 for tick in ticks)
    assert all(len(words) <= 5 for words in ticks.values())


def test_senseless_plots_are_refused() -> None:
    with pytest.raises(ValueError, match="is empty"):
        loss_curve(abs, 1, 1)
    with pytest.raises(ValueError, match="mark 5 is not between"):
        loss_curve(abs, 0, 1, marks={5: "5"})
    with pytest.raises(ValueError, match="no height"):
        loss_curve(lambda e: 0, 0, 1)
