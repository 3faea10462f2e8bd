"""A whole number."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Answer, Samples
from quizgen.questions.answers.computed import say_computed
from quizgen.questions.evaluating import evaluate
from quizgen.questions.expressions import Unreadable, parse, unnamed

_SEPARATOR = r"[,' _\u00a0\u2009\u202f]"
_GROUPED = re.compile(rf"[-+]?\d{{1,3}}(?:{_SEPARATOR}\d{{3}})+")
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d.,])")


@dataclass(frozen=True, slots=True)
class Integer(Answer):
    """A whole number, marked exactly; `1,728`, `12^3` and `3*576` are read too."""

    type: ClassVar[str] = "integer"
    value: int

    def __post_init__(self) -> None:
        if type(self.value) is int:
            return
        if isinstance(self.value, bool) or int(self.value) != self.value:
            raise ValueError(f"an Integer needs a whole number, not {self.value!r}")
        object.__setattr__(self, "value", int(self.value))

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        return "Give a whole number."

    @property
    def text(self) -> str:
        """Print the number in plain digits."""
        return str(self.value)

    @property
    def markdown(self) -> str:
        """Print the number, a negative one with a true minus sign."""
        return f"${self.value}$" if self.value < 0 else self.text

    @property
    def json(self) -> int:
        """Return the number."""
        return self.value

    def parse(self, reply: str) -> Fraction:
        """Read a number or arithmetic over numbers."""
        reply = unnamed(reply)
        if _GROUPED.fullmatch(reply):
            reply = re.sub(_SEPARATOR, "", reply)
        value = evaluate(parse(_ungrouped(reply)))
        if value.denominator != 1:
            raise Unreadable(f"{reply} is not a whole number")
        return value

    def computed(self, reply: str) -> str:
        """Say in Markdown what a computation comes to."""
        return say_computed(self, reply)

    def accepts(self, value: Any) -> bool:
        """Whether the number is exactly this one."""
        return bool(value == self.value)

    def agrees(self, value: Any) -> bool:
        """Whether a second computation came to exactly this number."""
        return bool(value == self.value)

    def clashes(self, other: Self) -> bool:
        """Whether the other number is the same."""
        return self.value == other.value

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        n = self.value
        return Samples(
            right=(f"{n}", f" {n:,} ", f"{n}.0", f"{2 * n}/2", f"{n - 1}+1"),
            wrong=(f"{n + 1}", f"-({n})-1" if n >= 0 else f"{-n}"),
            unreadable=("", "many", f"{n}.5", f"{n};", "1/0", "9^9^9", "__import__('os')"),
        )


def _ungrouped(computation: str) -> str:
    """Leave out the commas between thousands, or raise `Unreadable` where they may be decimal ones.

    `4,624+16` with decimals would be no whole number, but `2,500*4` would.
    """
    bare = _THOUSANDS.sub(lambda number: number[0].replace(",", ""), computation)
    if bare != computation and _is_whole(computation.replace(",", ".")):
        raise Unreadable(f"{computation} can be read in two ways: write it without the comma")
    return bare


def _is_whole(computation: str) -> bool:
    try:
        return evaluate(parse(computation)).denominator == 1
    except Unreadable:
        return False
