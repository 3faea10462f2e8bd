"""What stands next to what: minus signs, absolute bars, and the gaps between neighbours."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, Literal, TypeAlias

from quizgen.render.math.symbols import BARS
from quizgen.render.math.tree import (
    Fenced,
    Formula,
    Fraction,
    Function,
    Grid,
    Operator,
    Role,
    Row,
    Script,
    Space,
)

Standing: TypeAlias = Role | Literal["function", "inner", "fenced", "space"]
Gap: TypeAlias = Literal["none", "thin", "word"]

_BEFORE_A_SIGN: Final = {"binary", "relation", "prefix", "separator", "open", "large", "function"}
_BAR_SIGNS: Final = frozenset(BARS.values())


def standing(formula: Formula) -> Standing:
    """How a formula behaves towards its neighbours."""
    match formula:
        case Operator(role=role):
            return role
        case Function():
            return "function"
        case Fraction() | Grid():
            return "inner"
        case Fenced():
            return "fenced"
        case Space():
            return "space"
        case Script(base=base):
            return standing(base)
        case _:
            return "ordinary"


def gap(left: Formula, right: Formula) -> Gap:
    """The space between two neighbours, after the table of the TeXbook, chapter 18."""
    before, after = standing(left), standing(right)
    if "space" in (before, after):
        return "none"
    if {"binary", "relation"} & {before, after} or before == "separator":
        return "word"
    if before == "prefix" or before == "open" or after in ("close", "separator"):
        return "none"
    if after in ("function", "large", "inner"):
        return "thin"
    if before == "function":
        return "none" if after in ("open", "fenced") else "thin"
    return "thin" if before in ("large", "inner") or before == after == "fenced" else "none"


def settle(items: Iterable[Formula]) -> tuple[Formula, ...]:
    """Tell a sign from an operation, and an opening bar from a closing one."""
    settled: list[Formula] = []
    for item in _with_paired_bars(tuple(items)):
        previous = next((each for each in reversed(settled) if not isinstance(each, Space)), None)
        if _role(item) == "binary" and (previous is None or standing(previous) in _BEFORE_A_SIGN):
            item = _with_role(item, "prefix")
        settled.append(item)
    return tuple(settled)


def _role(item: Formula) -> Role | None:
    return item.role if isinstance(item, Operator) else None


def _with_role(item: Formula, role: Role) -> Formula:
    return replace(item, role=role) if isinstance(item, Operator) else item


def _with_paired_bars(items: tuple[Formula, ...]) -> tuple[Formula, ...]:
    # TeX leaves | undirected; in pairs between the same brackets it opens and closes.
    places: list[tuple[tuple[int, ...], str, int]] = []
    path: list[int] = []
    for place, item in enumerate(items):
        sign = item.base if isinstance(item, Script) else item
        if not isinstance(sign, Operator):
            continue
        if sign.role == "open":
            path.append(place)
        elif sign.role == "close" and path:
            path.pop()
        elif sign.role == "ordinary" and sign.text in _BAR_SIGNS:
            places.append((tuple(path), sign.text, place))
    roles: dict[int, Role] = {}
    for _, group in groupby(sorted(places), key=lambda each: each[:2]):
        found = [place for *_, place in group]
        if len(found) % 2 == 0:
            roles.update({place: "close" if n % 2 else "open" for n, place in enumerate(found)})
    return tuple(_bar(item, roles[n]) if n in roles else item for n, item in enumerate(items))


def _bar(item: Formula, role: Role) -> Formula:
    if isinstance(item, Script):
        return replace(item, base=_with_role(item.base, role))
    return _with_role(item, role)


def row(items: Sequence[Formula]) -> Formula:
    """Formulas side by side as one formula."""
    settled = settle(items)
    return settled[0] if len(settled) == 1 else Row(settled)
