"""One of several answers, which may follow from those before it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from quizgen.questions.answers.base import Answer
from quizgen.questions.answers.decimal import Decimal
from quizgen.questions.answers.integer import Integer
from quizgen.questions.evaluating import evaluate
from quizgen.questions.expressions import Unreadable, parse

if TYPE_CHECKING:
    import ast


@dataclass(frozen=True, slots=True)
class Part:
    """One of several answers.

    `follows` is a closed form over the letters of earlier parts, such as `10 * a`. Whoever uses
    own wrong values rightly in it has this part right.
    """

    label: str
    answer: Answer
    follows: str = ""

    def __post_init__(self) -> None:
        if self.follows and not self.is_number:
            raise ValueError(f"the part {self.label!r} is no number, so it follows from none")

    @property
    def is_number(self) -> bool:
        """Whether later parts can follow from it, and it from earlier ones."""
        return isinstance(self.answer, Integer | Decimal)

    def formula(self, letters: tuple[str, ...]) -> "ast.expr":
        """Return what it follows by, over the letters of the numbers before it."""
        return _parsed(self.follows, letters)

    def follows_from(self, before: Mapping[str, Any], mine: Any, letters: tuple[str, ...]) -> bool:
        """Whether a learner's value is what the closed form makes of those before it, by letter."""
        if not self.follows or not _is_number(mine):
            return False
        formula = self.formula(letters)
        known = {letter: Fraction(each) for letter, each in before.items() if _is_number(each)}
        try:
            followed = evaluate(formula, known)
        except (Unreadable, KeyError):  # it divides by zero, or a part before it is unknown
            return False
        away = abs(Fraction(mine) - followed)
        if isinstance(self.answer, Decimal):
            # rounded, and one unit off
            return away <= Fraction(3, 2 * 10**self.answer.places)
        return not away


@lru_cache(maxsize=1024)
def _parsed(follows: str, letters: tuple[str, ...]) -> "ast.expr":
    return parse(follows, letters)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Fraction) and math.isfinite(value)
