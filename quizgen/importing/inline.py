"""Read a card that is one line of Markdown: `front :: back`, or `:::` to ask it both ways."""

import re
from collections.abc import Iterator

from quizgen.importing.found import Pair

CODE_OR_MATH = re.compile(r"(`+)[^`].*?\1|\$[^$]+\$", re.DOTALL)
# without the spaces it would be a name of C++, or a property
_SIDES = re.compile(r"^\s*(?:[-*+]\s+|\d+[.)]\s+)?(\S.*?)\s+(:::?)\s+(\S.*)$")


def cards_in(line: str, place: str) -> Iterator[Pair]:
    """Yield the card of a line, and its reverse if that is wanted; prose has none."""
    masked = CODE_OR_MATH.sub(lambda kept: "x" * len(kept[0]), line)
    if sides := _SIDES.match(masked):
        front, back = (line[slice(*sides.span(group))].strip() for group in (1, 3))
        yield Pair(place, front, back)
        if sides[2] == ":::":
            yield Pair(place, back, front, group="reverse")  # answered by terms, not definitions
