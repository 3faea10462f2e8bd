"""Text of questions: Markdown with $math$, one document tree, one writer a medium."""

from quizgen.render.anki import to_anki
from quizgen.render.html import to_html
from quizgen.render.markdown import parse
from quizgen.render.plain import to_plain
from quizgen.render.terminal import to_terminal
from quizgen.render.tree import Document
from quizgen.render.typst import to_typst

__all__ = ["Document", "parse", "to_anki", "to_html", "to_plain", "to_terminal", "to_typst"]
