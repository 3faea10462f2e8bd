"""Write a formula on one line of plain Unicode, as in K·K·Cᵢₙ·Cₒᵤₜ."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from quizgen.render.math.spacing import gap
from quizgen.render.math.tree import (
    Accent,
    Fenced,
    Formula,
    Fraction,
    Function,
    Grid,
    Identifier,
    Number,
    Operator,
    Root,
    Row,
    Script,
    Space,
    Words,
    items,
)

_SUB: Final = dict(
    zip(
        "0123456789+−=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
        strict=True,
    )
)
_SUP: Final = dict(
    zip(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤′″‴∗",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ′″‴*",
        strict=True,
    )
)
_TIGHT: Final = {"·"}
_SINGLE: Final = Identifier | Number | Function | Accent | Script | Fenced | Root | Words
_BRACKETED: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_CALL: Final = re.compile(r"\w+\([^()]*\)")
_CLOSING: Final = {"{": "}", "": ""}


@lru_cache(maxsize=4096)
def to_linear(formula: Formula, tight: bool = False) -> str:
    """One line of text; `tight` leaves out the spaces around operators."""
    return re.sub(" {2,}", " ", _linear(formula, tight)).strip()


def between(left: Formula, right: Formula, tight: bool = False) -> str:
    """The space that plain text sets between two neighbours."""
    if any(isinstance(each, Operator) and each.text in _TIGHT for each in (left, right)):
        return ""
    space = gap(left, right)
    return " " if space == "thin" or (space == "word" and not tight) else ""


def subscript(formula: Formula) -> str | None:
    """The formula in Unicode subscripts, None if Unicode lacks one of them."""
    return _translated(formula, _SUB)


def superscript(formula: Formula) -> str | None:
    """The formula in Unicode superscripts, None if Unicode lacks one of them."""
    return _translated(formula, _SUP)


def _linear(formula: Formula, tight: bool) -> str:
    match formula:
        case Row(items=parts):
            return _row(parts, tight)
        case Fraction(numerator=above, denominator=below):
            return f"{_operand(above, tight)}/{_operand(below, tight, strictly=True)}"
        case Root(radicand=inner, index=index):
            degree = (superscript(index) or f"({to_linear(index)})") if index else ""
            return f"{degree}√{_operand(inner, tight, strictly=True)}"
        case Script():
            return _script(formula, tight)
        case Accent(base=base, mark=mark):
            return unicodedata.normalize("NFC", base.text + mark)
        case Fenced(open="[", body=Grid(rows=rows), close="]"):
            # as a person types an array
            return f"[{', '.join(f'[{_cells(row)}]' for row in rows)}]"
        case Fenced(open=opening, body=body, close=closing):
            return opening + to_linear(body, tight) + (closing or _CLOSING.get(opening, ""))
        case Grid():
            return _grid(formula)
        case Space(width=width):
            return " " if width > 0 else ""
        case Function(name=text):
            return text
        case Identifier(text=text) | Number(text=text) | Words(text=text) | Operator(text=text):
            return text


def _row(parts: tuple[Formula, ...], tight: bool) -> str:
    text = ""
    for place, part in enumerate(parts):
        if place:
            text += between(parts[place - 1], part, tight)
        text += _linear(part, tight)
    return text


def _cells(row: tuple[Formula, ...]) -> str:
    return ", ".join(to_linear(cell) for cell in row)


def _grid(grid: Grid) -> str:
    text = ""
    for row in grid.rows:
        cells = [to_linear(cell) for cell in row]
        if text:
            continues = grid.equations and not cells[0]
            text += " " if continues else "; "
        text += (" " if grid.equations else ", ").join(filter(None, cells))
    return text


def _script(script: Script, tight: bool) -> str:
    text = _linear(script.base, tight)
    if script.sub is not None:
        text += subscript(script.sub) or "_" + _grouped(script.sub)
    if script.sup is not None:
        text += superscript(script.sup) or "^" + _grouped(script.sup)
    return text


def _translated(formula: Formula, table: dict[str, str]) -> str | None:
    text = to_linear(formula, tight=True)
    raised = [table.get(character) for character in text]
    return "".join(each for each in raised if each) if text and None not in raised else None


def _grouped(formula: Formula) -> str:
    text = to_linear(formula, tight=True)
    clear = len(text) == 1 or text.isalnum() or _BRACKETED.fullmatch(text)
    return text if clear else f"({text})"


def _operand(formula: Formula, tight: bool, strictly: bool = False) -> str:
    # 2x/N reads as it is printed, N/2x would not
    text = to_linear(formula, tight)
    parts = [part for part in items(formula) if not isinstance(part, Space)]
    if len(parts) == 1:
        clear = isinstance(parts[0], _SINGLE) and not (isinstance(parts[0], Words) and " " in text)
    elif strictly:
        differential = len(parts) == 2 and parts[0] == Identifier("∂")
        clear = differential or bool(_CALL.fullmatch(text))
    else:
        clear = all(isinstance(part, _SINGLE) for part in parts) and " " not in text
    return text if clear else f"({text})"
