"""Read a title: words as they stand, with $math$ between them."""

import re

from quizgen.errors import QuizgenError
from quizgen.render.math.latex import read
from quizgen.render.tree import Document, Inline, Math, Paragraph, Text

_FORMULA = re.compile(r"\$(?!\s)([^$]+)(?<!\s)\$(?!\d)")  # $5 and $6 are prices


def read_title(title: str) -> Document:
    """Return the sentence that a title says; what no medium could write stays as it is."""
    content: list[Inline] = []
    end = 0
    for found in _FORMULA.finditer(title):
        content += [Text(title[end : found.start()]), _formula(found)]
        end = found.end()
    return Document((Paragraph((*content, Text(title[end:]))),))


def _formula(found: re.Match[str]) -> Inline:
    try:
        return Math(found[1], read(found[1]))
    except QuizgenError:
        return Text(found[0])
