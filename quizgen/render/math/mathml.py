"""Write a formula as MathML Core, the part of MathML that browsers draw."""

from html import escape
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

_APPLY: Final = "<mo>&#x2061;</mo>"
_THIN: Final = '<mspace width="0.167em"></mspace>'
_SPACELESS: Final = ' lspace="0" rspace="0"'
_CIRCLED: Final = "⊙⊗⊕"
_MARKS: Final = {"\u0302": "^", "\u0304": "¯", "\u0303": "~", "\u0307": "˙", "\u20d7": "→"}


def to_mathml(formula: Formula, latex: str, display: bool = False) -> str:
    """A math element; `latex` is kept as its alternative text."""
    style = ' display="block"' if display else ""
    body = _row(items(formula), display, script=False)
    return f'<math{style} alttext="{escape(latex)}">{body}</math>'


def _row(parts: tuple[Formula, ...], display: bool, script: bool) -> str:
    written = ""
    for place, part in enumerate(parts):
        following = parts[place + 1] if place + 1 < len(parts) else None
        written += _write(part, display, script)
        if following is None:
            continue
        if _is_function(part):
            written += _APPLY
        if gap(part, following) == "thin" and (_is_function(part) or _is_function(following)):
            written += _THIN
    return written


def _is_function(formula: Formula) -> bool:
    base = formula.base if isinstance(formula, Script) else formula
    return isinstance(base, Function)


def _write(formula: Formula, display: bool = False, script: bool = False) -> str:
    match formula:
        case Identifier(text=text, upright=upright):
            variant = ' mathvariant="normal"' if upright and len(text) == 1 else ""
            return f"<mi{variant}>{escape(text)}</mi>"
        case Number(text=text):
            return f"<mn>{text}</mn>"
        case Operator():
            return _operator(formula, script)
        case Function(name=name):
            return f"<mi>{_spaced(name)}</mi>"
        case Words(text=text):
            return f"<mtext>{_spaced(text)}</mtext>"
        case Space(width=width):
            return f'<mspace width="{width:.3g}em"></mspace>'
        case Row(items=parts):
            return f"<mrow>{_row(parts, display, script)}</mrow>"
        case Fraction(numerator=above, denominator=below):
            return f"<mfrac>{_write(above, script=script)}{_write(below, script=script)}</mfrac>"
        case Root(radicand=inner, index=index):
            under = _write(inner, display, script)
            if index is None:
                return f"<msqrt>{under}</msqrt>"
            return f"<mroot>{under}{_write(index, script=True)}</mroot>"
        case Script():
            return _script(formula, display, script)
        case Accent(base=base, mark=mark):
            over = f'<mo stretchy="false">{_MARKS[mark]}</mo>'
            return f'<mover accent="true">{_write(base)}{over}</mover>'
        case Fenced(open=opening, body=body, close=closing):
            fences = (_fence(opening, "prefix"), _fence(closing, "postfix"))
            return f"<mrow>{_write(body, display, script).join(fences)}</mrow>"
        case Grid():
            return _grid(formula)


def _operator(operator: Operator, script: bool) -> str:
    sign, role = escape(operator.text), operator.role
    attributes = ""
    if role in ("open", "close"):
        form = "prefix" if role == "open" else "postfix"
        attributes = f' form="{form}" stretchy="false"'
    elif role == "prefix":
        attributes = ' form="prefix"'
    elif role == "ordinary":
        attributes = ' stretchy="false"' + _SPACELESS
    elif operator.text in _CIRCLED:
        attributes = ' largeop="false"'
    elif operator.text == "mod":
        attributes = ' lspace="0.222em" rspace="0.222em"'
    if script and role in ("binary", "relation", "separator", "prefix"):
        attributes += _SPACELESS
    return f"<mo{attributes}>{sign}</mo>"


def _script(formula: Script, display: bool, script: bool) -> str:
    limits = display and formula.limits
    parts = [_write(formula.base, display, script)]
    parts += [_write(each, script=True) for each in (formula.sub, formula.sup) if each is not None]
    if formula.sub is None:
        tag = "mover" if limits else "msup"
    elif formula.sup is None:
        tag = "munder" if limits else "msub"
    else:
        tag = "munderover" if limits else "msubsup"
    return f"<{tag}>{''.join(parts)}</{tag}>"


def _fence(sign: str, form: str) -> str:
    return f'<mo form="{form}" fence="true" stretchy="true">{sign}</mo>' if sign else ""


def _grid(grid: Grid) -> str:
    style = ' displaystyle="true"' if grid.equations else ""
    rows = ""
    for cells in grid.rows:
        rows += "<mtr>"
        for cell, column in zip(cells, grid.columns, strict=True):
            pad = "; padding-inline: 0" if grid.equations else ""
            align = f' style="text-align: {column}{pad}"' if column != "center" else ""
            rows += f"<mtd{align}>{_row(items(cell), grid.equations, script=False)}</mtd>"
        rows += "</mtr>"
    return f"<mtable{style}>{rows}</mtable>"


def _spaced(text: str) -> str:
    return escape(text).replace(" ", "&#xA0;")
