"""What is asked in a deck and how; the deck remembers it for its next edition."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from quizgen.formats.anki.note_types import Style
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.selecting import selects


@dataclass(frozen=True, slots=True)
class Profile:
    """The choices that a deck is made by.

    Without topics, levels or kinds all of them are asked, and with a count of 0 each item once.
    `split` makes a deck of its own of each topic. A retention of 0 leaves the options of decks to
    Anki.
    """

    title: str = "Deep-learning fundamentals"
    topics: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    count: int = 0
    seed: str = "0"
    style: Style = "typed"
    choices: bool = False
    variants: int = 3
    split: bool = False
    retention: float = 0.0

    def wants(self, item: Item) -> bool:
        """Whether an item belongs into the deck."""
        return selects(item, self.topics, self.levels, self.kinds)

    def asked(self, question: Question) -> Question:
        """Return a question as it is asked: with options, if that is wanted of all."""
        return question.as_choice() if self.choices else question

    def deck(self, topic: str) -> str:
        """Return the name of the deck of a topic."""
        between = " – " if self.split else "::"
        return f"{_one_level(self.title)}{between}{_one_level(topic)}"

    @property
    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return asdict(self)


def profile_of(table: Mapping[str, Any]) -> Profile:
    """Read what `as_json` returned, or raise `ValueError`."""
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
    }
    defaults = {field.name: field.default for field in fields(Profile)}
    if {name: type(value) for name, value in values.items()} != {
        name: type(value) for name, value in defaults.items()
    }:
        raise ValueError("this is no profile")
    return Profile(**values)


def _one_level(name: str) -> str:
    """Return a name whose colons open no subdeck, on one line."""
    line = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    return re.sub(r":(?=:)|^:|:$", "꞉", line) or "quizgen"
