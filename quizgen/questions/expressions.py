"""Read the arithmetic that a person types, without ever evaluating it as Python.

The text is tidied (`27C^2` becomes `27*C**2`), parsed to Python's syntax tree, and only a whitelist
of nodes is walked, within limits on length, depth and exponents.
"""

import ast
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from fractions import Fraction
from functools import lru_cache

MAX_LENGTH = 200
MAX_DEPTH = 100
MAX_DEGREE = 16
MAX_EXPONENT = 64
MAX_BITS = 2048

_SIGNS = str.maketrans(
    {"−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "∗": "*", "÷": "/", "⁄": "/"}
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?P<name>[A-Za-z]\w*)"
    r"|(?P<operator>\*\*|[-+*/^()]))"
)


class Unreadable(ValueError):  # noqa: N818 - it is a reply to a person, not a fault
    """What was typed is not of the form the question asks for; it says what would be."""


class Undefined(Unreadable):
    """What was typed divides by zero."""


def parse(text: str, symbols: Collection[str] = ()) -> ast.expr:
    """Parse arithmetic over numbers and the given symbols, or raise `Unreadable`."""
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
    text = text.translate(_SIGNS).rstrip()
    tokens: list[str] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise Unreadable(f"{text[place:].strip()[0]!r} has no meaning here")
        place = match.end()
        if match["number"]:
            # a number keeps no leading zeros: Python's grammar refuses 007
            new = [match["number"].lstrip("0") or "0"]
            new = ["0" + new[0]] if new[0][0] in ".eE" else new
        elif match["name"]:
            new = _names(match["name"], symbols)
        else:
            new = ["**" if match["operator"] == "^" else match["operator"]]
        if tokens and _ends_value(tokens[-1]) and _begins_value(new[0]):
            if match["number"] and tokens[-1][0].isdigit():
                raise Unreadable(f"two numbers stand side by side: {tokens[-1]} {new[0]}")
            tokens.append("*")
        tokens += new
    return tokens


def _begins_value(token: str) -> bool:
    return token == "(" or token[0].isalnum() or token[0] == "."


def _ends_value(token: str) -> bool:
    return token == ")" or token[0].isalnum() or token[0] == "."


def _names(run: str, symbols: Collection[str]) -> list[str]:
    """Read a run of letters as symbols, the longest first: `KC_in` is `K*C_in`."""
    product: list[str] = []
    known = {name: name for name in sorted(symbols, key=len, reverse=True)}
    folded = {name.casefold(): name for name in known}
    if len(folded) == len(known):
        known |= folded  # c is C where no other symbol is meant by it
    while run:
        spelling = next(filter(run.startswith, known), None)
        if spelling is None:
            expected = f"the symbols here are {', '.join(symbols)}" if symbols else "type a number"
            raise Unreadable(f"{run!r} is not known here; {expected}")
        name = known[spelling]
        product += ["*", name] if product else [name]
        run = run[len(spelling) :]
    return product


def _check(node: ast.expr, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise Unreadable(f"that is nested deeper than {MAX_DEPTH} levels")
    match node:
        case ast.Constant(value=int() | float()) | ast.Name():
            return
        case ast.UnaryOp(op=ast.UAdd() | ast.USub(), operand=operand):
            _check(operand, depth + 1)
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
    """Compute the exact value of a parsed expression, or raise `Unreadable` if it has none."""
    match node:
        case ast.Constant(value=value):
            result = Fraction(repr(value)) if abs(value) < 1e300 else _too_large()  # type: ignore[arg-type] # _check saw a number
        case ast.Name(id=name):
            result = values[name]
        case ast.UnaryOp(op=op, operand=operand):
            number = evaluate(operand, values)
            result = -number if isinstance(op, ast.USub) else number
        case ast.BinOp(left=left, op=op, right=right):
            result = _OPERATIONS[type(op)](evaluate(left, values), evaluate(right, values))
        case _:  # pragma: no cover - _check let nothing else through
            raise TypeError(node)
    if max(result.numerator.bit_length(), result.denominator.bit_length()) > MAX_BITS:
        _too_large()
    return result


def _too_large() -> Fraction:
    raise Unreadable("that number is too large")


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


@lru_cache(maxsize=256)
def equivalent(first: str, second: str, symbols: tuple[str, ...]) -> bool:
    """Whether two formulas are the same for all values of their symbols.

    Exact values at a few points tell most wrong ones apart at once; sympy decides the rest.
    """
    trees = parse(first, symbols), parse(second, symbols)
    for shift in range(4):
        point = {
            name: Fraction(prime) for name, prime in zip(symbols, _primes(shift), strict=False)
        }
        with suppress(Undefined):  # a pole of one of them says nothing about the others
            left, right = (evaluate(tree, point) for tree in trees)
            if left != right:
                return False
    import sympy

    difference = _symbolic(trees[0]) - _symbolic(trees[1])
    return bool(sympy.cancel(difference) == 0 or sympy.simplify(difference) == 0)


def _primes(shift: int) -> tuple[int, ...]:
    primes = (2, 3, 5, 7, 11, 13, 17, 19)
    return primes[shift:] + primes[:shift]


def _symbolic(node: ast.expr) -> "sympy.Expr":  # type: ignore[name-defined] # noqa: F821 - imported late, untyped
    import sympy

    match node:
        case ast.Constant(value=value):
            return sympy.Rational(repr(value))
        case ast.Name(id=name):
            return sympy.Symbol(name, positive=True)
        case ast.UnaryOp(op=op, operand=operand):
            inner = _symbolic(operand)
            return -inner if isinstance(op, ast.USub) else inner
        case ast.BinOp(left=left, op=op, right=right):
            one, other = _symbolic(left), _symbolic(right)
            match op:
                case ast.Add():
                    return one + other
                case ast.Sub():
                    return one - other
                case ast.Mult():
                    return one * other
                case ast.Div():
                    return one / other
            return one**other
    raise TypeError(node)  # pragma: no cover - _check let nothing else through


def to_latex(node: ast.expr) -> str:
    """Print a parsed expression as LaTeX in the order in which it was written."""
    match node:
        case ast.Constant(value=value):
            return str(value)
        case ast.Name(id=name):
            head, _, index = name.partition("_")
            return f"{head}_{{{index}}}" if index else head
        case ast.UnaryOp(op=op, operand=operand):
            return ("-" if isinstance(op, ast.USub) else "") + _grouped(operand, 2)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return rf"\frac{{{to_latex(left)}}}{{{to_latex(right)}}}"
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return f"{_grouped(left, 4)}^{{{to_latex(right)}}}"
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            sign = " " if _is_letter(right) else r" \cdot "
            return f"{_grouped(left, 2)}{sign}{_grouped(right, 3)}"
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return f"{to_latex(left)} + {_grouped(right, 1)}"
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return f"{to_latex(left)} - {_grouped(right, 2)}"
    raise TypeError(node)  # pragma: no cover - _check let nothing else through


def _grouped(node: ast.expr, binding: int) -> str:
    """Print an operand, in parentheses if it binds less tightly than its place asks."""
    text = to_latex(node)
    return rf"\left({text}\right)" if _binding(node) < binding else text


def _binding(node: ast.expr) -> int:
    match node:
        case ast.BinOp(op=ast.Add() | ast.Sub()):
            return 1
        case ast.UnaryOp():
            return 1
        case ast.BinOp(op=ast.Pow()):
            return 3
        case ast.BinOp(op=ast.Mult()):
            return 2
        case ast.BinOp(op=ast.Div()):
            return 3
    return 4


def _is_letter(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) or (
        isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow) and _is_letter(node.left)
    )
