"""Read the arithmetic that a person types, without ever evaluating it as Python.

The text is tidied (`27C^2` becomes `27*C**2`), parsed to Python's syntax tree, and only a whitelist
of nodes is walked, within limits on length, depth and exponents. A formula has symbols and is
exact; in a number there are functions instead, and powers that are roots.
"""

import ast
import math
import re
from collections.abc import Callable, Collection, Mapping
from fractions import Fraction
from itertools import pairwise

from quizgen.questions.functions import CONSTANTS, FUNCTIONS, approximately

MAX_LENGTH = 200
MAX_DEPTH = 100
MAX_DEGREE = 16
MAX_EXPONENT = 64
MAX_BITS = 2048
LARGEST = Fraction(10**300)  # what a float can hold, with room for arithmetic

_SIGNS = str.maketrans(
    {"−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "∗": "*", "÷": "/", "⁄": "/"}
)
_FULL_WIDTH = {ord("！") + place: ord("!") + place for place in range(94)}
_ADVICE = {"%": "give a plain number in the unit that is asked for, without %"}
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
    """Return a reply without what says nothing: a sign `=` before it, digits of full width."""
    return re.sub(r"^[\s=]+|\s+$", "", text.translate(_FULL_WIDTH))


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
    text = tidied(text.translate(_SIGNS))
    text = text if symbols else _spelled(text)
    functions = () if symbols else FUNCTIONS
    tokens: list[str] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            strange = text[place:].strip()[0]
            raise Unreadable(_ADVICE.get(strange, f"{strange!r} has no meaning here"))
        place = match.end()
        if match["number"]:
            # a number keeps no leading zeros: Python's grammar refuses 007
            new = [match["number"].lstrip("0") or "0"]
            new = ["0" + new[0]] if new[0][0] in ".eE" else new
        elif match["name"]:
            new = _names(match["name"], symbols)
        else:
            new = ["**" if match["operator"] == "^" else match["operator"]]
        last = tokens[-1] if tokens else "("
        if last not in functions and _ends_value(last) and _begins_value(new[0]):
            if match["number"] and last[0].isdigit():
                raise Unreadable(f"two numbers stand side by side: {last} {new[0]}")
            tokens.append("*")
        tokens += new
    for token, after in pairwise([*tokens, ""]):
        if token in functions and after != "(":
            raise Unreadable(f"write {token} with parentheses, such as {token}(2)")
    return tokens


def _spelled(number: str) -> str:
    """Spell what stands in a number as a program does: `√2` is `sqrt(2)`, `3x4` is `3*4`."""
    number = number.lower().replace("π", "pi")
    number = re.sub(r"√\s*([0-9]+\.?[0-9]*|\.[0-9]+)", r"sqrt(\1)", number).replace("√", "sqrt")
    # 0x10 may be meant as hexadecimal
    return re.sub(r"(?<![a-z_])(?<!\b0)x(?=[0-9\s.(+-])", "*", number)


def _begins_value(token: str) -> bool:
    return token == "(" or token[0].isalnum() or token[0] == "."


def _ends_value(token: str) -> bool:
    return token == ")" or token[0].isalnum() or token[0] == "."


def _names(run: str, symbols: Collection[str]) -> list[str]:
    """Read a run of letters as symbols, the longest first: `KC_in` is `K*C_in`.

    Without symbols they are functions and constants.
    """
    typed, product = run, list[str]()
    names = symbols or (*FUNCTIONS, *CONSTANTS)
    known = {name: name for name in sorted(names, key=len, reverse=True)}
    folded = {name.casefold(): name for name in known}
    if len(folded) == len(known):
        known |= folded  # c is C where no other symbol is meant by it
    while run:
        spelling = next(filter(run.startswith, known), None)
        if spelling is None:
            raise Unreadable(_unknown(typed, symbols))
        name = known[spelling]
        if name in CONSTANTS and not symbols:
            name = repr(CONSTANTS[name])
        product += ["*", name] if product else [name]
        run = run[len(spelling) :]
    return product


def _unknown(run: str, symbols: Collection[str]) -> str:
    if run == "log" and not symbols:
        return "log can be read in two ways: write ln, log2 or log10"
    expected = f"the symbols here are {', '.join(symbols)}" if symbols else "type a number alone"
    return f"{run!r} is not known here; {expected}"


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


def evaluate(node: ast.expr, values: Mapping[str, Fraction] = {}) -> Fraction:
    """Compute the value of a parsed expression, or raise `Unreadable` if it has none.

    It is exact, but for functions and roots, which stand in a number alone.
    """
    match node:
        case ast.Constant(value=value):
            result = Fraction(repr(value)) if abs(value) < 1e300 else _too_large()  # type: ignore[arg-type] # _check saw a number
        case ast.Name(id=name):
            result = values[name]
        case ast.UnaryOp(op=op, operand=operand):
            number = evaluate(operand, values)
            result = -number if isinstance(op, ast.USub) else number
        case ast.Call(func=ast.Name(id=name), args=[argument]):
            result = _approximated(name, FUNCTIONS[name], evaluate(argument))
        case ast.BinOp(left=left, op=ast.Pow(), right=right) if not values:
            result = _power_or_root(evaluate(left), evaluate(right))
        case ast.BinOp(left=left, op=op, right=right):
            result = _OPERATIONS[type(op)](evaluate(left, values), evaluate(right, values))
        case _:  # pragma: no cover - _check let nothing else through
            raise TypeError(node)
    if max(result.numerator.bit_length(), result.denominator.bit_length()) > MAX_BITS:
        _too_large()
    return result


def _too_large() -> Fraction:
    raise Unreadable("that number is too large")


def _approximated(name: str, function: Callable[..., float], *values: Fraction) -> Fraction:
    try:
        result = approximately(function, *values)
    except ValueError:
        raise Unreadable(f"{name} has no value there") from None
    except OverflowError:
        return _too_large()
    return result if abs(result) < LARGEST else _too_large()


def _power_or_root(base: Fraction, exponent: Fraction) -> Fraction:
    is_whole = exponent.denominator == 1
    if is_whole and (base.denominator == 1 or abs(exponent) <= MAX_EXPONENT):
        return _power(base, exponent)  # a whole number stays exact, or is refused
    return _approximated("that power", math.pow, base, exponent)


def _divide(left: Fraction, right: Fraction) -> Fraction:
    if right == 0:
        raise Undefined("that divides by zero")
    return left / right


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator != 1 or abs(exponent) > MAX_EXPONENT:
        raise Unreadable(f"exponents are whole numbers up to {MAX_EXPONENT}")
    if base == 0 and exponent < 0:
        raise Undefined("that divides by zero")
    return Fraction(base ** int(exponent))


_OPERATIONS: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: lambda left, right: left + right,
    ast.Sub: lambda left, right: left - right,
    ast.Mult: lambda left, right: left * right,
    ast.Div: _divide,
    ast.Pow: _power,
}
