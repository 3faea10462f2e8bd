"""The letters of a PDF at their places: what stands side by side is a line, whatever its order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium

ROW, SPACE = 5, 1.5  # points: lines and words are farther from each other


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter at its place on the page, in points."""

    text: str
    left: float
    right: float
    bottom: float


def letters_of(content: bytes) -> Iterator[Letter]:
    """Yield the letters of a PDF in the order of the file, without the spaces."""
    with pdfium.PdfDocument(content) as document:
        for page in document:
            text = page.get_textpage()
            for place, letter in enumerate(text.get_text_range()):
                if not letter.isspace():
                    left, bottom, right, _ = text.get_charbox(place, loose=True)
                    yield Letter(letter, left, right, bottom)


def lines(letters: Sequence[Letter]) -> list[str]:
    """Return what stands side by side, from top to bottom, without brackets."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda each: -each.bottom):
        if letter.text in "[]":
            continue
        if not rows or rows[-1][-1].bottom - letter.bottom > ROW:
            rows.append([])
        rows[-1].append(letter)
    return [side_by_side(sorted(row, key=lambda each: each.left)) for row in rows]


def side_by_side(letters: Sequence[Letter]) -> str:
    """Return the words that letters make."""
    gaps = (after.left - before.right > SPACE for before, after in pairwise(letters))
    return letters[0].text + "".join(
        " " * gap + letter.text for gap, letter in zip(gaps, letters[1:], strict=True)
    )
