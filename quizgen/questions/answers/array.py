"""A vector or matrix of numbers."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, ClassVar, Self

import quizgen.questions.answers.decimal as decimals
from quizgen.questions.answers.base import Answer, Samples
from quizgen.questions.brackets import entries_of, split, unwrapped
from quizgen.questions.expressions import Unreadable, unnamed
from quizgen.words import counted

Nested = tuple["float | Nested", ...]

_COMMA = re.compile(r"[-+]?[0-9]*,[0-9]+")
_LOOSE_SIGN = re.compile(r"^[-+]$|[^-+(\s]\s+[-+]\S")  # it may begin an entry, or go on with one


@dataclass(frozen=True, slots=True)
class Array(Answer):
    """A vector or matrix, each entry to `places` decimals: `[1, 2]` or `[[1, 2], [3, 4]]`.

    With `places=0` the entries are whole numbers, marked exactly.
    """

    type: ClassVar[str] = "array"
    value: Any  # nested sequences or a NumPy array; kept as nested tuples
    places: int = 3
    shape: tuple[int, ...] = field(init=False, repr=False, compare=False)
    entries: Sequence[float] = field(init=False, repr=False, compare=False)  # row by row

    def __post_init__(self) -> None:
        value = _frozen(self.value)
        entries = _flat(value)
        if not all(map(math.isfinite, entries)):
            raise ValueError("an Array needs finite numbers")
        if not self.places and not all(map(float.is_integer, entries)):
            raise ValueError("an Array of whole numbers has places=0, this one has decimals")
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "shape", _shape(value))
        object.__setattr__(self, "entries", entries)

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        form = "[[1, 2], [3, 4]]" if _is_matrix(self.value) else "[1, 2, 3]"
        if not self.places:
            return f"Give the entries as `{form}`."
        return f"Give the entries as `{form}`, each to {counted(self.places, 'decimal place')}."

    @property
    def text(self) -> str:
        """Print the entries in square brackets."""
        return _printed(self.value, self.places)

    @property
    def markdown(self) -> str:
        """Print a vector in a line, a matrix as a matrix."""
        if not _is_matrix(self.value):
            return f"${self.text}$"
        body = r" \\ ".join(
            " & ".join(decimals.printed(entry, self.places) for entry in row) for row in self.value
        )
        return rf"$\begin{{bmatrix}} {body} \end{{bmatrix}}$"

    @property
    def json(self) -> object:
        """Return the entries as nested lists."""
        return _listed(self.value)

    @property
    def marking(self) -> dict[str, object]:
        """Return, as plain JSON, all that another program needs to mark a reply."""
        return {**super(Array, self).marking, "places": self.places}

    def parse(self, reply: str) -> Nested:
        """Read nested brackets, or rows separated by semicolons and entries by commas or spaces.

        Where a vector is asked for, semicolons may separate its entries.
        """
        typed = unnamed(reply)
        if not typed:
            raise Unreadable("nothing was typed")
        bare = unwrapped(typed)
        rows = split(bare, ";")
        if len(rows) == 1:
            rows = entries_of(bare)
            if not all(map(self._is_row, rows)):
                return _numbers(rows)
        elif not _is_matrix(self.value) and all(map(_is_entry, rows)):
            return tuple(self._entry(row) for row in rows)
        matrix = tuple(_numbers(entries_of(unwrapped(row))) for row in rows)
        if len({len(row) for row in matrix}) != 1:
            raise Unreadable("the rows are not of one length")
        return matrix

    def _is_row(self, text: str) -> bool:
        """Whether brackets hold a row, and are not those of arithmetic: `(1)` may be either."""
        inside = unwrapped(text)
        if inside == text:
            return False
        return text[0] == "[" or _is_matrix(self.value) or len(entries_of(inside)) > 1

    def _entry(self, text: str) -> float:
        """Read what stands between semicolons, so that a comma in it is that of a decimal."""
        return float(decimals.read_number(text.replace(",", ".") if self.places else text))

    def accepts(self, value: Any) -> bool:
        """Whether every entry is right to the places shown."""
        return self.shape == _shape(value) and all(
            decimals.near(entry, key, self.places)
            for entry, key in zip(_flat(value), self.entries, strict=True)
        )

    def agrees(self, value: Any) -> bool:
        """Whether a second computation came to the same entries, to nine digits."""
        other = self.with_value(value)
        return self.shape == other.shape and all(
            decimals.Decimal(mine).agrees(theirs)
            for mine, theirs in zip(self.entries, other.entries, strict=True)
        )

    def clashes(self, other: Self) -> bool:
        """Whether no entry tells the two apart."""
        return self.shape == other.shape and not any(
            map(decimals.apart, self.entries, other.entries, repeat(self.places))
        )

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        far = self.with_value(_moved(self.value))
        return Samples(
            right=(
                self.text,
                self.text.replace(" ", ""),
                self.text.replace("[", "(").replace("]", ")"),
            ),
            wrong=(far.text, "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]"),
            unreadable=("", "[]", "[1, two]", "[[1, 2], [3]]", "[1, 1/0]", "[x for x in y]"),
        )


def _is_entry(text: str) -> bool:
    """Whether one number stands between semicolons, and no row."""
    return bool(_COMMA.fullmatch(text.strip())) or len(entries_of(text)) == 1


def _numbers(entries: Sequence[str]) -> tuple[float, ...]:
    if "" in entries:
        raise Unreadable("an entry is missing: entries look like [1, 2] or [[1, 2], [3, 4]]")
    if any(map(_LOOSE_SIGN.search, entries)):
        raise Unreadable(
            "a sign beside a space can be read in two ways: "
            "put commas between the entries, and no spaces in them"
        )
    return tuple(float(decimals.read_number(entry)) for entry in entries)


def _frozen(value: Any) -> Any:
    """Return a vector as a tuple of floats, a matrix as a tuple of such rows."""
    plain = value.tolist() if hasattr(value, "tolist") else value
    try:
        is_vector = not isinstance(plain[0], (list, tuple))
        rows = [tuple(map(float, row)) for row in ([plain] if is_vector else plain)]
    except (TypeError, IndexError):  # empty, or there is a sequence where a number should be
        rows = []
    if len(set(map(len, rows))) != 1 or not rows[0]:
        raise ValueError("an Array is a vector, or a matrix with rows of one length")
    return rows[0] if is_vector else tuple(rows)


def _listed(value: Any) -> Any:
    return [_listed(entry) for entry in value] if isinstance(value, tuple) else value


def _moved(value: Any) -> Any:
    return tuple(map(_moved, value)) if isinstance(value, tuple) else value + 1


def _is_matrix(value: Any) -> bool:
    return isinstance(value[0], tuple)


def _shape(value: Any) -> tuple[int, ...]:
    return (len(value), len(value[0])) if _is_matrix(value) else (len(value),)


def _flat(value: Any) -> Sequence[float]:
    return [entry for row in value for entry in row] if _is_matrix(value) else value


def _printed(value: Any, places: int) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_printed(entry, places) for entry in value)}]"
    return decimals.printed(value, places)
