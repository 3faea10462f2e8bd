"""The units that are marked as seen are those that a perturbation reaches."""

from itertools import groupby, pairwise

import numpy as np
import pytest

from quizgen.figures.receptive_cone import receptive_cone
from quizgen.figures.window_stack import window_stack
from quizgen.reference import Conv1D, perturbed_receptive_field
from tests.figures.drawn import Drawing

STACKS = [
    [(3, 1, 1)],
    [(3, 1, 1), (3, 2, 1)],
    [(3, 2, 1), (3, 1, 2)],
    [(2, 1, 1), (2, 1, 2), (2, 1, 4)],
    [(2, 3, 1), (2, 1, 3)],
    [(1, 2, 1), (3, 1, 2)],
]


def reached(layers, size: int) -> list[np.ndarray]:
    """Return for each row, the input first, what the unit in the middle of the output depends on.

    Dense matrices stand for the layers; their product is positive where there is a path.
    """
    matrices = []
    for kernel, stride, dilation in layers:
        places = (size - dilation * (kernel - 1) - 1) // stride + 1
        matrix = np.zeros((places, size), dtype=int)
        for place in range(places):
            for tap in range(kernel):
                matrix[place, place * stride + tap * dilation] = 1
        matrices.append(matrix)
        size = places
    row = np.eye(size, dtype=int)[size // 2]
    rows = [row]
    for matrix in reversed(matrices):
        row = row @ matrix
        rows.insert(0, row)
    return [row > 0 for row in rows]


@pytest.mark.parametrize("layers", STACKS)
def test_exactly_the_units_on_a_path_are_filled(layers) -> None:
    drawing = Drawing(receptive_cone(layers))
    seen = set(drawing.dots("seen"))
    by_height = groupby(sorted(drawing.dots(), key=lambda dot: (-dot[1], dot[0])), lambda d: d[1])
    rows = [[dot in seen for dot in row] for _, row in by_height]
    assert rows == [row.tolist() for row in reached(layers, len(rows[0]))]


@pytest.mark.parametrize("layers", STACKS)
def test_the_foot_is_as_wide_as_the_receptive_field(layers) -> None:
    drawing = Drawing(receptive_cone(layers))
    foot = max(y for _, y in drawing.dots())
    across = sorted(x for x, y in drawing.dots() if y == foot)
    seen = sorted(x for x, y in drawing.dots("seen") if y == foot)
    span = across.index(seen[-1]) - across.index(seen[0]) + 1
    stack = [Conv1D(1, k, strides=s, dilation_rate=d) for k, s, d in layers]
    assert (span,) == perturbed_receptive_field(stack)


@pytest.mark.parametrize("layers", STACKS)
def test_every_line_joins_two_seen_units(layers) -> None:
    drawing = Drawing(receptive_cone(layers))
    (wires,) = drawing.elements("path")
    ends = {end for wire in drawing.strokes(wires) for end in wire}
    assert ends == set(drawing.dots("seen"))


def test_too_wide_a_cone_is_refused() -> None:
    with pytest.raises(ValueError, match="window_stack"):
        receptive_cone([(11, 1, 1)] * 5)


def test_a_stack_names_its_layers_and_leaves_the_size_open() -> None:
    figure = window_stack([(7, 2, 1), (3, 1, 4)])
    words = [words for words, _, _ in Drawing(figure).texts()]
    assert words == [
        "one output unit",
        "layer 2: kernel 3",
        "dilation 4",
        "layer 1: kernel 7",
        "stride 2",
        "? input positions",
    ]
    said = (
        "layer 1: kernel 7, stride 2; layer 2: kernel 3, dilation 4 (3 units left out between taps)"
    )
    assert said in figure.alt


def test_equal_layers_are_shortened_but_different_ones_are_not() -> None:
    equal = Drawing(window_stack([(3, 1, 1)] * 12))
    words = [words for words, _, _ in equal.texts()]
    assert words[1:-1] == [
        "layer 12: kernel 3",
        "layer 11: kernel 3",
        "and so on",
        "layer 1: kernel 3",
    ]
    mixed = [(3, 1, 1), (5, 1, 1)] * 3
    named = [words for words, _, _ in Drawing(window_stack(mixed)).texts() if "layer" in words]
    assert len(named) == 6


@pytest.mark.parametrize("kernel", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("dilation", [1, 2])
def test_a_small_window_has_all_its_taps_and_gaps(kernel, dilation) -> None:
    drawing = Drawing(window_stack([(kernel, 1, dilation)]))
    foot = max(y for _, y in drawing.dots())
    across = [circle for circle in drawing.elements("circle") if float(circle.get("cy")) == foot]
    filled = sorted((float(c.get("cx")), c.get("fill") != "none") for c in across)
    expected = [n % dilation == 0 for n in range(dilation * (kernel - 1) + 1)]
    assert [fill for _, fill in filled] == expected


@pytest.mark.parametrize("kernel", [2, 3, 4, 5, 7])
@pytest.mark.parametrize("dilation", [2, 3, 5, 8, 16])
def test_the_taps_of_a_dilated_window_are_seen_to_lie_apart(kernel, dilation) -> None:
    drawing = Drawing(window_stack([(3, 1, 1), (kernel, 1, dilation)]))
    (row, *_) = sorted({y for _, y in drawing.dots()})[1:]
    across = [c for c in drawing.elements("circle") if float(c.get("cy")) == row]
    placed = sorted((float(c.get("cx")), float(c.get("r"))) for c in across)
    assert all(x + r < y - s for (x, r), (y, s) in pairwise(placed))  # nothing overlaps
    taps = [r == max(r for _, r in placed) for _, r in placed]
    assert sum(taps) == min(kernel, 5)
    assert not any(one and next_one for one, next_one in pairwise(taps))
    if dilation == 2:
        assert "1 unit left out" in window_stack([(kernel, 1, 2)]).alt
