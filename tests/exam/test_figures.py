"""Figures on paper: with words for who cannot see them, in the fonts of the paper, in black."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest

from quizgen.exam import Exam, Section, Task, Version, write_exam
from quizgen.exam.blueprint import Blueprint
from quizgen.questions.item import Item
from tests.exam.conftest import Pages
from tests.exam.test_accessible import elements
from tests.figures.drawn import EXAMPLES, Drawing

DRAW = [draw for examples in EXAMPLES.values() for draw in examples]


@pytest.fixture(scope="module")
def exam(sample: dict[str, Item]) -> Exam:
    """An exam with an example of every figure."""
    questions = [
        replace(sample["double"].question(number), draw_figure=draw)
        for number, draw in enumerate(DRAW)
    ]
    tasks = tuple(Task(n, 2, question, ()) for n, question in enumerate(questions, 1))
    return Exam(Blueprint("Figures", ()), "seed", (Version("A", (Section("", tasks),)),))


@pytest.fixture(scope="module")
def folder(exam: Exam, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("figures")
    write_exam(exam, folder)
    return folder


@pytest.mark.parametrize("name", ["exam-A.pdf", "solutions.pdf"])
def test_every_figure_is_there_with_its_words(folder: Path, name: str) -> None:
    said = [words for tag, words in elements(folder / name) if tag == "Figure"]
    assert said == [draw().alt for draw in DRAW]


@pytest.mark.parametrize("name", ["exam-A.pdf", "solutions.pdf"])
def test_the_text_of_a_figure_is_text_of_the_page(folder: Path, name: str, pages: Pages) -> None:
    printed = "".join("".join(pages(folder / name)).split())
    for draw in DRAW:
        for words, _, _ in Drawing(draw()).texts():
            assert "".join(words.split()) in printed


@pytest.mark.parametrize("name", ["exam-A.pdf", "solutions.pdf"])
def test_figures_use_the_fonts_of_the_paper(folder: Path, name: str) -> None:
    content = (folder / name).read_bytes()
    fonts = set(re.findall(rb"/FontName\s*/[A-Z]{6}\+(\w+)", content))
    assert fonts
    assert all(font.startswith((b"NewCM", b"DejaVuSansMono")) for font in fonts)


def test_figures_are_printed_in_black(folder: Path) -> None:
    with pdfium.PdfDocument(folder / "exam-A.pdf") as document:
        for page in document:
            colours = page.render(scale=1, rev_byteorder=True).to_numpy()[:, :, :3].astype(int)
            assert np.ptp(colours, axis=2).max() == 0


def test_the_same_figures_give_the_same_bytes(exam: Exam, folder: Path, tmp_path: Path) -> None:
    write_exam(exam, tmp_path)
    for name in ("exam-A.pdf", "solutions.pdf"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()
