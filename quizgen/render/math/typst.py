"""Write a formula as typst math in which every sign stands for itself."""

from typing import Final

from quizgen.render.math.spacing import standing
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
    Role,
    Root,
    Row,
    Script,
    Space,
    Words,
    items,
)

_CLASSES: Final[dict[Role, str]] = {
    "ordinary": "normal",
    "open": "opening",
    "close": "closing",
    "prefix": "vary",
    "separator": "punctuation",
    "binary": "binary",
    "relation": "relation",
}
# signs that typst spaces as their role wants
_NATIVE: Final = frozenset("()[]{}⌊⌋⌈⌉,;+−×=<>≤≥")
_ACCENTS: Final = {
    "\u0302": "hat",
    "\u0304": "macron",
    "\u0303": "tilde",
    "\u0307": "dot",
    "\u20d7": "arrow",
}


def quoted(text: str) -> str:
    """A typst string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def to_typst_math(formula: Formula, display: bool = False) -> str:
    """The inside of a typst equation."""
    return _row(items(formula), display)


def _row(parts: tuple[Formula, ...], display: bool) -> str:
    written = ""
    for part in parts:
        piece = _write(part, display)
        # a space beside a string literal would be printed
        glue = "" if not written or written[-1] == '"' or piece[:1] == '"' else " "
        written += glue + piece
    return written


def _write(formula: Formula, display: bool = False) -> str:
    match formula:
        case Identifier(text=text, upright=upright):
            if len(text) > 1:
                return quoted(text)
            return f"upright({text})" if upright else text
        case Number(text=text):
            return text
        case Operator():
            return _operator(formula)
        case Function(name=name, limits=limits):
            below = ", limits: #true" if limits and display else ""
            return f"op({quoted(name)}{below})"
        case Words(text=text):
            return quoted(text)
        case Space(width=width):
            return f"#h({width:.3f}em)"
        case Row(items=parts):
            return _row(parts, display)
        case Fraction(numerator=above, denominator=below):
            return f"frac({_argument(above)}, {_argument(below)})"
        case Root(radicand=inner, index=index):
            under = _argument(inner)
            return f"sqrt({under})" if index is None else f"root({_argument(index)}, {under})"
        case Script():
            return _script(formula, display)
        case Accent(base=base, mark=mark):
            return f"accent({_argument(base)}, {_ACCENTS[mark]})"
        case Fenced(open=opening, body=body, close=closing):
            fences = [f"\\{sign}" if sign else "" for sign in (opening, closing)]
            return f"lr({_write(body, display).join((fences[0] + ' ', ' ' + fences[1]))})"
        case Grid():
            return _grid(formula)


def _operator(operator: Operator) -> str:
    if operator.text == "mod":
        return 'class("binary", "mod")'
    sign = f"\\{operator.text}"  # bare, even ⌊ would look for its partner
    if operator.role == "large" or (operator.text in _NATIVE and operator.role != "ordinary"):
        return sign
    return f'class("{_CLASSES[operator.role]}", {sign})'


def _script(script: Script, display: bool) -> str:
    base = _write(script.base, display) or '""'
    if standing(script.base) == "large":
        base = f"{'limits' if display and script.limits else 'scripts'}({base})"
    below = f", b: {_argument(script.sub)}" if script.sub is not None else ""
    above = f", t: {_argument(script.sup)}" if script.sup is not None else ""
    return f"attach({base}{below}{above})"


def _grid(grid: Grid) -> str:
    if grid.equations:
        lines = [" & ".join(_row(items(cell), display=True) for cell in row) for row in grid.rows]
        return f"mat(delim: #none, {'; '.join(f'display({line})' for line in lines)})"
    align = ", align: #left" if "left" in grid.columns else ""
    rows = "; ".join(", ".join(map(_argument, cells)) for cells in grid.rows)
    return f"mat(delim: #none{align}, {rows})"


def _argument(formula: Formula) -> str:
    return _write(formula) or '""'
