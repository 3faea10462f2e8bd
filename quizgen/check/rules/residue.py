"""No text shows marks that were meant for Markdown, LaTeX or Jinja2."""

import re
from collections.abc import Iterator

from quizgen.check.texts import prose, texts_of
from quizgen.questions.question import Question

RESIDUE = re.compile(
    r"<<|>>|<%|%>|\\[a-zA-Z]+|\$|\*\*|__|`|\]\(|(?<!\w)_\w|\*\w|\w\*|^#|\||&[a-z]+;|\bnan\b|Undefined"
)


def of_question(question: Question) -> Iterator[str]:
    """Look at the words of each text, without its formulas and code."""
    for name, text in texts_of(question):
        if found := RESIDUE.search(prose(text)):
            start = max(0, found.start() - 20)
            yield f"the {name} still shows {found[0]!r}: …{prose(text)[start : found.end() + 20]}…"
