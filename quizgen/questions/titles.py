"""Titles: words, with formulas between them, in media of which some have letters alone."""

import re

_MARK = re.compile(r"(\$[^$]+\$)|\\([!-/:-@\[-`{-~])|`([^`]+)`|(\*{1,3})(?=\S)(.+?)(?<=\S)\4")


def titled(markdown: str) -> str:
    """Return Markdown as it is read where no medium writes it, with its formulas as they are."""
    return _MARK.sub(lambda mark: mark[1] or mark[2] or mark[3] or titled(mark[5]), markdown)
