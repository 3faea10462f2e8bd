"""A number to a stated number of decimal places."""

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Answer, Samples
from quizgen.questions.answers.computed import say_computed
from quizgen.questions.evaluating import LARGEST, evaluate
from quizgen.questions.expressions import Unreadable, parse, tidied, unnamed
from quizgen.words import counted

_HAIR = 1e-6  # of the last place: more than what arithmetic in binary is off


def read_number(reply: str) -> Fraction:
    """Read a number, a fraction or arithmetic; a decimal comma is read where it is unmistakable."""
    reply = tidied(reply)
    comma = re.fullmatch(r"([-+]?\d*),(\d+)", reply)
    if comma:
        if len(comma[2]) == 3 and comma[1].lstrip("-+0"):
            raise Unreadable(f"{reply} can be read in two ways: write it without the comma")
        reply = f"{comma[1]}.{comma[2]}"
    value = evaluate(parse(reply))
    if abs(value) > LARGEST:
        raise Unreadable("that number is too large")
    return value


def printed(value: float, places: int) -> str:
    """Print a number to that many places, a half away from zero and never `-0.000`; or ∞."""
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    # a hair more, so that 0.0625 is 0.063 by hand and here, and 2.675 is 2.68 in binary too
    text = f"{value + math.copysign(10.0**-places * _HAIR, value):.{places}f}"
    return text.lstrip("-") if float(text) == 0 else text


def in_document(value: float, places: int) -> str:
    """Print a number for Markdown, a negative one with a true minus sign."""
    text = printed(value, places)
    return text if text[0].isdigit() else "$" + text.replace("∞", r"\infty") + "$"


@lru_cache
def tolerance(places: int) -> float:
    """Return one unit of the last displayed place; whole numbers are exact."""
    # a hair more than one unit, so that the printed neighbours count in binary too
    return 10.0**-places * (1 + 1e-9) if places else 0.0


def near(value: Any, key: float, places: int) -> bool:
    """Whether a value is within the tolerance of the key as it is displayed."""
    if math.isinf(key):
        return bool(value == key)
    return abs(float(value) - displayed(key, places)) <= tolerance(places)


def apart(one: float, other: float, places: int) -> bool:
    """Whether the tolerances of two numbers do not meet."""
    if one == other:
        return False  # two infinities have no difference
    unit = tolerance(places)
    if abs(one - other) > 4 * unit:
        return True  # each is displayed less than a unit away, and rounding is slow
    return abs(displayed(one, places) - displayed(other, places)) > 2 * unit


@lru_cache(4096)
def displayed(value: float, places: int) -> float:
    """Return the number that is printed for a value."""
    return value if math.isinf(value) else float(printed(value, places))


@dataclass(frozen=True, slots=True)
class Decimal(Answer):
    """A number given to `places` decimals; one unit of the last place is tolerated."""

    type: ClassVar[str] = "decimal"
    value: float
    places: int = 3

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", float(self.value))
        if math.isnan(self.value):
            raise ValueError("a Decimal needs a number, not NaN")
        if self.places < 1:
            raise ValueError("a Decimal has at least one place; take Integer for whole numbers")

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        return f"Give a number to {counted(self.places, 'decimal place')}."

    @property
    def text(self) -> str:
        """Print the number with its places."""
        return printed(self.value, self.places)

    @property
    def markdown(self) -> str:
        """Print the number for a document."""
        return in_document(self.value, self.places)

    @property
    def json(self) -> float | str:
        """Return the number; JSON has no infinity, so that one is a string."""
        return self.text if math.isinf(self.value) else self.value

    @property
    def marking(self) -> dict[str, object]:
        """Return, as plain JSON, all that another program needs to mark a reply."""
        return {**super(Decimal, self).marking, "places": self.places}

    def parse(self, reply: str) -> Fraction | float:
        """Read a number, a fraction or arithmetic over numbers and functions, or infinity."""
        reply = unnamed(reply)
        if reply.lower() in ("∞", "+∞", "inf", "infinity"):
            return math.inf
        return read_number(reply)

    def computed(self, reply: str) -> str:
        """Say in Markdown what a computation comes to."""
        return say_computed(self, reply)

    def accepts(self, value: Any) -> bool:
        """Whether the number is right to the places shown."""
        return near(value, self.value, self.places)

    def is_coarse(self, value: Fraction | float) -> bool:
        """Whether a wrong number is the right one, rounded to fewer places than are asked for.

        One that is rounded to a single digit before the point, or to 0, may as well be a guess.
        """
        if math.isinf(value) or math.isinf(self.value) or not value:
            return False
        exact, shown = Fraction(value), Fraction(self.text)
        units = (Fraction(1, 10**n) for n in range(0 if abs(exact) >= 10 else 1, self.places))
        return any(exact % unit == 0 and abs(exact - shown) <= unit / 2 for unit in units)

    def agrees(self, value: Any) -> bool:
        """Whether a second computation came to the same number, to nine digits."""
        return math.isclose(self.value, float(value), rel_tol=1e-9, abs_tol=1e-9)

    def clashes(self, other: Self) -> bool:
        """Whether the tolerances of the two numbers would meet."""
        return not apart(self.value, other.value, self.places)

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        unit = 10.0**-self.places
        return Samples(
            right=(self.text, f" {self.value:.12f}", self.text + "0", f"({self.text})/1"),
            wrong=(
                printed(self.value + 3 * unit, self.places),
                printed(self.value + 1, self.places),
            ),
            unreadable=("", "about one", "1.2.3", "1 2", "1/0", "log(9)", "().__class__"),
        )
