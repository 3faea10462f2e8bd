"""The catalogue: what a bank's items are called, kept between runs so that few files are read."""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from quizgen import __version__
from quizgen.errors import QuizgenError
from quizgen.files import replacing
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.question import Question

FILE = "catalogue.json"  # of the bank that was used last


@dataclass(frozen=True)  # without slots: the item is read once, when a question is wanted
class Catalogued:
    """An item by its line in the catalogue; the file that defines it is read when it is asked."""

    bank: Bank
    id: str
    kind: str
    title: str
    level: int
    size: int
    different: int

    @cached_property
    def _item(self) -> Item:
        return self.bank.item(self.id)

    @property
    def topic(self) -> str:
        """The folder that it lives in."""
        return self.id.partition("/")[0]

    @property
    def answer_type(self) -> str:
        """The type of its answers."""
        return self._item.answer_type

    @property
    def typical(self) -> int:
        """The number of a usable variant, always the same one."""
        return self._item.typical

    def variants(self, *key: object) -> Iterator[int]:
        """Yield the numbers of all usable variants, in the order of a key if one is given."""
        yield from self._item.variants(*key)

    def allows(self, variant: int) -> bool:
        """Whether this declared variant is usable."""
        return self._item.allows(variant)

    def question(self, variant: int) -> Question:
        """Build the question with this number."""
        return self._item.question(variant)


def catalogued(bank: Bank, folder: Path) -> tuple[Item, ...]:
    """Return all items of a bank, by the catalogue in a folder if no file of the bank has changed.

    Else everything is read, and the catalogue is written anew if nothing is broken. A folder that
    cannot be written to costs time only.
    """
    path = folder / FILE
    state = _state(bank)
    try:
        kept = json.loads(path.read_bytes())
        if kept["state"] == state:
            return tuple(Catalogued(bank, *line) for line in kept["items"])
    except (OSError, ValueError, LookupError, TypeError):
        pass  # not there yet, or not ours
    items = bank.items()
    if not bank.broken:
        _keep(path, state, items)
    return items


def _keep(path: Path, state: str, items: Iterable[Item]) -> None:
    lines = [
        (item.id, item.kind, item.title, item.level, item.size, item.different) for item in items
    ]
    with suppress(QuizgenError), replacing(path) as draft:
        draft.write_text(json.dumps({"state": state, "items": lines}), encoding="utf-8")


def _state(bank: Bank) -> str:
    """Return a digest that changes with every file of a bank, as Python tells it: time and size."""
    files = [(str(path), path.stat()) for path in bank.files()]
    state = [(name, stat.st_mtime_ns, stat.st_size) for name, stat in files]
    return sha256(repr((__version__, bank.trusted, state)).encode()).hexdigest()
