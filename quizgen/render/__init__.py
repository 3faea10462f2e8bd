"""Text of questions: Markdown with $math$, one document tree, one writer a medium."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quizgen.render.anki import to_anki
    from quizgen.render.html import to_html
    from quizgen.render.markdown import parse
    from quizgen.render.plain import to_plain
    from quizgen.render.terminal import to_terminal
    from quizgen.render.titles import read_title
    from quizgen.render.tree import Document
    from quizgen.render.typst import to_typst

__all__ = [
    "Document",
    "parse",
    "read_title",
    "to_anki",
    "to_html",
    "to_plain",
    "to_terminal",
    "to_typst",
]

_HOMES = {"Document": "tree", "parse": "markdown", "read_title": "titles"}


def __getattr__(name: str) -> Any:  # a command pays for the one writer that it uses
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = _HOMES.get(name, name.removeprefix("to_"))
    return getattr(import_module(f"{__name__}.{home}"), name)
