"""Networks and blocks have the parts that they are made of."""

from itertools import pairwise

import pytest

from quizgen.figures.dense_network import dense_network
from quizgen.figures.drawing import arrow
from quizgen.figures.layer_stack import layer_stack
from quizgen.figures.residual_block import residual_block
from tests.figures.drawn import Drawing


@pytest.mark.parametrize("end", [(9, 0), (-9, 0), (0, 9), (0, -9)])
def test_the_head_of_an_arrow_points_where_it_goes(end) -> None:
    def away(point: complex) -> complex:
        return (point - complex(*end)) / complex(*end)  # along the arrow and beside it

    drawn = str(arrow((0, 0), end)).split('d="')[1].split('"')[0]
    _, head = drawn.removeprefix("M").split("M")
    one, tip, other = (away(complex(*map(float, each.split()))) for each in head.split("L"))
    assert tip == 0
    assert one == other.conjugate()
    assert one.real < 0 < abs(one.imag)


@pytest.mark.parametrize("widths", [(2, 3, 1), (4, 5), (1, 1, 1, 1), (20, 6, 7)])
def test_every_drawn_unit_is_joined_to_every_one_of_the_next_layer(widths) -> None:
    drawing = Drawing(dense_network(widths))
    shown = [width if width <= 5 else 4 for width in widths]
    units = [
        dot
        for dot, c in zip(drawing.dots(), drawing.elements("circle"), strict=True)
        if float(c.get("r")) > 5
    ]
    columns = sorted({x for x, _ in units})
    assert [sum(x == column for x, _ in units) for column in columns] == shown
    (wires,) = drawing.elements("path")
    pairs = {tuple(wire) for wire in drawing.strokes(wires)}
    assert len(pairs) == sum(a * b for a, b in pairwise(shown))


def test_a_wide_layer_says_its_width_and_has_dots() -> None:
    drawing = Drawing(dense_network((3, 64, 2)))
    words = [words for words, _, _ in drawing.texts()]
    assert words == ["3", "64", "2", "input", "hidden", "output"]
    small = [c for c in drawing.elements("circle") if float(c.get("r")) < 5]
    assert len(small) == 3


@pytest.mark.parametrize(("widths", "names"), [((3,), ()), ((3, 0), ()), ((3, 2), ("one",))])
def test_senseless_networks_are_refused(widths, names) -> None:
    with pytest.raises(ValueError, match=r"widths must|layers and"):
        dense_network(widths, names)


def test_shapes_stand_between_the_layers() -> None:
    drawing = Drawing(layer_stack(["A", "B"], ["in", "", "?"]))
    order = [words for _, words in sorted((y, words) for words, _, y in drawing.texts())]
    assert order == ["in", "A", "B", "?"]
    assert [drawing.words_in(box) for box in drawing.boxes()] == [["A"], ["B"]]
    with pytest.raises(ValueError, match="2 layers have 3 shapes"):
        layer_stack(["A", "B"], ["in", "out"])


@pytest.mark.parametrize("shortcut", ["", "1 × 1"])
def test_the_shortcut_goes_around_all_layers_of_the_branch(shortcut: str) -> None:
    drawing = Drawing(residual_block(["A", "B", "C"], shortcut))
    boxes = drawing.boxes()
    assert [drawing.words_in(box) for box in boxes] == [
        ["A"],
        ["B"],
        ["C"],
        *[[shortcut]] * bool(shortcut),
    ]
    branch = boxes[:3]
    (group,) = drawing.elements("g", "accent")
    points = [point for path in group for stroke in drawing.strokes(path) for point in stroke]
    assert min(y for _, y in points) < min(box.y for box in branch)
    assert max(y for _, y in points) > max(box.y + box.height for box in branch)
    assert max(x for x, _ in points) > max(box.x + box.width for box in branch)
    name = shortcut or "identity"
    assert name in [words for words, _, _ in drawing.texts()]


@pytest.mark.parametrize("text", ["<script>", 'a "b" & <c>', "'", "×→"])
def test_words_cannot_become_markup(text: str) -> None:
    figure = layer_stack([text], ["", "?"])
    assert text in [words for words, _, _ in Drawing(figure).texts()]
    assert Drawing(figure).root.get("aria-label") == figure.alt
    assert text in figure.alt
