"""A set of axes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Answer, Samples
from quizgen.questions.expressions import Unreadable


@dataclass(frozen=True, slots=True)
class Axes(Answer):
    """A set of axes of a tensor whose layout has a letter an axis: `0, 2, 3` or `N, H, W`."""

    type: ClassVar[str] = "axes"
    value: tuple[int, ...]
    layout: str

    def __post_init__(self) -> None:
        value = tuple(sorted(set(map(int, self.value))))
        if not all(0 <= axis < len(self.layout) for axis in value):
            raise ValueError(f"axes {value} do not exist in the layout {self.layout}")
        object.__setattr__(self, "value", value)

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        return f"Give the axes as numbers from 0 or as letters of {', '.join(self.layout)}."

    @property
    def text(self) -> str:
        """Print the numbers of the axes."""
        return ", ".join(map(str, self.value)) or "none"

    @property
    def markdown(self) -> str:
        """Print numbers and letters."""
        letters = ", ".join(self.layout[axis] for axis in self.value)
        return f"{self.text} ({letters})" if self.value else "none"

    @property
    def json(self) -> list[int]:
        """Return the numbers of the axes."""
        return list(self.value)

    @property
    def marking(self) -> dict[str, object]:
        """Return, as plain JSON, all that another program needs to mark a reply."""
        return {**super(Axes, self).marking, "layout": self.layout}

    def parse(self, reply: str) -> tuple[int, ...]:
        """Read numbers (from the end if negative) or letters, in any order."""
        bare = re.sub(r"[()\[\]{}]", " ", reply).strip().replace("−", "-").upper()
        if bare in ("NONE", "∅"):
            return ()
        if re.fullmatch(rf"[{self.layout}]+", bare):
            parts: Iterable[str] = bare
        else:
            parts = [part for part in re.split(r"\s*(?:,|;|\bAND\b|&|\s)\s*", bare) if part]
        axes = {self._axis(part) for part in parts}
        if not axes:
            raise Unreadable("nothing was typed")
        return tuple(sorted(axes))

    def _axis(self, part: str) -> int:
        rank = len(self.layout)
        if len(part) == 1 and part in self.layout:
            return self.layout.index(part)
        if re.fullmatch(r"-?[0-9]", part) and -rank <= int(part) < rank:
            return int(part) % rank
        last = f"the axes are 0 to {rank - 1} or {', '.join(self.layout)}"
        raise Unreadable(f"{part!r} is no axis of {self.layout}; {last}")

    def accepts(self, value: Any) -> bool:
        """Whether these are the axes, in any order."""
        return bool(value == self.value)

    def agrees(self, value: Any) -> bool:
        """Whether a second computation came to these axes."""
        return tuple(sorted(value)) == self.value

    def clashes(self, other: Self) -> bool:
        """Whether the other axes are the same."""
        return self.value == other.value

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        letters = [self.layout[axis] for axis in self.value]
        ends = [str(axis - len(self.layout)) for axis in self.value]
        others = [str(a) for a in range(len(self.layout)) if a not in self.value]
        right = (
            self.text,
            f"({self.text})",
            ",".join(letters[::-1]) or "none",
            " ".join(ends) or "none",
        )
        return Samples(
            right=right,
            wrong=(
                ",".join(others) or "none",
                ",".join([*others[:1], *map(str, self.value[1:])]) or "0",
            ),
            unreadable=("", "all of them", "9", f"0, {len(self.layout)}", "Q", "0.5"),
        )
