"""All that are right among several statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Samples
from quizgen.questions.answers.listed import Listed, letters_in, phrase, told_apart
from quizgen.questions.expressions import Unreadable


@dataclass(frozen=True, slots=True)
class Choices(Listed):
    """The right ones among the things listed, at least one: `a, c`."""

    type: ClassVar[str] = "choices"
    lead: ClassVar[str] = "Only one of them is among the options."
    value: tuple[str, ...]
    among: tuple[str, ...]

    def __post_init__(self) -> None:
        among = told_apart(self.among, "the things to choose among")
        if strange := [thing for thing in self.value if thing not in among]:
            raise ValueError(f"{strange[0]!r} is not among {', '.join(among)}")
        if not self.value:
            raise ValueError("at least one of the things is chosen")
        object.__setattr__(self, "among", among)
        chosen = tuple(thing for thing in among if thing in self.value)
        object.__setattr__(self, "value", chosen)

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        first = "Give the letters of all that are right, such as `a, c`"
        return f"{first}; wrong ones count against them."

    @property
    def things(self) -> tuple[str, ...]:
        """The right ones and the others."""
        return self.among

    @property
    def text(self) -> str:
        """Print the letters in the order of the list."""
        return ", ".join(sorted(map(self.letter, self.value)))

    @property
    def markdown(self) -> str:
        """Print the things chosen in words, in the order of their letters."""
        return "; ".join(phrase(thing) for thing in self.listed if thing in self.value)

    @property
    def claims(self) -> tuple[tuple[str], ...]:
        """The things chosen."""
        return tuple((thing,) for thing in self.value)

    @property
    def json(self) -> list[str]:
        """Return the things chosen."""
        return list(self.value)

    def parse(self, reply: str) -> frozenset[str]:
        """Read letters in any order."""
        if not (letters := letters_in(reply)):
            raise Unreadable("nothing was chosen")
        return frozenset(self.named(letters))

    def marks(self, value: Any) -> tuple[bool, ...]:
        """Say of each thing listed whether it was chosen where it is right, and only there."""
        return tuple((thing in value) == (thing in self.value) for thing in self.listed)

    @property
    def gain(self) -> Fraction:
        """Which share of the answer one thing is worth that is rightly chosen."""
        return Fraction(1, len(self.value))

    @property
    def loss(self) -> Fraction:
        """Which share of the answer one thing costs that is wrongly chosen.

        This is the rule "false" of R/exams: who chooses everything earns nothing, however many are
        right. In Canvas a wrong one costs what a right one is worth, so that choosing everything
        pays where most are right.
        """
        others = len(self.among) - len(self.value)
        return Fraction(1, others) if others else Fraction(0)

    def share(self, marks: Sequence[bool]) -> Fraction:
        """Return what the right ones earn less what the wrong ones cost, never below nothing."""
        right, wrong = self._chosen(marks)
        return max(right * self.gain - wrong * self.loss, Fraction(0))

    def told(self, marks: Sequence[bool]) -> str:
        """Say by the marks of the things how many were chosen rightly and wrongly."""
        right, wrong = self._chosen(marks)
        return f"{right} of {len(self.value)} right" + f", {wrong} wrong" * bool(wrong)

    def _chosen(self, marks: Sequence[bool]) -> tuple[int, int]:
        """Count the right things and the wrong ones that were chosen."""
        marked = tuple(zip(self.listed, marks, strict=True))
        right = sum(mark for thing, mark in marked if thing in self.value)
        return right, sum(not mark for thing, mark in marked if thing not in self.value)

    def accepts(self, value: Any) -> bool:
        """Whether exactly these were chosen."""
        return bool(value == frozenset(self.value))

    def contains(self, mistake: Self, value: Any) -> bool:
        """Whether all that is wrongly chosen in a mistake was chosen here, whatever else was."""
        wrong = frozenset(mistake.value) - frozenset(self.value)
        return bool(wrong) and wrong <= value

    def agrees(self, value: Any) -> bool:
        """Whether a second way comes to the same ones."""
        return self.accepts(frozenset(value))

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        chosen = sorted(map(self.letter, self.value))
        others = sorted(set(map(self.letter, self.among)) - set(chosen))
        return Samples(
            right=(
                self.text,
                " ".join(chosen).upper(),
                "".join(chosen[::-1]),
                " and ".join(chosen),
            ),
            wrong=(", ".join(others), "".join(chosen + others))
            if others
            else ("".join(chosen[1:]),),
            unreadable=("", "z", "the first", "a b 9", ", ,"),
        )
