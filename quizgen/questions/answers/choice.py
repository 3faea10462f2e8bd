"""One of several options."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Answer, Samples
from quizgen.questions.expressions import Unreadable
from quizgen.questions.letters import LETTERS


@dataclass(frozen=True, slots=True)
class Choice(Answer):
    """The right option, in Markdown; the distractors are the others.

    With `among` the options are exactly these, in this order: True and False, or the lines of a
    computation. Every wrong one needs its distractor.
    """

    type: ClassVar[str] = "choice"
    value: str
    among: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.among and self.value not in self.among:
            raise ValueError(f"{self.value!r} is not among {', '.join(self.among)}")
        if len(self.among) > len(LETTERS):
            raise ValueError(f"a Choice is among {len(LETTERS)} at the most")

    @property
    def instruction(self) -> str:
        """Say nothing: options explain themselves."""
        return ""

    @property
    def text(self) -> str:
        """Print the option."""
        return self.value

    @property
    def json(self) -> str:
        """Return the option."""
        return self.value

    def parse(self, reply: str) -> str:
        """Read an option's words; letters are the business of whoever letters the options."""
        if not (words := _words(reply)):
            raise Unreadable("nothing was chosen")
        return words

    def accepts(self, value: Any) -> bool:
        """Whether this option was chosen."""
        return _words(value) == _words(self.value)

    def agrees(self, value: Any) -> bool:
        """Whether a second way leads to the same option."""
        return self.accepts(value)

    def clashes(self, other: Self) -> bool:
        """Whether the other option reads the same."""
        return _words(self.value) == _words(other.value)

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        return Samples(
            right=(self.value, f"  {self.value.upper()} "),
            wrong=(self.value + " not", "something else"),
            unreadable=("", "  "),
        )


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
