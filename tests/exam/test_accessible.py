"""The PDF can be read aloud: tagged, with a language, a title, and words for every formula."""

import ctypes
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

NAMES = ["exam-A.pdf", "exam-B.pdf", "key.pdf", "solutions.pdf"]


def text_of(read: Callable[..., int], element: Any) -> str:
    size = read(element, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    read(element, buffer, size)
    return buffer.raw[: max(size, 2) - 2].decode("utf-16-le")


def elements(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the tag and the alternative text of every element of the structure tree."""

    def walk(element: Any) -> Iterator[tuple[str, str]]:
        tag = text_of(raw.FPDF_StructElement_GetType, element)
        yield tag, text_of(raw.FPDF_StructElement_GetAltText, element)
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            if child := raw.FPDF_StructElement_GetChildAtIndex(element, index):
                yield from walk(child)

    with pdfium.PdfDocument(path) as document:
        for page in document:
            tree = raw.FPDF_StructTree_GetForPage(page)
            for index in range(raw.FPDF_StructTree_CountChildren(tree)):
                yield from walk(raw.FPDF_StructTree_GetChildAtIndex(tree, index))
            raw.FPDF_StructTree_Close(tree)


@pytest.mark.parametrize("name", NAMES)
def test_the_file_says_that_it_is_accessible(written: Path, name: str) -> None:
    content = (written / name).read_bytes()
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked true", content)
    assert re.search(rb"/Lang\s*\(en\)", content)
    assert b"/StructTreeRoot" in content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert b"/DisplayDocTitle true" in content


@pytest.mark.parametrize("name", NAMES)
def test_formulas_have_words(written: Path, name: str) -> None:
    formulas = [words for tag, words in elements(written / name) if tag == "Formula"]
    assert len(formulas) > 5
    assert all(formulas)


def test_questions_are_headings(written: Path) -> None:
    tags = [tag for tag, _ in elements(written / "exam-A.pdf")]
    assert tags.count("H1") == 1
    assert tags.count("H2") == 24
    assert "Table" in tags
    assert "TH" in tags


@pytest.mark.parametrize("name", NAMES)
def test_fonts_come_with_the_compiler_and_in_the_file(written: Path, name: str) -> None:
    content = (written / name).read_bytes()
    fonts = set(re.findall(rb"/FontName\s*/[A-Z]{6}\+(\w+)", content))
    assert fonts
    assert all(font.startswith((b"NewCM", b"DejaVuSansMono")) for font in fonts)
    assert content.count(b"/FontFile") >= len(fonts)
