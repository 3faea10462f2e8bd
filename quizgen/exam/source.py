"""Write papers, keys and solutions in the language of typst, each from a Jinja2 template."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from quizgen.exam.blueprint import Blueprint
from quizgen.exam.exam import Version
from quizgen.exam.formulas import Formulas
from quizgen.exam.labels import labels
from quizgen.folders import templates_folder
from quizgen.questions.answers import Answer, Array
from quizgen.questions.text import SYNTAX
from quizgen.render import parse, read_title, to_typst
from quizgen.render.math.typst import quoted

if TYPE_CHECKING:
    from jinja2 import Environment


class Fragment(str):
    """Typst code that a writer of ours made; any other text is printed as a string literal."""

    __slots__ = ()


def paper(exam: Blueprint, version: Version, formulas: Sequence[Formulas] = ()) -> str:
    """Return the typst source of what a student gets, with the formula sheet if there is one."""
    return _filled("paper.typ.j2", exam, tools="paper.typ", version=version, formulas=formulas)


def measured(exam: Blueprint, version: Version) -> str:
    """Return the source of the same paper, which says how high its parts are."""
    return _filled("paper.typ.j2", exam, tools="measured.typ", version=version, formulas=())


def key(exam: Blueprint, seed: str, versions: Sequence[Version]) -> str:
    """Return the typst source of the answers to some versions, with a grid to mark them."""
    return _filled("key.typ.j2", exam, seed=seed, versions=versions)


def solutions(exam: Blueprint, seed: str, versions: Sequence[Version]) -> str:
    """Return the typst source of the worked solutions to some versions."""
    return _filled("solutions.typ.j2", exam, seed=seed, versions=versions)


def cover(title: str) -> str:
    """Return the typst source of a file that says what many papers or keys are, bound in one."""
    return f"#set document(title: {quoted(title)}, date: none)"


def _filled(name: str, exam: Blueprint, **known: object) -> str:
    words = labels(exam.language)

    def said(text: str) -> Fragment:
        return Fragment(f"text(lang: {quoted(words.language)}, {quoted(text)})")

    def marked(version: Version) -> str:
        if version.student is None:
            return f"{words.version.lower()} {version.letter}"
        return version.student.id

    def called(version: Version) -> str:
        if version.student is None:
            return f"{words.version} {version.letter}"
        return version.student.called

    return (
        _environment()
        .get_template(name)
        .render(exam=exam, labels=words, said=said, marked=marked, called=called, **known)
    )


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates_folder() / "exam"),
        **SYNTAX,
        undefined=StrictUndefined,
        autoescape=False,  # `finalize` does it for typst
        finalize=_printed,
    )
    environment.filters.update(blocks=_blocks, inline=_inline, heading=_heading, lines=_lines)
    environment.filters["typst_paper"] = {"a4": "a4", "letter": "us-letter"}.__getitem__
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


def _heading(title: str) -> Fragment:
    return Fragment(to_typst(read_title(title), inline=True))


def _lines(answer: Answer) -> int:
    """Count the lines that writing an answer takes: a matrix has one for each row."""
    match answer:
        case Array(value=(tuple(), *_) as rows):
            return len(rows)
    return 1
