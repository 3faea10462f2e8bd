"""Set what is written in the language of typst: as PDF, or to see how high it gets."""

import json
from collections.abc import Callable
from concurrent.futures import Future
from math import ceil, floor
from pathlib import Path
from threading import Thread
from typing import cast

from quizgen.errors import QuizgenError
from quizgen.exam.fill import Heights
from quizgen.folders import templates_folder


def pdf(source: str) -> bytes:
    """Compile a source to PDF/UA-1, the same bytes everywhere.

    Only characters that the compiler's own fonts lack are looked for in the fonts of the machine.
    """
    import typst

    def compiled(own_fonts: bool) -> bytes:
        compiler = typst.Compiler(root=_folder(), ignore_system_fonts=own_fonts)
        # a PDF is one piece of bytes; the other formats of the compiler are lists of pages
        return cast(bytes, compiler.compile(source.encode(), pdf_standards="ua-1"))

    def set_whole() -> bytes:
        try:
            return compiled(own_fonts=True)
        except typst.TypstError:
            return compiled(own_fonts=False)

    try:
        return _awaited(set_whole)
    except typst.TypstError as error:
        raise _cannot_be_set(error) from error


def heights(source: str) -> Heights:
    """Return how high the parts of a paper are, of which the source is one that measures them."""
    import typst

    compiler = typst.Compiler(source.encode(), _folder(), ignore_system_fonts=True)
    try:
        found = json.loads(compiler.query("<measured>", field="value"))
    except RuntimeError as error:
        raise _cannot_be_set(error) from error
    _, left, page = found[0]
    return Heights(floor(page), floor(left), tuple(ceil(height) for height, *_ in found))


def _awaited(work: Callable[[], bytes]) -> bytes:
    """Return what a work gives: the compiler is deaf to Ctrl-C, whoever waits for it is not."""
    found: Future[bytes] = Future()

    def run() -> None:
        try:
            found.set_result(work())
        except BaseException as error:  # is raised again where it is waited for
            found.set_exception(error)

    Thread(target=run, daemon=True).start()  # a daemon ends with the program, wherever it is
    return found.result()


def _folder() -> Path:
    return templates_folder() / "exam"


def _cannot_be_set(error: RuntimeError) -> QuizgenError:
    what = " ".join(str(error).split())
    return QuizgenError(
        f"the exam cannot be set: {what}; change that text, or install a font that has it"
    )
