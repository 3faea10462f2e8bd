"""Exams bound into one file: every page, tag and text as in the files apart."""

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exam import Blueprint, Wanted, build, write_exam
from quizgen.exam.bind import bind
from quizgen.exam.pdf_objects import renamed
from quizgen.exam.source import cover
from quizgen.exam.typeset import pdf
from quizgen.questions.item import Item
from tests.exam.conftest import Pages, evened
from tests.exam.test_accessible import elements

NAMES = ("exam-A.pdf", "key.pdf", "exam-B.pdf", "exam-A.pdf")
TITLE = 'Bound (5 0 R) \\ "Ü"'
CALLED = ("Ada", "Grace (5 0 R)", "Łukasz · 水", "Ada", "/Dest 7 0 R")


@pytest.fixture(scope="module")
def parts(
    written: Path, sample: dict[str, Item], tmp_path_factory: pytest.TempPathFactory
) -> list[Path]:
    """Files of even numbers of pages, with one of a single page on another paper among them."""
    short = tmp_path_factory.mktemp("short")
    wanted = Blueprint("/Title(/Dest 7 0 R)", (Wanted("Sole", count=1),), paper="letter")
    write_exam(build(wanted, [sample["double"]], versions=1, seed="s"), short)
    first, *others = (written / name for name in NAMES)
    return [first, short / "exam-A.pdf", *others]


@pytest.fixture(scope="module")
def bound(parts: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bound") / "bound.pdf"
    bind(pdf(cover(TITLE)), zip(CALLED, parts, strict=True), path)
    return path


def test_all_pages_look_as_they_did(bound: Path, parts: list[Path]) -> None:
    with pdfium.PdfDocument(bound) as whole:
        assert whole.get_metadata_dict()["Title"] == TITLE
        pages = iter(whole)
        for path in parts:
            with pdfium.PdfDocument(path) as part:
                for page in part:
                    before, after = (
                        each.render(scale=1, grayscale=True).to_numpy()
                        for each in (page, next(pages))
                    )
                    assert (before == after).all()
                if len(part) % 2:
                    blank = next(pages)
                    assert blank.get_size() == part[0].get_size()
                    assert (blank.render(scale=1, grayscale=True).to_numpy() == 255).all()
        assert next(pages, None) is None


def test_all_texts_and_tags_are_those_of_the_parts(
    bound: Path, parts: list[Path], pages: Pages
) -> None:
    assert pages(bound) == [text for path in parts for text in evened(pages(path))]
    assert [len(pages(path)) % 2 for path in parts] == [0, 1, 0, 0, 0]
    unsaid = ("Document", "")  # a page without tags, for the reader, has one without a name
    apart = [each for path in parts for each in elements(path) if each[0] not in unsaid]
    assert [each for each in elements(bound) if each[0] not in unsaid] == apart
    assert len(apart) > 100


def bookmarks(path: Path) -> list[tuple[int, str, int]]:
    with pdfium.PdfDocument(path) as document:
        found = [(each, each.get_dest()) for each in document.get_toc()]
        return [(each.level, each.get_title(), to.get_index()) for each, to in found if to]


def test_each_exam_has_a_bookmark_and_below_it_its_own(
    bound: Path, parts: list[Path], pages: Pages
) -> None:
    expected, first = [], 0
    for called, path in zip(CALLED, parts, strict=True):
        _, *own = bookmarks(path)  # the first is the title's
        expected.append((0, called, first))
        expected += [(level, title, first + page) for level, title, page in own]
        first += len(evened(pages(path)))
    assert bookmarks(bound) == expected
    titles = [title for _, title, _ in expected]
    assert titles[:3] == ["Ada", "Grace (5 0 R)", "Sole"]
    assert titles.count("Marking grid") == 2


def test_one_alone_has_its_bookmark(parts: list[Path], tmp_path: Path) -> None:
    bind(pdf(cover(TITLE)), [("Ada", parts[0])], tmp_path / "one.pdf")
    assert bookmarks(tmp_path / "one.pdf") == [(0, "Ada", 0)]


def test_the_file_says_that_it_is_accessible(bound: Path, parts: list[Path]) -> None:
    content = bound.read_bytes()
    roles = {re.findall(rb"/RoleMap<<.*?>>", path.read_bytes())[0] for path in (bound, *parts)}
    assert len(roles) == 1
    (catalog,) = re.findall(rb"<</Type/Catalog.*", content)
    assert b"/MarkInfo<</Marked true" in catalog
    assert b"/Lang(en)" in catalog
    assert b"/DisplayDocTitle true" in catalog
    assert content.count(b"<pdfuaid:part>1</pdfuaid:part>") == 1


def test_cells_and_pages_have_names_of_their_own(bound: Path, parts: list[Path]) -> None:
    content = bound.read_bytes()
    cells = re.findall(rb"/ID(\(\w+\))", content)
    assert len(cells) == len(set(cells)) > 20
    (tree,) = re.findall(rb"/IDTree<</Kids\[(.*?)\]>>", content)
    branches = re.findall(rb"<</Limits\[\S+ \S+\]/Names\[(.*?)\]>>", content)
    assert len(branches) == tree.count(b" R") == len(parts)
    keys = [key for branch in branches for key in re.findall(rb"\(\w+\)", branch)]
    assert sorted(cells) == sorted(keys) == keys
    with pdfium.PdfDocument(bound) as document:
        pages = re.findall(rb"/StructParents (\d+)", content)
        tagged = [page for page in document if page.get_textpage().get_text_range()]
        assert sorted(map(int, pages)) == list(range(len(tagged)))


def test_the_same_parts_give_the_same_bytes(bound: Path, parts: list[Path], tmp_path: Path) -> None:
    named = list(zip(CALLED, parts, strict=True))
    bind(pdf(cover(TITLE)), named, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == bound.read_bytes()
    bind(pdf(cover(TITLE)), named[1:], tmp_path / "others.pdf")
    ids = [re.findall(rb"/ID\[(\S+)\]", path.read_bytes()) for path in tmp_path.iterdir()]
    assert ids[0] != ids[1]


@given(st.lists(st.sampled_from(["(", ")", "\\(", "\\)", "7 0 R", "\\\\", "(U1x0y0)", " "])))
def test_a_text_is_left_as_it_is(pieces: list[str]) -> None:
    text, depth = "", 0
    for piece in pieces:
        depth += (piece == "(") - (piece == ")")
        if depth >= 0:
            text += piece
        else:
            depth = 0
    text = f"({text}{')' * depth})"
    said = renamed(f"<</Alt{text}/P 7 0 R/ID(U1x0y0)>>".encode(), {7: 12}, 0, b"p")
    assert said.decode() == f"<</Alt{text}/P 12 0 R/ID(pU1x0y0)>>"
