"""Write a document as HTML for an Anki field, where MathJax draws the math."""

import re
from html import escape
from typing import Final

from quizgen.render.html import Dialect, write
from quizgen.render.tree import Document, Math, MathBlock

_MARKS: Final = str.maketrans(
    {"{": "&#123;", "}": "&#125;", "[": "&#91;", "\\": "<span>&#92;</span>"}
)


def to_anki(document: Document, inline: bool = False) -> str:
    """HTML with LaTeX in it; `inline` wants one paragraph and leaves out its tags."""
    return write(document, _ANKI, inline)


def _text(text: str) -> str:
    # Clozes, [sound:...] and MathJax delimiters are found in the text of a field: none may form.
    marked = escape(text).translate(_MARKS)
    return marked.replace("::", "&#58;&#58;")


def _math(math: Math | MathBlock) -> str:
    latex = re.sub(r"([{}])(?=\1)", r"\1 ", math.latex)
    latex = escape(latex.replace("::", ": :"), quote=False)
    return rf"\[{latex}\]" if isinstance(math, MathBlock) else rf"\({latex}\)"


_ANKI = Dialect(_text, _math)
