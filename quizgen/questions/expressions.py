"""Read the arithmetic that a person types, without ever evaluating it as Python.

The text is tidied (`27C^2` becomes `27*C**2`), parsed to Python's syntax tree, and only a whitelist
of nodes is walked, within limits on length, depth and exponents. A formula has symbols and is
exact; in a number there are functions instead, and powers that are roots.
"""

import ast
import re
from collections.abc import Collection

from quizgen.questions.functions import CONSTANTS, FUNCTIONS

MAX_LENGTH = 200
MAX_DEPTH = 100
MAX_DEGREE = 16

_PLAIN = str.maketrans(
    {"−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "∗": "*", "÷": "/", "⁄": "/"}
    | {chr(ord("！") + place): chr(ord("!") + place) for place in range(94)}
)
_NAMED = re.compile(r"^(?:([A-Za-zΑ-ω_][A-Za-zΑ-ω_0-9]*)\s*[=≈~]|[≈~])\s*")
_WITH_UNIT = re.compile(r"([-+]?[0-9][0-9.,' ]*)(%|[^\W\d_][^\d()*=]*)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?P<name>[A-Za-z]\w*)"
    r"|(?P<operator>\*\*|[-+*/^()]))"
)


class Unreadable(ValueError):  # noqa: N818 - it is a reply to a person, not a fault
    """What was typed is not of the form the question asks for; it says what would be."""


class Undefined(Unreadable):
    """What was typed divides by zero."""


def tidied(text: str) -> str:
    """Return a reply with plain signs and digits, and without a sign `=` before it."""
    return re.sub(r"^[\s=]+|\s+$", "", text.translate(_PLAIN))


def unnamed(reply: str) -> str:
    """Return a tidied reply without what may stand before a number: `x =`, `≈` or `x ≈`.

    Not for a formula, where a name would be a symbol, nor for what stands among others in brackets.
    """
    return _NAMED.sub("", tidied(reply))


def name_in(reply: str) -> str:
    """Return the name that `unnamed` leaves out, empty where there is none."""
    found = _NAMED.match(tidied(reply))
    return found[1] or "" if found else ""


def parse(text: str, symbols: Collection[str] = ()) -> ast.expr:
    """Parse a formula over the given symbols, or else a number, or raise `Unreadable`."""
    if len(text) > MAX_LENGTH:
        raise Unreadable(f"that is longer than {MAX_LENGTH} characters")
    source = " ".join(_tokens(text, symbols))
    if not source:
        raise Unreadable("nothing was typed")
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise Unreadable(f"{text.strip()!r} is not complete arithmetic") from None
    _check(tree, 0)
    if _degree(tree) > MAX_DEGREE:
        raise Unreadable(f"powers of symbols go up to {MAX_DEGREE}")
    return tree


def _tokens(text: str, symbols: Collection[str]) -> list[str]:
    """Split into tokens, with `^` as a power and multiplication put in where it is left out."""
    text = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda run: "^" + run[0].translate(_SUPERSCRIPTS), text)
    typed = tidied(text)
    text = typed if symbols else _spelled(typed)
    functions = () if symbols else FUNCTIONS
    tokens: list[str] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            strange = text[place:].strip()[0]
            raise Unreadable(_with_unit(typed) or f"{strange!r} has no meaning here")
        place = match.end()
        if match["number"]:
            # a number keeps no leading zeros: Python's grammar refuses 007
            new = [match["number"].lstrip("0") or "0"]
            new = ["0" + new[0]] if new[0][0] in ".eE" else new
        elif match["name"]:
            new = _names(match["name"], symbols, typed)
        else:
            new = ["**" if match["operator"] == "^" else match["operator"]]
        last = tokens[-1] if tokens else "("
        if last not in functions and _ends_value(last) and _begins_value(new[0]):
            if match["number"] and last[0].isdigit():
                raise Unreadable(f"two numbers stand side by side: {last} {new[0]}")
            tokens.append("*")
        tokens += new
    return tokens if symbols else _with_parentheses(tokens)


