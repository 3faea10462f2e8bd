"""The shape of a tensor."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Answer, Samples
from quizgen.questions.expressions import Unreadable, unnamed


@dataclass(frozen=True, slots=True)
class Shape(Answer):
    """A shape in order, `None` for the batch axis: `(None, 26, 26, 64)` or `26x26x64`."""

    type: ClassVar[str] = "shape"
    value: tuple[int | None, ...]

    def __post_init__(self) -> None:
        lengths = (None if length is None else int(length) for length in self.value)
        object.__setattr__(self, "value", tuple(lengths))

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        if None in self.value:
            return "Give the shape as a tuple, with `None` for the batch axis."
        return "Give the shape as a tuple."

    @property
    def text(self) -> str:
        """Print the shape as a Python tuple."""
        return str(self.value)

    @property
    def markdown(self) -> str:
        """Print the shape as code."""
        return f"`{self.value}`"

    @property
    def json(self) -> list[int | None]:
        """Return the shape as a list, null for `None`."""
        return list(self.value)

    def parse(self, reply: str) -> tuple[int | None, ...]:
        """Read lengths separated by commas, spaces, `x` or `×`, in brackets or bare."""
        bare = unnamed(reply)
        if bare and (bare[0], bare[-1]) in (("(", ")"), ("[", "]")):
            bare = bare[1:-1]
        parts = re.split(r"\s*[,x*]\s*|\s+", bare.strip().lower())
        if parts and not parts[-1]:
            parts.pop()  # (3,) is a tuple of one
        if not parts or len(parts) > 10 or not all(map(_LENGTH.fullmatch, parts)):
            raise Unreadable("a shape looks like (None, 26, 26, 64) or 26x26x64")
        return tuple(int(part) if part.isascii() and part.isdigit() else None for part in parts)

    def accepts(self, value: Any) -> bool:
        """Whether the shape is this one; its batch axis may be left out."""
        return value == self.value or (self.value[:1] == (None,) and value == self.value[1:])

    def agrees(self, value: Any) -> bool:
        """Whether a second computation came to this shape."""
        return tuple(value) == self.value

    def clashes(self, other: Self) -> bool:
        """Whether a reply could be meant for both shapes."""
        return self.accepts(other.value) or other.accepts(self.value)

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        lengths = ["None" if length is None else str(length) for length in self.value]
        return Samples(
            right=(self.text, "x".join(lengths), " ".join(lengths), f"[{','.join(lengths)}]"),
            wrong=(f"({', '.join([*lengths, '1'])})", f"({lengths[0]}, 7, 7, 7, 7, 7, 7)"),
            unreadable=("", "()", "26 by 26", "(3, -1)", "(3, (4, 5))", "3.5x2", "(3, 4"),
        )


_LENGTH = re.compile(r"[0-9]{1,12}|none|\?|n|batch|b")
