"""Compute what a parsed expression is worth, within limits on size and exponents."""

import ast
import math
from collections.abc import Callable, Mapping
from fractions import Fraction

from quizgen.questions.expressions import Undefined, Unreadable
from quizgen.questions.functions import FUNCTIONS, approximately

MAX_EXPONENT = 64
MAX_BITS = 2048
LARGEST = Fraction(10**300)  # what a float can hold, with room for arithmetic


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
