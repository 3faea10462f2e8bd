"""Pairs: each thing on the left with one on the right."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Samples
from quizgen.questions.answers.listed import (
    Listed,
    lettered,
    letters_in,
    ordered,
    phrase,
    told_apart,
)
from quizgen.questions.expressions import Unreadable

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Matching(Listed):
    """Each numbered thing with the letter of its partner: `1c 2a 3b`.

    Several things may have the same partner; with `among` there are partners to choose from that
    none has.
    """

    type: ClassVar[str] = "matching"
    lead: ClassVar[str] = "Only one of the pairs below is right."
    value: tuple[Pair, ...]
    among: tuple[str, ...] = ()
    lefts: tuple[str, ...] = field(default=(), kw_only=True)  # the first value says them

    def __post_init__(self) -> None:
        pairs = dict(self.value)
        lefts = self.lefts or tuple(left for left, _ in self.value)
        told_apart(lefts, "the things to match")
        among = self.among or tuple(dict.fromkeys(pairs.values()))
        told_apart(among, "their partners")
        if len(self.value) != len(lefts) or set(pairs) != set(lefts):
            raise ValueError(f"each of {', '.join(lefts)} has one partner")
        if strange := set(pairs.values()) - set(among):
            raise ValueError(f"{min(strange)!r} is not among {', '.join(among)}")
        object.__setattr__(self, "lefts", lefts)
        object.__setattr__(self, "among", among)
        object.__setattr__(self, "value", tuple((left, pairs[left]) for left in lefts))

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        return "Give each number with its letter, such as `1c 2a …`."

    @property
    def things(self) -> tuple[str, ...]:
        """The partners: what has letters."""
        return self.among

    @property
    def numbered(self) -> tuple[str, ...]:
        """The things to match, in the order of their numbers."""
        return ordered(self.lefts, "numbers", *self.key)

    @property
    def listing(self) -> str:
        """List the things with numbers, and then their partners with letters."""
        numbered = (f"{number}. {left}" for number, left in enumerate(self.numbered, start=1))
        return "\n".join(numbered) + "\n\n" + lettered(self.listed)

    @property
    def _in_order(self) -> tuple[Pair, ...]:
        """The pairs in the order of their numbers."""
        return tuple(sorted(self.value, key=lambda pair: self.numbered.index(pair[0])))

    @property
    def text(self) -> str:
        """Print each number with its letter."""
        letters = (self.letter(right) for _, right in self._in_order)
        return " ".join(f"{number}{letter}" for number, letter in enumerate(letters, start=1))

    @property
    def markdown(self) -> str:
        """Print the pairs in words, in the order of the numbers."""
        return _in_words(self._in_order)

    @property
    def said(self) -> str:
        """Print each pair in words on a line, after its number and letter."""
        lines = zip(self.text.split(), self._in_order, strict=True)
        return "\\\n".join(f"{sign}: {_in_words([pair])}" for sign, pair in lines)

    @property
    def claims(self) -> tuple[Pair, ...]:
        """The pairs."""
        return self.value

    @property
    def json(self) -> list[list[str]]:
        """Return the pairs as lists of two."""
        return [list(pair) for pair in self.value]

    @property
    def marking(self) -> dict[str, object]:
        """Return, as plain JSON, all that another program needs to mark a reply."""
        return {**super(Matching, self).marking, "numbered": list(self.numbered)}

    def parse(self, reply: str) -> frozenset[Pair]:
        """Read a letter for each number; without numbers, the letters in the numbers' order."""
        bare = letters_in(reply)
        if not bare:
            raise Unreadable("nothing was typed")
        count = len(self.lefts)
        if re.fullmatch("(?:[0-9][a-z])+", bare):
            numbers, letters = bare[::2], bare[1::2]
        else:
            numbers, letters = "".join(map(str, range(1, count + 1))), bare
        if len(letters) != count or {*map(int, filter(str.isdecimal, numbers))} != {
            *range(1, count + 1)
        }:
            raise Unreadable(f"give one letter for each number from 1 to {count}, such as 1c 2a …")
        rights = self.named(letters)
        lefts = (self.numbered[int(number) - 1] for number in numbers)
        return frozenset(zip(lefts, rights, strict=True))

    def marks(self, value: Any) -> tuple[bool, ...]:
        """Say of each pair, in the order of the numbers, whether it is right."""
        return tuple(pair in value for pair in self._in_order)

    @property
    def part_names(self) -> tuple[str, ...]:
        """The numbers of the pairs."""
        return tuple(str(number) for number in range(1, len(self.lefts) + 1))

    def accepts(self, value: Any) -> bool:
        """Whether these are the pairs."""
        return bool(value == frozenset(self.value))

    def contains(self, mistake: Self, value: Any) -> bool:
        """Whether all wrong pairs of a mistake were made here, whatever the others are."""
        wrong = frozenset(mistake.value) - frozenset(self.value)
        return bool(wrong) and wrong <= value

    def mistaken(self, mistake: Self) -> str:
        """Print the wrong pairs of a mistake."""
        return _in_words(pair for pair in mistake._in_order if pair not in self.value)

    def agrees(self, value: Any) -> bool:
        """Whether a second way comes to the same pairs."""
        return self.accepts(frozenset(map(tuple, value)))

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        pairs = self.text.split()
        letters = [pair[1] for pair in pairs]
        wrong = ["b" if letter == "a" else "a" for letter in letters]
        return Samples(
            right=(self.text, ", ".join(pairs[::-1]), " ".join(letters), self.text.upper()),
            wrong=(" ".join(wrong), " ".join([f"1{wrong[0]}", *pairs[1:]])),
            unreadable=("", "1a", "1z" + self.text[2:], f"{self.text} 1a", "a", "9a", "none"),
        )


def _in_words(pairs: Iterable[Pair]) -> str:
    return "; ".join(f"{phrase(left)} → {phrase(right)}" for left, right in pairs)
