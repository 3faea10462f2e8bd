"""The formula tree: what a formula means on paper, free of LaTeX and of any medium."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Role: TypeAlias = Literal[
    "ordinary", "binary", "relation", "prefix", "separator", "open", "close", "large"
]
Column: TypeAlias = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """A variable: one letter, or an upright word such as ReLU."""

    text: str
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """An unsigned decimal number as it was written."""

    text: str


@dataclass(frozen=True, slots=True)
class Operator:
    """A sign whose role decides the space around it."""

    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class Function:
    """A named function such as log; `limits` puts its scripts below and above in a display."""

    name: str
    limits: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Running text inside a formula."""

    text: str


@dataclass(frozen=True, slots=True)
class Space:
    """A gap, in em."""

    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """Formulas side by side."""

    items: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Fraction:
    """A numerator over a denominator."""

    numerator: Formula
    denominator: Formula


@dataclass(frozen=True, slots=True)
class Root:
    """A square root, or the root that `index` names."""

    radicand: Formula
    index: Formula | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """A base with a subscript, a superscript or both."""

    base: Formula
    sub: Formula | None = None
    sup: Formula | None = None

    @property
    def limits(self) -> bool:
        """Whether a display sets the scripts below and above the base."""
        base = self.base
        if isinstance(base, Function):
            return base.limits
        return isinstance(base, Operator) and base.role == "large" and base.text != "∫"


@dataclass(frozen=True, slots=True)
class Accent:
    """A letter under a combining mark, for instance U+0302 for a hat."""

    base: Identifier
    mark: str


@dataclass(frozen=True, slots=True)
class Fenced:
    """A body between brackets that grow with it; an empty string is no bracket."""

    open: str
    body: Formula
    close: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells of equal number: a matrix, the lines of cases, aligned equations."""

    rows: tuple[tuple[Formula, ...], ...]
    columns: tuple[Column, ...]
    equations: bool = False


Formula: TypeAlias = (
    Identifier
    | Number
    | Operator
    | Function
    | Words
    | Space
    | Row
    | Fraction
    | Root
    | Script
    | Accent
    | Fenced
    | Grid
)


def items(formula: Formula) -> tuple[Formula, ...]:
    """The formulas that stand side by side in this one."""
    return formula.items if isinstance(formula, Row) else (formula,)