def _with_parentheses(tokens: list[str]) -> list[str]:
    """Write `ln 2` as `ln(2)`, where it is clear that no more belongs to it."""
    written: list[str] = []
    for place, token in enumerate([*tokens, ""]):
        function = tokens[place - 1] if place else ""
        if function not in FUNCTIONS or token == "(":
            written.append(token)
        elif token[:1].isdigit() and tokens[place + 1 : place + 2] in ([], ["+"], ["-"], [")"]):
            written += ["(", token, ")"]
        else:
            raise Unreadable(
                f"put parentheses around all that {function} is taken of, such as {function}(2)"
            )
    return written


def _spelled(number: str) -> str:
    """Spell what stands in a number as a program does: `√2` is `sqrt(2)`, `3x4` is `3*4`."""
    number = number.lower().replace("π", "pi")
    number = re.sub(r"(ln|sqrt)(?=[0-9.])", r"\1 ", number)  # but exp2 is a power of 2 elsewhere
    number = re.sub(r"√\s*([0-9]+\.?[0-9]*|\.[0-9]+)", r"sqrt(\1)", number).replace("√", "sqrt")
    # 0x10 may be meant as hexadecimal
    return re.sub(r"(?<![a-z_])(?<!\b0)x(?=[0-9\s.(+-])", "*", number)


def _begins_value(token: str) -> bool:
    return token == "(" or token[0].isalnum() or token[0] == "."


def _ends_value(token: str) -> bool:
    return token == ")" or token[0].isalnum() or token[0] == "."


def _names(run: str, symbols: Collection[str], typed: str) -> list[str]:
    """Read a run of letters as symbols, the longest first: `KC_in` is `K*C_in`.

    Without symbols they are functions and constants.
    """
    whole, product = run, list[str]()
    names = symbols or (*FUNCTIONS, *CONSTANTS)
    known = {name: name for name in sorted(names, key=len, reverse=True)}
    folded = {name.casefold(): name for name in known}
    if len(folded) == len(known):
        known |= folded  # c is C where no other symbol is meant by it
    while run:
        spelling = next(filter(run.startswith, known), None)
        if spelling is None:
            raise Unreadable(_unknown(whole, symbols, typed))
        name = known[spelling]
        if name in CONSTANTS and not symbols:
            name = repr(CONSTANTS[name])
        product += ["*", name] if product else [name]
        run = run[len(spelling) :]
    return product


def _unknown(run: str, symbols: Collection[str], typed: str) -> str:
    if symbols:
        return f"{run!r} is not known here; the symbols here are {', '.join(symbols)}"
    if run == "log":
        return "log can be read in two ways: write ln, log2 or log10"
    return _with_unit(typed) or f"{run!r} is not known here; type a number alone"


def _with_unit(typed: str) -> str:
    """Say what to do about a number with a unit, whose meaning the question alone knows."""
    found = _WITH_UNIT.fullmatch(typed)
    if not found:
        return ""
    number, unit = found[1].strip(), found[2].strip()
    if unit == "%":
        return (
            f"{number} was read, but not %: type it alone if percent are asked for, "
            "or else as a share, such as 50/100"
        )
    return f"{number} was read, but not {unit!r}: type a number alone, in the unit asked for"


def _check(node: ast.expr, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise Unreadable(f"that is nested deeper than {MAX_DEPTH} levels")
    match node:
        case ast.Constant(value=int() | float()) | ast.Name():
            return
        case ast.UnaryOp(op=ast.UAdd() | ast.USub(), operand=operand):
            _check(operand, depth + 1)
        case ast.Call(func=ast.Name(), args=[argument], keywords=[]):
            _check(argument, depth + 1)
        case ast.BinOp(
            left=left, op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div() | ast.Pow(), right=right
        ):
            _check(left, depth + 1)
            _check(right, depth + 1)
        case _:
            raise Unreadable("only numbers, + - * / ^ and parentheses can be used")


def _degree(node: ast.expr) -> int:
    """Bound the degree of a formula, so that multiplying it out cannot run away."""
    match node:
        case ast.Name():
            return 1
        case ast.UnaryOp(operand=operand):
            return _degree(operand)
        case ast.BinOp(left=left, op=ast.Pow(), right=ast.Constant(value=int(power))):
            return _degree(left) * power
        case ast.BinOp(left=left, op=ast.Mult() | ast.Div() | ast.Pow(), right=right):
            return _degree(left) + _degree(right)
        case ast.BinOp(left=left, right=right):
            return max(_degree(left), _degree(right))
    return 0
