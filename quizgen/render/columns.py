"""How wide text is on a terminal, and where its lines break."""

import re
import unicodedata
from collections.abc import Iterator


def width(text: str) -> int:
    """The number of terminal columns that text takes."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, columns: int, alignment: str = "left") -> str:
    """Text filled with spaces to a number of columns."""
    missing = max(0, columns - width(text))
    before = {"left": 0, "center": missing // 2, "right": missing}[alignment]
    return " " * before + text + " " * (missing - before)


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most `columns` columns; only a longer word is cut."""
    return [line for part in text.split("\n") for line in _wrapped(part, columns)]


def _wrapped(text: str, columns: int) -> Iterator[str]:
    line, room = "", columns
    for space, word in _pieces(text):
        needed = width(word)
        if line and len(space) + needed <= room:
            line += space + word
            room -= len(space) + needed
            continue
        if line:
            yield line
        *cut, word = _cut(word, columns)
        yield from cut
        line, room = word, columns - width(word)
    yield line


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    # between wide characters, as in Chinese, a line may break without a space
    space = ""
    for piece in re.findall(r" +|[^ ]+", text):
        if piece[0] == " ":
            space = " "
            continue
        for part in re.findall(r"[^\u2e80-\uffff]+|.", piece):
            yield space, part
            space = ""


def _cut(word: str, columns: int) -> list[str]:
    parts = [""]
    for character in word:
        if parts[-1] and width(parts[-1] + character) > columns:
            parts.append("")
        parts[-1] += character
    return parts
