"""Read a table of TOML key by key, and say what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from quizgen.questions.problem import Distractor
from quizgen.questions.titles import titled

T = TypeVar("T", str, int, list[object], dict[str, object])
_WORDS = {str: "text", int: "whole number", list: "list", dict: "table"}
_COUNTS = ("none", "one", "two", "three", "four")


@dataclass(slots=True)
class Entry:
    """A table of TOML at its place; what nobody asked for is an error at the end."""

    table: Mapping[str, object]
    place: str = ""
    _asked: set[str] = field(default_factory=set)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text."""
        return default if default is not None and key not in self.table else self._get(key, str)

    def title(self, default: str | None = None) -> str:
        """Return the title, in words."""
        return titled(self.text("title", default))

    def whole(self, key: str) -> int:
        """Return a whole number."""
        return self._get(key, int)

    def table_or_none(self, key: str) -> Mapping[str, object] | None:
        """Return a table, if there is one."""
        return self._get(key, dict) if key in self.table else None

    def texts(self, key: str, fewest: int) -> tuple[str, ...]:
        """Return a list of different texts."""
        rows = tuple(row for row in self._list(key, fewest) if isinstance(row, str))
        if len(set(rows)) < len(self._list(key, fewest)):
            raise self.wrong(f"{key} is no list of different texts")
        return rows

    def wholes(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        rows = tuple(row for row in self._list(key, 0) if isinstance(row, int))
        if len(rows) < len(self._list(key, 0)):
            raise self.wrong(f"{key} is no list of whole numbers")
        return rows

    def pairs(self, key: str, fewest: int) -> tuple[tuple[str, str], ...]:
        """Return a list of pairs of texts."""
        pairs = []
        for row in self._list(key, fewest):
            match row:
                case [str(left), str(right)]:
                    pairs.append((left, right))
                case _:
                    raise self.wrong(f"{key}: {row!r} is no pair of texts")
        return tuple(pairs)

    def tables(self, key: str, fewest: int, bare: str = "") -> Iterator["Entry"]:
        """Yield the tables of a list, each read to its end before the next.

        With `bare` a text may stand for a table that has this key alone.
        """
        for number, row in enumerate(self._list(key, fewest), start=1):
            if bare and isinstance(row, str):
                row = {bare: row}
            if not isinstance(row, dict):
                raise self.wrong(f"{key}: {row!r} is no table; put its keys in {{ }}")
            entry = Entry(row, f"{key}, number {number}: ")
            yield entry
            entry.end()

    def mistake(self, value: object) -> Distractor:
        """Return the distractor that the table describes, with a value of its kind."""
        return Distractor(self.text("misconception"), value, self.text("feedback"))

    def end(self) -> None:
        """Raise `ValueError` if there is a key that nobody asked for."""
        if strange := sorted(set(self.table) - self._asked):
            raise self.wrong(f"does not know {', '.join(strange)}")

    def wrong(self, message: str) -> ValueError:
        """Return an error with its place."""
        return ValueError(f"{self.place}{message}")

    def _list(self, key: str, fewest: int) -> list[object]:
        rows: list[object] = self._get(key, list)
        if len(rows) < fewest:
            raise self.wrong(f"needs at least {_COUNTS[fewest]} {key}")
        return rows

    def _get(self, key: str, kind: type[T]) -> T:
        self._asked.add(key)
        if key not in self.table:
            raise self.wrong(f"needs {key}")
        value = self.table[key]
        if type(value) is not kind:
            raise self.wrong(f"{key} is {value!r}, which is no {_WORDS[kind]}")
        return value
