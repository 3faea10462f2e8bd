"""Read a list of terms and definitions, one a line; a tab here or there is a colon too."""

import re
from collections.abc import Iterator

from quizgen.importing.found import Fault, Found, Pair
from quizgen.importing.literal import literal

_BULLET = re.compile(r"^\s*[-*•]\s+")
_MARKS = {
    "colon": (
        re.compile(r"\s*[:：]+(?:\s+|$)|\t"),
        # a colon that something follows at once may be part of a time or an address
        re.compile(r"[:：]+(?!//|(?<=\d:)\d)"),
    ),
    "dash": (re.compile(r"\s+[-–—]\s+"),),
    "equals sign": (re.compile(r"\s+=\s+"),),
}


def read_terms(text: str) -> Iterator[Found]:
    """Yield a card for each line that is not empty, split at the first of the mark most have."""
    lines = [_BULLET.sub("", line).strip() for line in text.split("\n")]
    mark = max(_MARKS, key=lambda mark: sum(_split(line, mark) is not None for line in lines))
    for number, line in enumerate(lines, start=1):
        if sides := _split(line, mark):
            yield Pair(str(number), *map(literal, sides))
        elif line:
            yield Fault(
                str(number),
                f"has no {mark} between term and definition; add it, or join the line to the one "
                "before",
            )


def has_colon(line: str) -> bool:
    """Return whether a line says `term: definition`."""
    return _split(line, "colon") is not None


def _split(line: str, mark: str) -> tuple[str, str] | None:
    found = next(filter(None, (pattern.search(line) for pattern in _MARKS[mark])), None)
    return found and (line[: found.start()], line[found.end() :])
