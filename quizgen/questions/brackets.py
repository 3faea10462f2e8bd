"""Take apart what is typed in brackets, where an entry may be arithmetic with its own."""

import re

_OPERATOR = re.compile(r"\s*([*/^]+)\s*")


def split(text: str, separator: str) -> list[str]:
    """Split a text at a separator, wherever no bracket is open."""
    pieces, depth = [""], 0
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if sign == separator and not depth:
            pieces.append("")
        else:
            pieces[-1] += sign
    return [piece.strip() for piece in pieces]


def unwrapped(text: str) -> str:
    """Return what stands in brackets around a whole text, of which the last may be left out."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign in "([") - (sign in ")]")
        if depth < 1:
            is_whole = place and place == len(text) - 1
            return text[1:-1].strip() if is_whole else text
    return text[1:].strip()


def entries_of(row: str) -> list[str]:
    """Return what commas separate, or spaces where there are none; `1 * 2` is one entry."""
    row = _OPERATOR.sub(r"\1", row)
    entries = split(row, ",")
    if len(entries) == 1:
        entries = split(" ".join(row.replace("][", "] [").split()), " ")
    return entries
