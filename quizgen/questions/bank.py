"""The bank: every template and concept card below one folder, found by their files."""

import difflib
import importlib.util
import re
import tomllib
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from quizgen.errors import QuizgenError
from quizgen.questions.concept import concept
from quizgen.questions.question import Question
from quizgen.questions.template import Template


class Item(Protocol):
    """A template or a concept card: what questions are made from."""

    @property
    def id(self) -> str:
        """Its permanent name, `<topic>/<name>`."""

    @property
    def kind(self) -> str:
        """Either `template` or `concept`."""

    @property
    def title(self) -> str:
        """What it is about, in one line."""

    @property
    def topic(self) -> str:
        """The folder that it lives in."""

    @property
    def level(self) -> int:
        """How hard it is, from 1 to 5."""

    @property
    def answer_type(self) -> str:
        """The type of its answers."""

    @property
    def size(self) -> int:
        """How many variants are declared."""

    def variants(self, *key: object) -> Iterator[int]:
        """Yield the numbers of all usable variants, in the order of a key if one is given."""

    def allows(self, variant: int) -> bool:
        """Whether this declared variant is usable."""

    def question(self, variant: int) -> Question:
        """Build the question with this number."""


@dataclass(slots=True)
class Bank:
    """A folder of topics; files are read when an item is first asked for.

    A template is Python, which may do anything: it runs only where the bank is `trusted`.
    `broken` collects one line for each file or card that could not be read; all others still load.
    """

    folder: Path
    trusted: bool = True
    broken: list[str] = field(default_factory=list)
    _items: dict[str, Item] = field(default_factory=dict)
    _read: set[Path] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.folder = self.folder.resolve()
        if not self.folder.is_dir():
            raise QuizgenError(f"{self.folder}: there is no such folder; name a folder of topics")

    def topics(self) -> tuple[str, ...]:
        """Return the names of the topics."""
        return tuple(sorted({path.parent.name.replace("_", "-") for path in self._files()}))

    def item(self, item_id: str) -> Item:
        """Return one item, reading only the files that may define it."""
        topic, _, name = item_id.replace("-", "_").partition("/")
        for path in (self.folder / topic / f"{name}.py", self.folder / topic / "concepts.toml"):
            if path in self._files():
                self._load(path)
            if item_id in self._items:
                return self._items[item_id]
        for line in self.broken:
            if line.startswith(f"{self.folder / topic / name}.py"):
                raise QuizgenError(line)
        known = self.items()
        raise unknown("question", item_id, [item.id for item in known], "quizgen list")

    def items(self, topic: str | None = None) -> tuple[Item, ...]:
        """Return all items in the order of their ids, or those of one topic."""
        if topic is not None and topic not in self.topics():
            raise unknown("topic", topic, self.topics(), "quizgen list")
        for path in self._files():
            self._load(path)
        found = sorted(self._items.values(), key=lambda item: item.id)
        return tuple(item for item in found if topic in (None, item.topic))

    def _files(self) -> list[Path]:
        """Return the files that define items; a name with a leading underscore defines none."""
        return [
            path
            for path in sorted(self.folder.glob("*/*"))
            if (path.suffix == ".py" or path.name == "concepts.toml")
            and not path.name.startswith(("_", "."))
        ]

    def _template(self, path: Path) -> Item:
        if not self.trusted:
            raise QuizgenError(
                f"{path}:1: a template is Python, which may do anything; "
                "read it, then give --trust-bank to run it"
            )
        return _template(path)

    def _load(self, path: Path) -> None:
        if path in self._read:
            return
        self._read.add(path)
        try:
            new = [self._template(path)] if path.suffix == ".py" else _concepts(path, self.broken)
        except QuizgenError as error:
            self.broken.append(str(error))
            return
        for item in new:
            if item.id in self._items:
                self.broken.append(f"{path}: {item.id} is defined twice; rename one of them")
            else:
                self._items[item.id] = item


def unknown(what: str, name: str, known: Iterable[str], listing: str) -> QuizgenError:
    """Return the error for a name that does not exist, with the nearest that does."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else f"`{listing}` shows them all"
    return QuizgenError(f"there is no {what} {name!r}; {hint}")


def _template(path: Path) -> Item:
    """Import one file and return the template in it."""
    name = f"question_bank.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:  # pragma: no cover - a .py file always has a loader
        raise QuizgenError(f"{path}: cannot be imported")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        line = _line_in(path, error)
        raise QuizgenError(f"{path}:{line}: {type(error).__name__}: {error}") from error
    found = [value for value in vars(module).values() if isinstance(value, Template)]
    if len(found) != 1:
        raise QuizgenError(f"{path}:1: a file of the bank holds one @template, not {len(found)}")
    return found[0]


def _line_in(path: Path, error: Exception) -> int:
    """Return the line of this file at which importing it went wrong."""
    if isinstance(error, SyntaxError) and error.lineno and error.filename == str(path):
        return error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == str(path)]
    return lines[-1] or 1 if lines else 1


def _concepts(path: Path, broken: list[str]) -> list[Item]:
    """Read the concept cards of a topic; a card that is wrong is reported and the rest load."""
    try:
        source = path.read_text(encoding="utf-8")
        entries = tomllib.loads(source)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise QuizgenError(f"{path}: {error}") from error
    topic = path.parent.name.replace("_", "-")
    cards: list[Item] = []
    for name, entry in entries.items():
        try:
            if not isinstance(entry, dict):
                raise ValueError("is no table: a card begins with [its-name]")
            cards.append(concept(f"{topic}/{name}", entry))
        except ValueError as error:
            heading = re.search(rf"^\[?\s*\"?{re.escape(name)}\b", source, re.MULTILINE)
            line = source[: heading.start()].count("\n") + 1 if heading else 1
            broken.append(f"{path}:{line}: {name} {error}")
    return cards
