"""Read the files of a bank: a file or card that is wrong is told, and the rest is read."""

import importlib.util
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.questions.blame import line_in
from quizgen.questions.cards import Card, Flashcard, by_group, read_card
from quizgen.questions.item import Item
from quizgen.questions.names import id_of
from quizgen.questions.template import Template
from quizgen.toml_file import line_of, read_toml

_PLACED = re.compile(r"(?::(\d+))?: (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Broken:
    """An item that could not be read, where, and why; a whole file of cards is `<topic>/`."""

    item_id: str
    path: Path
    line: int
    reason: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.path}:{self.line}: {self.reason}"


def topic_of(path: Path) -> str:
    """Return the topic that a file belongs to."""
    return id_of(path).partition("/")[0]


def read_template(path: Path) -> Item | Broken:
    """Import one file and return the template in it."""
    item_id = id_of(path)
    name = f"question_bank.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None  # a file that ends in .py has one, with a loader
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # whatever an author's file may raise
        reason = f"{type(error).__name__}: {error}"
        return Broken(item_id, path, line_in(path, error), reason)
    found = [value for value in vars(module).values() if isinstance(value, Template)]
    if len(found) != 1:
        return Broken(item_id, path, 1, f"a file of the bank has one @template, not {len(found)}")
    return found[0]


def read_concepts(path: Path) -> Iterator[Item | Broken]:
    """Read the concept cards of a topic."""
    topic = topic_of(path)
    try:
        source, entries = read_toml(path)
    except QuizgenError as error:
        line, reason = _PLACED.findall(str(error).removeprefix(str(path)))[0]
        yield Broken(f"{topic}/", path, int(line or 1), reason)
        return

    def broken(name: str, error: ValueError) -> Broken:
        return Broken(f"{topic}/{name}", path, line_of(source, name), f"{name} {error}")

    cards: dict[str, Card] = {}
    for name, entry in entries.items():
        try:
            if not isinstance(entry, dict):
                raise ValueError("is no table: a card begins with [its-name]")
            cards[name] = read_card(f"{topic}/{name}", entry, path.parents[1])
        except ValueError as error:
            yield broken(name, error)
    groups = by_group(cards.values())
    for card in cards.values():
        yield card.among(groups[card.group]) if isinstance(card, Flashcard) else card
