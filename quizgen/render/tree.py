"""The document tree: what a question says, before any medium."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from quizgen.errors import QuizgenError
from quizgen.render.math.tree import Formula

Alignment: TypeAlias = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are to be read."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Important words."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A piece of source code in a sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class Math:
    """A formula in a sentence, with the LaTeX that it was read from."""

    latex: str
    formula: Formula


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    content: tuple[Inline, ...]
    href: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line that ends here."""


Inline: TypeAlias = Text | Emphasis | Strong | Code | Math | Link | LineBreak


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of sentences."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of level 1 to 6."""

    level: int
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items in no order; a tight list has no space between them."""

    items: tuple[tuple[Block, ...], ...]
    tight: bool


@dataclass(frozen=True, slots=True)
class OrderedList:
    """Items numbered from `start`."""

    items: tuple[tuple[Block, ...], ...]
    tight: bool
    start: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of source code; the language is empty when none was named."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class MathBlock:
    """A formula on lines of its own, with the LaTeX that it was read from."""

    latex: str
    formula: Formula


@dataclass(frozen=True, slots=True)
class Table:
    """A header and rows of cells, each column with its alignment."""

    alignments: tuple[Alignment, ...]
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks in somebody else's words."""

    blocks: tuple[Block, ...]


Block: TypeAlias = (
    Paragraph | Heading | BulletList | OrderedList | CodeBlock | MathBlock | Table | Quote
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole text: a prompt, an option, a feedback, a solution."""

    blocks: tuple[Block, ...]

    def sentence(self) -> tuple[Inline, ...]:
        """The content of a document of one paragraph, as an option of a choice has to be."""
        match self.blocks:
            case ():
                return ()
            case (Paragraph(content=content),):
                return content
        kinds = ", ".join(type(block).__name__ for block in self.blocks)
        raise QuizgenError(f"text: one paragraph is wanted here, found {kinds}; shorten it")
