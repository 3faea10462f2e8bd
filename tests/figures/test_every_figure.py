"""What holds for all figures: they are found by their modules, and each needs an example."""

import pkgutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import quizgen.figures
from quizgen.check.rules.figures import of_question
from quizgen.figures import Figure
from quizgen.questions.answers import Integer
from quizgen.questions.question import Question
from tests.figures.drawn import EXAMPLES, Drawing

ROOT = Path(__file__).parent.parent.parent
VOCABULARY = {"figure", "drawing", "numbers", "plot", "braille", "course"}
ALL = [
    pytest.param(draw, id=f"{name}-{n}")
    for name, examples in EXAMPLES.items()
    for n, draw in enumerate(examples)
]


def test_every_figure_has_an_example() -> None:
    modules = {module.name for module in pkgutil.iter_modules(quizgen.figures.__path__)}
    assert modules == VOCABULARY | set(EXAMPLES)


def test_the_table_for_authors_has_them_all() -> None:
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert all(f"| `{name}(" in table for name in EXAMPLES)


@pytest.mark.parametrize("draw", ALL)
def test_it_is_clean(draw: Callable[[], Figure]) -> None:
    question = Question(
        id="figures/example",
        variant=0,
        kind="template",
        title="An example",
        topic="figures",
        level=1,
        given={},
        answer=Integer(1),
        distractors=(),
        first_road="",
        second_road=None,
        write_prompt=lambda: "",
        write_solution=lambda: "",
        draw_figure=draw,
    )
    assert list(of_question(question)) == []


@pytest.mark.parametrize("draw", ALL)
def test_it_is_small(draw: Callable[[], Figure]) -> None:
    assert len(draw().svg.encode()) < 8_000
    assert all(len(line) <= 70 for line in draw().terminal.splitlines())


@pytest.mark.parametrize("draw", ALL)
def test_it_fits_a_phone_and_nothing_leaves_its_sheet(draw: Callable[[], Figure]) -> None:
    drawing = Drawing(draw())
    sheet = drawing.sheet
    assert sheet.width <= 345
    for box in drawing.boxes():
        assert sheet.holds(box.x, box.y)
        assert sheet.holds(box.x + box.width, box.y + box.height)
    for circle in drawing.elements("circle"):
        x, y, radius = (float(circle.attrib[name]) for name in ("cx", "cy", "r"))
        assert sheet.holds(x - radius, y - radius)
        assert sheet.holds(x + radius, y + radius)
    for path in drawing.elements("path"):
        for stroke in drawing.strokes(path):
            assert len(stroke) > 1
            assert all(sheet.holds(*point) for point in stroke)


@pytest.mark.parametrize("draw", ALL)
def test_it_takes_its_colours_from_the_page(draw: Callable[[], Figure]) -> None:
    for element in Drawing(draw()).root.iter():
        for name in ("fill", "stroke"):
            assert element.get(name, "none") in {"none", "currentColor"}


def test_the_same_values_give_the_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib\n"
        "from tests.figures.drawn import EXAMPLES\n"
        "drawn = [draw() for examples in EXAMPLES.values() for draw in examples]\n"
        "print(hashlib.sha256(repr(drawn).encode()).hexdigest())\n"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


@pytest.mark.parametrize("draw", [EXAMPLES["layer_stack"][0], EXAMPLES["dense_network"][0]])
def test_its_words_are_said_for_who_cannot_see(draw: Callable[[], Figure]) -> None:
    figure = draw()
    for words, _, _ in Drawing(figure).texts():
        assert words in figure.alt or words == "?"
