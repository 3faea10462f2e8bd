"""What answers in letters have in common: things are listed, and a reply names them by letter."""

import re
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Answer, Offer
from quizgen.questions.expressions import Unreadable
from quizgen.questions.letters import LETTERS
from quizgen.questions.streams import shuffled


@dataclass(frozen=True, slots=True)
class Listed(Answer):
    """An answer in the letters of a list, whose order its question draws.

    Values are the things themselves, never letters, so that they hold in any order.
    """

    lead: ClassVar[str]  # says that one of its claims is to be chosen
    # two answers are the same whatever order their things are listed in
    key: tuple[object, ...] = field(default=(), kw_only=True, compare=False)

    @property
    @abstractmethod
    def things(self) -> tuple[str, ...]:
        """The things that have letters, in any order that all values have in common."""

    @property
    def listed(self) -> tuple[str, ...]:
        """The things in the order of their letters."""
        return ordered(self.things, "listing", *self.key)

    @property
    def listing(self) -> str:
        """List the things, each below the one before it."""
        return lettered(self.listed)

    @property
    def said(self) -> str:
        """Print the letters, and the things in words."""
        return f"{self.text}: {self.markdown}"

    def placed(self, *key: object) -> Self:
        """Return the same answer with its things listed in the order of a key."""
        return replace(self, key=key)

    @property
    def marking(self) -> dict[str, object]:
        """Return, as plain JSON, all that another program needs to mark a reply."""
        # a bare `super()` is lost where slots make the class anew
        return {**super(Listed, self).marking, "listed": list(self.listed)}

    @property
    @abstractmethod
    def claims(self) -> tuple[tuple[str, ...], ...]:
        """What the value says bit by bit: that a thing is right, or that two go together."""

    def offer(self, wrong: Sequence[Any]) -> Offer:
        """Offer one of the claims among those of wrong values that are not true.

        With all of them in one option, the right one would be known by what the others share with
        it; and beside its own opposite, by there being no third.
        """
        right, *_ = shuffled(sorted(self.claims), "offered", *self.key)
        told = {*self.claims, right[::-1]}
        offered = []
        for value in wrong:
            claims = [claim for claim in self.with_value(value).claims if claim not in told]
            told.update(claims)
            offered.append(tuple(map(_claimed, claims)))
        return Offer(self.lead, _claimed(right), tuple(offered))

    def clashes(self, other: Self) -> bool:
        """Whether the other value is the same."""
        return bool(self.value == other.value)

    def letter(self, thing: str) -> str:
        """Return the letter of a thing."""
        return LETTERS[self.listed.index(thing)].lower()

    def named(self, letters: str) -> tuple[str, ...]:
        """Return the things that letters stand for."""
        known = LETTERS[: len(self.listed)].lower()
        if strange := next((letter for letter in letters if letter not in known), ""):
            raise Unreadable(
                f"{strange!r} is no letter of the list, which goes from a to {known[-1]}"
            )
        return tuple(self.listed[known.index(letter)] for letter in letters)


@lru_cache(maxsize=4096)
def ordered(things: tuple[str, ...], *key: object) -> tuple[str, ...]:
    """Return things in the order of a key, whatever order they come in."""
    return shuffled(sorted(things), *key)


def lettered(things: Sequence[str], opening: str = "") -> str:
    """Print things in Markdown, one a line, each with its letter."""
    lines = (
        f"{opening}{letter}) {thing}"
        for letter, thing in zip(LETTERS.lower(), things, strict=False)
    )
    return "\\\n".join(lines)


def _claimed(claim: Sequence[str]) -> str:
    return claim[0] if len(claim) == 1 else " → ".join(map(phrase, claim))


def told_apart(things: Sequence[str], what: str) -> tuple[str, ...]:
    """Return the things that a list is made of, or raise `ValueError` where they are no list."""
    things = tuple(things)
    if not 2 <= len(things) <= len(LETTERS):
        raise ValueError(f"{what} are 2 to {len(LETTERS)}, not {len(things)}")
    if len(set(things)) < len(things) or not all(map(str.strip, things)):
        raise ValueError(f"{what} are told apart by their texts: {', '.join(things)}")
    return things


def letters_in(reply: str) -> str:
    """Read letters and numbers with or without signs between them: `c a b`, `c > a > b`, `cab`."""
    bare = re.sub(r"\band\b|[\s,;.:>→=()\[\]{}&/–-]", " ", reply.lower())
    return "".join(bare.split())


def phrase(thing: str) -> str:
    """Print a thing for the middle of a sentence."""
    return thing.removesuffix(".")
