"""Read where a side of a card begins in Markdown: `Q:`, `**Answer:**`, `1. Q2:`."""

import re
from dataclasses import dataclass

_SIDE = re.compile(  # its name may be bold, and so may all of it
    r"^\s{0,3}(?:[-*+]\s+|\d+[.)]\s+)?(?P<bold>\*\*)?(?P<name>Question|Answer|Q|A)\s?\d*"
    r"(?(bold)(?:\*\*:|:\*\*|:\s*(?P<all>(?=\S)))|:)\s*(?P<text>.*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Side:
    """A question or an answer that begins in a line, and what stands there of it."""

    is_question: bool
    text: str


def side_in(line: str) -> Side | None:
    """Return the side that begins in a line, if one does."""
    side = _SIDE.match(line)
    if side is None:
        return None
    bold = "" if side["all"] is None else "**"
    return Side(side["name"][0] in "Qq", bold + side["text"])
