"""Read a list of `term: definition`, one a line; a tab here or there is one too."""

import re
from collections.abc import Iterator

from quizgen.importing.found import Fault, Found, Pair
from quizgen.importing.literal import literal

_BULLET = re.compile(r"^\s*[-*•]\s+")
# a colon that something follows at once may be part of a time or an address
_COLON = re.compile(r"\s*[:：](?:\s+|$)|\t")
_TIGHT = re.compile(r"[:：](?!//|(?<=\d:)\d)")


def read_colons(text: str) -> Iterator[Found]:
    """Yield a card for each line that is not empty, split at its first colon or tab."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not (line := _BULLET.sub("", line).strip()):
            continue
        if colon := _separator(line):
            front, back = line[: colon.start()], line[colon.end() :]
            yield Pair(str(number), literal(front), literal(back))
        else:
            yield Fault(
                str(number),
                "has no colon between term and definition; add it, or join the line to the one "
                "before",
            )


def has_colon(line: str) -> bool:
    """Return whether a line says `term: definition`."""
    return _separator(line) is not None


def _separator(line: str) -> re.Match[str] | None:
    return _COLON.search(line) or _TIGHT.search(line)
