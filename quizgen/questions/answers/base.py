"""What every answer type can do."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cache
from typing import Any, ClassVar, Self


@dataclass(frozen=True, slots=True)
class Samples:
    """Replies a person could type to one question, for tests and for other programs' markers.

    Some of `wrong` may be right in part.
    """

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    unreadable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What is to be chosen from, in Markdown.

    `lead` says what is asked where it is not all that the prompt asks. `wrong` has the options
    that each of the wrong values makes, none where it would not stand apart.
    """

    lead: str
    right: str
    wrong: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Answer(ABC):
    """The right answer of a question, with the rule that marks a reply.

    `value` is the field that every subclass adds first; a distractor is the same answer with
    another value, so that everything here serves both.
    """

    type: ClassVar[str]
    value: Any

    @property
    @abstractmethod
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given; empty where the prompt says it all."""

    @property
    def listing(self) -> str:
        """Say in Markdown what the letters of a reply stand for; empty where it has none."""
        return ""

    def placed(self, *_key: object) -> Self:
        """Return the same answer with what it lists in the order of a key."""
        return self

    @property
    @abstractmethod
    def text(self) -> str:
        """Print the value as a person would type it."""

    @property
    def markdown(self) -> str:
        """Print the value for a document."""
        return self.text

    @property
    def said(self) -> str:
        """Print the value for a reader of the prompt: in words, after the letters if it has any."""
        return self.markdown

    @property
    @abstractmethod
    def json(self) -> object:
        """Return the value as plain JSON."""

    @property
    def marking(self) -> dict[str, object]:
        """Return, as plain JSON, all that another program needs to mark a reply."""
        credit = {"gain": float(self.gain), "loss": float(self.loss)}
        return {"type": self.type, "value": self.json, "text": self.text, **credit}

    def offer(self, wrong: Sequence[Any]) -> Offer:
        """Return the value among wrong ones, for who is to choose instead of to type."""
        return Offer("", self.markdown, tuple((self.with_value(each).markdown,) for each in wrong))

    @abstractmethod
    def parse(self, reply: str) -> Any:
        """Read what a person typed, or raise `Unreadable` with what would be readable."""

    @abstractmethod
    def accepts(self, value: Any) -> bool:
        """Whether a value that `parse` returned is right."""

    def marks(self, value: Any) -> tuple[bool, ...]:
        """Say of each part of a value whether it is right; most answers are of one part."""
        return (self.accepts(value),)

    @property
    def part_names(self) -> tuple[str, ...]:
        """What the parts of a reply are called, where there are several."""
        return ()

    @property
    def gain(self) -> Fraction:
        """Which share of the answer one part is worth that is right."""
        return Fraction(1, len(self.part_names) or 1)

    @property
    def loss(self) -> Fraction:
        """Which share of the answer one part costs that is wrong."""
        return Fraction(0)

    def share(self, marks: Sequence[bool]) -> Fraction:
        """Return how much of the answer a reply is worth by its marks."""
        return sum(marks) * self.gain

    def computed(self, reply: str) -> str:
        """Say in Markdown what the computations in a wrong reply come to; empty without any."""
        return ""

    def told(self, marks: Sequence[bool]) -> str:
        """Say by the marks of its parts what is right in a reply that is right in part."""
        named = zip(self.part_names, marks, strict=True)
        right = ", ".join(name for name, is_right in named if is_right)
        return f"{sum(marks)} of {len(marks)} right: {right}"

    def contains(self, mistake: Self, value: Any) -> bool:
        """Whether a wrong value shows a mistake, though it is not that mistake and nothing else."""
        return False

    def mistaken(self, mistake: Self) -> str:
        """Print a mistake for a reader of the prompt, without what is right in it."""
        return mistake.markdown

    @abstractmethod
    def agrees(self, value: Any) -> bool:
        """Whether a second computation came to the same value, to full precision."""

    @abstractmethod
    def clashes(self, other: Self) -> bool:
        """Whether another value is too near to stand beside this one as an option."""

    @abstractmethod
    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""

    def with_value(self, value: Any) -> Self:
        """Return the same kind of answer with another value."""
        kind = type(self)
        others = _others(kind)
        return (
            kind(value, **{name: getattr(self, name) for name in others}) if others else kind(value)
        )


@cache
def _others(kind: type[Answer]) -> tuple[str, ...]:
    """Return the fields of a kind of answer that follow its value."""
    first, *others = (field.name for field in fields(kind) if field.init)
    assert first == "value"
    return tuple(others)
