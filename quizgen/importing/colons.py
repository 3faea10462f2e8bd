"""Read a list of `term: definition`, one a line."""

import re
from collections.abc import Iterator

from quizgen.importing.found import Fault, Found, Pair
from quizgen.importing.literal import literal

_BULLET = re.compile(r"^\s*[-*•]\s+")
# a colon that something follows at once may be part of a time or an address
_COLON = re.compile(r"\s*[:：](?:\s+|$)")
_TIGHT = re.compile(r"[:：](?!//|(?<=\d:)\d)")


def read_colons(text: str) -> Iterator[Found]:
    """Yield a card for each line that is not empty, split at its first colon."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not (line := _BULLET.sub("", line).strip()):
            continue
        if colon := _COLON.search(line) or _TIGHT.search(line):
            front, back = line[: colon.start()], line[colon.end() :]
            yield Pair(str(number), literal(front), literal(back))
        else:
            yield Fault(
                str(number),
                "has no colon between term and definition; add it, or join the line to the one "
                "before",
            )
