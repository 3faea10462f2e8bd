"""Functions in the arithmetic that a person types, to the digits on which libraries agree."""

import math
from collections.abc import Callable, Mapping
from fractions import Fraction

DIGITS = 12  # the last bits of a logarithm differ between libraries

FUNCTIONS: Mapping[str, Callable[[float], float]] = {
    "ln": math.log,
    "log2": math.log2,
    "log10": math.log10,
    "exp": math.exp,
    "sqrt": math.sqrt,
}
CONSTANTS: Mapping[str, float] = {"e": math.e, "pi": math.pi}


def approximately(function: Callable[..., float], *values: Fraction) -> Fraction:
    """Return the value of a function to twelve digits, or raise `ValueError` where it has none.

    Raises `OverflowError` where it is too large for a float.
    """
    return Fraction(f"{function(*map(float, values)):.{DIGITS - 1}e}")
