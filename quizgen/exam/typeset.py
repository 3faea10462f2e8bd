"""Set a paper or the key as PDF: a Jinja2 template makes the source, typst makes the pages."""

from functools import cache
from typing import TYPE_CHECKING, cast

from quizgen.errors import QuizgenError
from quizgen.exam.exam import Exam, Version
from quizgen.folders import templates_folder
from quizgen.questions.answers import Answer, Array
from quizgen.questions.names import in_words
from quizgen.render import parse, to_typst
from quizgen.render.math.typst import quoted

if TYPE_CHECKING:
    from jinja2 import Environment


class Fragment(str):
    """Typst code that a writer of ours made; any other text is printed as a string literal."""

    __slots__ = ()


def paper(exam: Exam, version: Version) -> str:
    """Return the typst source of one version."""
    return _environment().get_template("paper.typ.j2").render(exam=exam, version=version)


def key(exam: Exam) -> str:
    """Return the typst source of the key to all versions."""
    return _environment().get_template("key.typ.j2").render(exam=exam)


def pdf(source: str) -> bytes:
    """Compile a source to PDF/UA-1, the same bytes everywhere.

    Only characters that the compiler's own fonts lack are looked for in the fonts of the machine.
    """
    import typst

    def compiled(own_fonts: bool) -> bytes:
        compiler = typst.Compiler(root=templates_folder() / "exam", ignore_system_fonts=own_fonts)
        # a PDF is one piece of bytes; the other formats of the compiler are lists of pages
        return cast(bytes, compiler.compile(source.encode(), pdf_standards="ua-1"))

    try:
        return compiled(own_fonts=True)
    except typst.TypstError:
        try:
            return compiled(own_fonts=False)
        except typst.TypstError as error:
            raise QuizgenError(
                f"the exam cannot be set: {error.message}; "
                "change that text, or install a font that has it"
            ) from error


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates_folder() / "exam"),
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # `finalize` does it for typst
        finalize=_printed,
    )
    environment.filters.update(blocks=_blocks, inline=_inline, lines=_lines, words=in_words)
    return environment


def _printed(value: object) -> str:
    """Print a value as typst code: no text can leave its string literal."""
    match value:
        case Fragment() | int():
            return str(value)
        case str():
            return quoted(value)
    raise TypeError(f"{value!r} has no place in a typst source")


def _blocks(markdown: str) -> Fragment:
    return Fragment(to_typst(parse(markdown)))


def _inline(markdown: str) -> Fragment:
    return Fragment(to_typst(parse(markdown), inline=True))


def _lines(answer: Answer) -> int:
    """Count the lines that writing an answer takes: a matrix has one for each row."""
    match answer:
        case Array(value=(tuple(), *_) as rows):
            return len(rows)
    return 1
