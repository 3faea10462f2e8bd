"""Bold, blackboard, script and typewriter letters as the characters Unicode has for them."""

import unicodedata
from typing import Final

ALPHABETS: Final = {
    r"\mathbf": "BOLD",
    r"\mathbb": "DOUBLE-STRUCK",
    r"\mathcal": "SCRIPT",
    r"\mathtt": "MONOSPACE",
}


def styled(character: str, alphabet: str) -> str | None:
    """The character in a Unicode alphabet such as BOLD, or None where Unicode has none."""
    name = unicodedata.name(character, "").replace("LATIN ", "").replace("GREEK ", "")
    name = name.replace("LETTER ", "")
    for candidate in (f"MATHEMATICAL {alphabet} {name}", f"{alphabet} {name}"):
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue  # ℝ, ℒ and a few others are older than the block and named without it
    return None
