"""Write plain text as Markdown that says the same."""

import re

_MATH = re.compile(
    r"\\\(\s*(\S.*?)\s*\\\)|\\\[\s*(\S.*?)\s*\\\]|\[(?:\$|\$\$)\]\s*(\S.*?)\s*\[/\$+\]", re.DOTALL
)
_ANYWHERE = re.compile(r"[\\`*$\[\]<|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AT_THE_START = re.compile(r"(\d+(?=[.)](?:\s|$))|(?=[-+=:#>~]))")


def literal(text: str) -> str:
    """Return text that is printed as it stands; its lines stay lines."""
    return _lines(_escaped(text))


def literal_but_math(text: str) -> str:
    r"""Return the same, but for formulas in the brackets that Anki knows: `\(x\)` becomes `$x$`."""
    pieces, end = [], 0
    for formula in _MATH.finditer(text):
        pieces.append(_escaped(text[end : formula.start()]))
        latex = next(filter(None, formula.groups()))
        pieces.append(f"${' '.join(latex.split())}$".replace("…", r"\ldots "))
        end = formula.end()
    pieces.append(_escaped(text[end:]))
    return _lines("".join(pieces))


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\g<0>", text)


def _lines(text: str) -> str:
    """Break lines where they end and begin none with a mark of Markdown."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(
        "\\\n".join(_begun(line.strip()) for line in paragraph.split("\n"))
        for paragraph in paragraphs
    )


def _begun(line: str) -> str:
    mark = _AT_THE_START.match(line)
    return f"{mark[0]}\\{line[mark.end() :]}" if mark else line
