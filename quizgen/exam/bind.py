"""Bind many exams into one PDF to be printed, tagged as they are; one at a time is in memory.

Printed on both sides, each begins on a sheet of its own: a blank page evens out its pages.
"""

import re
from array import array
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from quizgen.exam.bookmarks import bookmark, linked
from quizgen.exam.pdf_objects import Objects, read_objects, renamed, within

PAGES, TAGS, WHOLE, CATALOG, METADATA, INFO, BOOKMARKS = range(1, 8)  # what belongs to all exams


def bind(cover: bytes, exams: Iterable[tuple[str, Path]], bound: Path) -> None:
    """Write the pages of all these files as one, with the title and language of the cover.

    Each comes with a name, which its bookmark has.
    """
    with bound.open("wb") as file:
        volume = _Volume(file, read_objects(cover))
        for name, path in exams:
            volume.add(name, read_objects(path.read_bytes()))
        volume.end()


class _Volume:
    """A PDF that is written from its first byte to its last."""

    def __init__(self, file: BinaryIO, cover: Objects) -> None:
        self.file = file
        self.digest = sha256()
        self.length = 0
        self.offsets = array("Q", [0] * (BOOKMARKS + 1))  # by the number of the object
        self.pages = 0  # with tags, which blank ones have not
        self.blanks = 0
        # of each exam: its pages, its documents, and the tags of its pages and of its cells
        self.chapters: list[int] = []
        self.documents: list[int] = []
        self.of_pages: list[int] = []
        self.of_cells: list[int] = []
        self.bookmarks: dict[int, bytes] = {}  # by the number of the object
        self._write(b"%PDF-1.7\n%\x80\x80\x80\x80\n\n")
        root, catalog = cover.take(cover.trailer, b"Root")
        metadata, words = cover.take(catalog, b"Metadata")
        tags, tree = cover.take(catalog, b"StructTreeRoot")
        pages, _ = cover.take(catalog, b"Pages")
        _, info = cover.take(cover.trailer, b"Info")
        bookmarks, _ = cover.take(catalog, b"Outlines")
        self.roles = within(rb"/RoleMap<<(.*?)>>", tree)
        common = {pages: PAGES, tags: TAGS, root: CATALOG, metadata: METADATA, bookmarks: BOOKMARKS}
        self._put(CATALOG, renamed(catalog, common))
        self._put(METADATA, words)
        self._put(INFO, info)

    def add(self, name: str, exam: Objects) -> None:
        """Write an exam, whose pages, tags and bookmarks become branches of those of the whole."""
        _, catalog = exam.take(exam.trailer, b"Root")
        exam.take(exam.trailer, b"Info")
        exam.take(catalog, b"Metadata")
        tags, tree = exam.take(catalog, b"StructTreeRoot")
        pages, chapter = exam.take(catalog, b"Pages")
        _, outline = exam.take(catalog, b"Outlines")
        title, mark = exam.take(outline, b"First")
        olds = pages, *exam.found, title
        names = {old: new for new, old in enumerate(olds, len(self.offsets))}
        names[tags] = WHOLE
        prefix = b"%06d" % len(self.of_pages)  # rises with the exams, as these names have to
        chapter = renamed(chapter, names).replace(b"<<", b"<</Parent %d 0 R" % PAGES, 1)
        self.chapters.append(self._append(chapter))
        for body in exam.found.values():
            self._append(renamed(body, names, self.pages, prefix))
        self.offsets.append(0)  # a bookmark can be written once the next one is known
        self.bookmarks[names[title]] = renamed(bookmark(name, mark), names)
        tree = renamed(tree, names, prefix=prefix)
        self.documents += map(int, re.findall(rb"(\d+) 0 R", within(rb"/K\[(.*?)\]", tree)))
        of_pages = re.findall(rb"(\d+) (\d+ 0 R)", within(rb"/Nums\[(.*?)\]", tree))
        named = [(b"%d" % (self.pages + int(page)), tag) for page, tag in of_pages]
        self.of_pages.append(self._branch(b"Nums", named))
        # there are some: every paper and every key has a table of the points
        of_cells = re.findall(rb"(\(\w+\))(\d+ 0 R)", within(rb"/Names\[(.*?)\]", tree))
        self.of_cells.append(self._branch(b"Names", of_cells))
        self.pages += len(of_pages)
        if len(of_pages) % 2:
            self._add_blank(exam)

    def _add_blank(self, exam: Objects) -> None:
        """Write an empty page of the size that those of the exam have."""
        sized = rb"^<</Type/Page/.*(/MediaBox\[.*?\])"
        size = next(found for body in exam.found.values() if (found := within(sized, body)))
        page = b"<</Type/Page/Parent %d 0 R/Resources<<>>/Tabs/S%b>>" % (PAGES, size)
        self.chapters.append(self._append(page))
        self.blanks += 1

    def end(self) -> None:
        """Write what joins the exams, and the table of all objects."""
        chapters = self.pages + self.blanks, _references(self.chapters)
        self._put(PAGES, b"<</Type/Pages/Count %d/Kids[%b]>>" % chapters)
        documents = TAGS, _references(self.documents)
        self._put(WHOLE, b"<</Type/StructElem/S/Document/P %d 0 R/K[%b]>>" % documents)
        tags = b"/K[%d 0 R]/RoleMap<<%b>>/ParentTree<</Kids[%b]>>/IDTree<</Kids[%b]>>"
        trees = _references(self.of_pages), _references(self.of_cells)
        self._put(TAGS, b"<</Type/StructTreeRoot%b>>" % (tags % (WHOLE, self.roles, *trees)))
        for number, said in linked(BOOKMARKS, self.bookmarks):
            self._put(number, said)
        start, name = self.length, self.digest.hexdigest()[:32].encode()
        self._write(b"xref\n0 %d\n0000000000 65535 f\r\n" % len(self.offsets))
        for offset in self.offsets[1:]:
            self._write(b"%010d 00000 n\r\n" % offset)
        known = len(self.offsets), CATALOG, INFO, name, name
        self._write(b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>\n" % known)
        self._write(b"startxref\n%d\n%%%%EOF" % start)

    def _branch(self, kind: bytes, entries: Sequence[tuple[bytes, bytes]]) -> int:
        """Write a leaf of a tree that is sorted by its keys."""
        keys = [key for key, _ in entries]
        rows = b" ".join(b"%b %b" % entry for entry in entries)
        return self._append(b"<</Limits[%b %b]/%b[%b]>>" % (keys[0], keys[-1], kind, rows))

    def _append(self, body: bytes) -> int:
        self.offsets.append(0)
        self._put(number := len(self.offsets) - 1, body)
        return number

    def _put(self, number: int, body: bytes) -> None:
        self.offsets[number] = self.length
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def _write(self, content: bytes) -> None:
        self.file.write(content)
        self.digest.update(content)
        self.length += len(content)


def _references(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)
