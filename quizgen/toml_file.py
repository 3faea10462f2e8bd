"""Read a file of TOML that a person writes; what is wrong is told with file, line and key."""

import difflib
import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.decoding import decoded
from quizgen.errors import QuizgenError, reason_of


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a file, at its place; each value is checked when it is asked for.

    `first` is the line of its header, and `lines` are those of the whole file, because the parser
    of Python does not say where a key stands.
    """

    path: Path
    lines: tuple[str, ...]
    found: Mapping[str, Any]
    first: int = 1

    def wrong(self, key: str, what: str, value: str = "") -> QuizgenError:
        """Return the error for a key, or for a text in its value."""
        return QuizgenError(f"{self.path}:{self._line(key, value)}: {key}: {what}")

    def only(self, known: Collection[str]) -> None:
        """Raise if there is any other key."""
        for key in self.found:
            if key not in known:
                raise self.wrong(key, f"there is no such key; {_nearest(key, known)}")

    def text(self, key: str, default: str = "") -> str:
        """Return a text."""
        return str(self.get(key, str, "text", default))

    def flag(self, key: str) -> bool:
        """Return yes or no; it is no where nothing is said."""
        return bool(self.get(key, bool, "yes or no", False))

    def whole(self, key: str, least: int, most: int) -> int | None:
        """Return a whole number, if there is one."""
        value = self.get(key, int, "whole number", None)
        if value is not None and not least <= value <= most:
            raise self.wrong(key, f"{value} is not between {least} and {most}")
        return None if value is None else int(value)

    def word(self, key: str, known: Collection[str], default: str) -> str:
        """Return one of the known words."""
        value = self.text(key) or default
        self.known(key, value, known)
        return value

    def words(
        self, key: str, known: Callable[[], Collection[str]] | None = None
    ) -> tuple[str, ...]:
        """Return a list of words, of which all are known."""
        rows = self.rows(key)
        for row in rows:
            if not isinstance(row, str):
                raise self.wrong(key, f"{row!r} is no text; put it in quotes")
            if known:
                self.known(key, row, known())
        return tuple(rows)

    def wholes(self, key: str, known: range, noun: str) -> tuple[int, ...]:
        """Return a list of whole numbers of a range."""
        rows = self.rows(key)
        for row in rows:
            if type(row) is not int or row not in known:
                raise self.wrong(key, f"{row!r} is no {noun}; they are {known[0]} to {known[-1]}")
        return tuple(rows)

    def rows(self, key: str) -> list[Any]:
        """Return a list of anything."""
        return list(self.get(key, list, "list", []))

    def tables(self, key: str, what: str) -> Iterator["Table"]:
        """Yield the tables of a list, of which there is one at least."""
        rows = self.rows(key)
        if not rows or not all(isinstance(row, dict) for row in rows):
            raise self.wrong(key, f"{what}; begin each with [[{key}]]")
        head = re.compile(rf"\s*\[\[\s*{re.escape(key)}\s*\]\]")
        heads = [number for number, line in enumerate(self.lines, 1) if head.match(line)]
        for place, row in enumerate(rows):
            yield Table(self.path, self.lines, row, heads[place] if place < len(heads) else 1)

    def known(self, key: str, value: str, known: Collection[str]) -> None:
        """Raise if a value is none of the known words."""
        if value not in known:
            raise self.wrong(key, f"there is no {value!r}; {_nearest(value, known)}", value)

    def get(self, key: str, kind: type, called: str, default: Any) -> Any:
        """Return a value of a kind."""
        value = self.found.get(key, default)
        if value is not default and type(value) is not kind:
            raise self.wrong(key, f"{value!r} is no {called}; write {_SAMPLES[kind]}")
        return value

    def _line(self, key: str, value: str) -> int:
        """Return the line of a key, or of a text in its value where that is on a later line."""
        heads = (n for n, line in enumerate(self.lines, 1) if line.lstrip().startswith("["))
        end = next((n for n in heads if n > self.first), len(self.lines) + 1)
        pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        within = range(self.first, end)
        line = next((n for n in within if pattern.match(self.lines[n - 1])), self.first)
        quoted = (f'"{value}"', f"'{value}'")
        later = (
            n for n in range(line, end) if value and any(q in self.lines[n - 1] for q in quoted)
        )
        return next(later, line)


def read_table(path: Path, advice: str) -> Table:
    """Read a file; `advice` says what to do where there is none."""
    source, found = read_toml(path, advice)
    return Table(path, tuple(source.split("\n")), found)


def read_toml(path: Path, advice: str = "make it readable") -> tuple[str, dict[str, Any]]:
    """Return the text of a file and what it says; `advice` says what to do where there is none."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise QuizgenError(f"{path}: {reason_of(error)}; {advice}") from error
    source = decoded(path, data)
    try:
        found = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).removesuffix(")").rpartition(" (at ")
        at = re.match(r"line (\d+)", place)  # else it is the end of the document
        line = at[1] if at else len(source.splitlines())
        raise QuizgenError(f"{path}:{line}: {what}; mend the file") from error
    return source, found


def line_of(source: str, name: str) -> int:
    """Return the line at which a table or a key of this name begins, or 1."""
    heading = re.search(rf"^\[?\s*\"?{re.escape(name)}\b", source, re.MULTILINE)
    return source[: heading.start()].count("\n") + 1 if heading else 1


_SAMPLES: Mapping[type, str] = {
    str: '"a text in quotes"',
    int: "a number such as 5",
    float: "a number such as 0.9",
    bool: "true or false",
    list: "[a, list]",
}


def _nearest(word: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(word.lower(), known, n=1)
    if near:
        return f"did you mean {near[0]}?"
    if len(known) <= 20:
        return f"take {', '.join(known)}"
    return "`quizgen list` and `quizgen misconceptions` show what there is"
