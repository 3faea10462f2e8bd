"""The range of a function."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two ends, each of which belongs to them or not.

    >>> print(Interval(0, math.inf, has_lower=True))
    [0, ∞)
    """

    lower: float
    upper: float
    has_lower: bool = False
    has_upper: bool = False

    def __contains__(self, value: float) -> bool:
        above = value > self.lower or (self.has_lower and value == self.lower)
        below = value < self.upper or (self.has_upper and value == self.upper)
        return above and below

    def __str__(self) -> str:
        opening, closing = "[" if self.has_lower else "(", "]" if self.has_upper else ")"
        return f"{opening}{_short(self.lower)}, {_short(self.upper)}{closing}"


REALS = Interval(-math.inf, math.inf)


def _short(end: float) -> str:
    if math.isinf(end):
        return "∞" if end > 0 else "−∞"
    return f"{end:.4g}".replace("-", "−")
