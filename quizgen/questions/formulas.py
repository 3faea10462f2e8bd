"""Formulas over symbols: when two are the same, and how one is printed."""

import ast
from contextlib import suppress
from fractions import Fraction
from functools import lru_cache

from quizgen.questions.evaluating import evaluate
from quizgen.questions.expressions import Undefined, parse


@lru_cache(maxsize=256)
def tree(formula: str, symbols: tuple[str, ...]) -> ast.expr:
    """Remember what a formula parses to: it is held against each of the others."""
    return parse(formula, symbols)


@lru_cache(maxsize=256)
def equivalent(first: str, second: str, symbols: tuple[str, ...]) -> bool:
    """Whether two formulas are the same for all values of their symbols.

    Exact values at a few points tell most wrong ones apart at once; sympy decides the rest.
    """
    trees = tree(first, symbols), tree(second, symbols)
    for shift in range(4):
        point = {
            name: Fraction(prime) for name, prime in zip(symbols, _primes(shift), strict=False)
        }
        with suppress(Undefined):  # a pole of one of them says nothing about the others
            left, right = (evaluate(each, point) for each in trees)
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
