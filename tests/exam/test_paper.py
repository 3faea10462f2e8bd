"""The papers, read back from their PDF."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from quizgen.exam import Exam, build_exam, write_exam
from quizgen.questions.item import Item
from tests.exam.worth import worth

Pages = Callable[[Path], list[str]]


@pytest.mark.parametrize("index", [0, 1])
def test_the_head_says_all_that_is_to_be_known(
    exam: Exam, written: Path, pages: Pages, index: int
) -> None:
    version = exam.versions[index]
    first, *others = pages(written / f"exam-{version.letter}.pdf")
    words = " ".join(first.split())
    for expected in (
        "A test of doubling",
        "Arithmetic I · 12 March 2026",
        f"Version {version.letter}",
        "Name Student number",
        f"There are 24 questions and {version.points} points.",
    ):
        assert expected in words
    assert others
    for page in others:
        assert re.match(rf"A test of doubling Name Version {version.letter}\b", page)


@pytest.mark.parametrize("letter", "AB")
def test_pages_are_numbered(written: Path, pages: Pages, letter: str) -> None:
    texts = pages(written / f"exam-{letter}.pdf")
    for number, text in enumerate(texts, 1):
        assert f"Version {letter} Page {number} of {len(texts)}" in text


@pytest.mark.parametrize("index", [0, 1])
def test_every_question_is_asked_in_its_place(
    exam: Exam, written: Path, pages: Pages, index: int
) -> None:
    version = exam.versions[index]
    text = "\n".join(pages(written / f"exam-{version.letter}.pdf"))
    words = " ".join(text.split())
    for task in version.tasks:
        if task.question.id == "sample/double":
            n, worth = task.question.given["n"], task.points
            asked = f"{task.number}. What is twice {n}? Give a whole number. {worth} points"
            assert asked in words
    assert len(re.findall(r"^\d+\. ", text, re.MULTILINE)) == 24
    assert len(re.findall(r"^[12345] points?\b", text, re.MULTILINE)) == 24


@pytest.mark.parametrize("index", [0, 1])
def test_the_table_adds_the_points_up(exam: Exam, written: Path, pages: Pages, index: int) -> None:
    version = exam.versions[index]
    head = pages(written / f"exam-{version.letter}.pdf")[0]
    rows = re.findall(r"^Points ([\d ]+)\r?$", head, re.MULTILINE)
    *worths, total = map(int, " ".join(rows).split())
    assert worths == [worth(task) for task in version.tasks]
    assert total == sum(worths)


@pytest.mark.parametrize("letter", "AB")
def test_no_question_is_broken_over_pages(written: Path, pages: Pages, letter: str) -> None:
    for page in pages(written / f"exam-{letter}.pdf"):
        numbers = re.findall(r"^(\d+)\. ", page, re.MULTILINE)
        boxes = re.findall(r"^Give (?:a whole number|the entries as .*)\.", page, re.MULTILINE)
        options = re.findall(r"^A \w+ B \w+ C \w+ D \w+", page, re.MULTILINE)
        assert len(numbers) == len(boxes) + len(options) > 0


def test_what_is_not_given_leaves_no_line(choices: Path, pages: Pages) -> None:
    head = pages(choices / "exam-A.pdf")[0]
    assert head.split("\r\n")[:2] == ["Choices Version A", "Name Student number"]
    assert "box" not in head  # there is nothing to write into one


def test_matrices_in_a_table_stand_apart(bank_items: tuple[Item, ...], tmp_path: Path) -> None:
    item = next(each for each in bank_items if each.id == "convolution/conv2d-channels-value")
    write_exam(build_exam([item], 1, versions=1, seed="s", title="T"), tmp_path)
    with pdfium.PdfDocument(tmp_path / "exam-A.pdf") as document:
        text = document[0].get_textpage()
        letters = [chr(pdfium.raw.FPDFText_GetUnicode(text, n)) for n in range(text.count_chars())]
        boxes = [text.get_charbox(n) for n, letter in enumerate(letters) if letter == "["]
    (_, bottom, _, top), *_ = boxes  # two matrices in each of two rows
    below = max(upper for *_, upper in boxes if upper < bottom + 5)
    assert bottom - below > (top - bottom) / 4
