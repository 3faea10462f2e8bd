"""The pages as they are printed: every question of the bank stays inside its column."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pytest

from quizgen.exam import build_exam, write_exam
from quizgen.exam.typeset import pdf
from quizgen.questions.item import Item
from quizgen.render import parse, to_typst
from tests.exam.whole_bank import WAYS

ROOT = Path(__file__).parents[2]
DOTS_PER_CM = 40


def ink(path: Path) -> list[Any]:
    """Return where each page of a PDF is dark."""
    with pdfium.PdfDocument(path) as document:
        pictures = (page.render(scale=DOTS_PER_CM * 2.54 / 72, grayscale=True) for page in document)
        return [picture.to_numpy() < 200 for picture in pictures]


def strip(page: Any, left: float, top: float, right: float, bottom: float) -> Any:
    """Cut out what lies between these distances in cm from the left and from the top."""
    x0, y0, x1, y1 = (round(cm * DOTS_PER_CM) for cm in (left, top, right, bottom))
    return page[y0:y1, x0:x1]


@pytest.fixture(scope="module", params=WAYS)
def whole_bank(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the exams of the whole bank, each in a folder of its own."""
    folder = tmp_path_factory.mktemp("bank")
    writer = (sys.executable, "-m", "tests.exam.whole_bank", str(folder), request.param)
    subprocess.run(writer, cwd=ROOT, check=True)
    return folder


@pytest.mark.parametrize("name", ["exam-A", "key", "solutions"])
def test_nothing_leaves_the_page(whole_bank: Path, name: str) -> None:
    for path in whole_bank.glob(f"*/{name}.pdf"):
        pages = ink(path)
        assert pages
        for number, page in enumerate(pages, 1):
            assert page.shape == pytest.approx((29.7 * DOTS_PER_CM, 21 * DOTS_PER_CM), abs=1)
            assert strip(page, 2, 2.4, 19, 27.5).any(), f"{path}, page {number} is empty"
            for where, edges in {
                "left": (0, 0, 1.9, 29.7),
                "right": (19.1, 0, 21, 29.7),
                "top": (0, 0, 21, 1.2),
                "bottom": (0, 28.8, 21, 29.7),
                # the text ends at 27.6; the bubble of a last line reaches a millimetre further
                "above the foot": (0, 27.72, 21, 27.87),
            }.items():
                assert not strip(page, *edges).any(), f"{path}, page {number}: ink {where}"


def test_no_question_runs_into_its_points(whole_bank: Path) -> None:
    for path in whole_bank.glob("*/exam-A.pdf"):
        for number, page in enumerate(ink(path)[1:], 2):
            assert not strip(page, 17.3, 2.3, 17.6, 27.6).any(), f"{path}, page {number}"


def test_a_question_longer_than_a_page_flows_on(tmp_path: Path, sample: dict[str, Item]) -> None:
    exam = build_exam([sample["long"]], 1, versions=1, seed="s", title="Long")
    write_exam(exam, tmp_path)
    pages = ink(tmp_path / "exam-A.pdf")
    assert len(pages) > 2
    for page in pages:
        assert not strip(page, 0, 27.6, 21, 27.9).any()
        assert not strip(page, 19.1, 0, 21, 29.7).any()


def test_a_short_formula_stays_in_one_line_and_a_long_one_goes_on() -> None:
    words = ("a " * count + r"$K \cdot K \cdot C_{in}$ b" for count in range(40, 100))
    long = f"$x = {' + '.join(map(str, range(100, 150)))}$"
    body = to_typst(parse("\n\n".join((*words, long))))
    labels = '(language: "en", page: "")'
    page = f'#import "layout.typ": *\n#show: sheet.with(title: "T", labels: {labels})\n{body}'
    with pdfium.PdfDocument(pdf(page)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    lines = [line for text in texts for line in text.splitlines()]
    assert {line.count("·") for line in lines} == {0, 2}
    assert sum("·" in line for line in lines) == 60
    assert sum("+" in line for line in lines) > 2


def test_matrices_do_not_touch(tmp_path: Path, bank_items: tuple[Item, ...]) -> None:
    (matrix,) = (item for item in bank_items if item.id == "normalization/normalized-matrix")
    exam = build_exam([matrix], 1, versions=1, seed="s", title="M", as_choice=True)
    write_exam(exam, tmp_path)
    for name in ("exam-A", "solutions"):
        (page,) = ink(tmp_path / f"{name}.pdf")
        rows = strip(page, 3, 10, 9, 27).any(axis=1)
        ends = np.flatnonzero(np.diff(rows, prepend=False, append=False))
        heights = (ends[1::2] - ends[::2]) / DOTS_PER_CM
        assert (heights > 0.8).sum() >= 2, "the matrices have two rows"
        assert heights.max() < 1.3


def test_the_pages_are_black_and_white(whole_bank: Path) -> None:
    with pdfium.PdfDocument(next(whole_bank.glob("*/exam-A.pdf"))) as document:
        for page in document:
            colours = page.render(scale=1, rev_byteorder=True).to_numpy()[:, :, :3].astype(int)
            assert np.ptp(colours, axis=2).max() == 0
