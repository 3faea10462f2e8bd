"""Write a document as one line of words: titles, JSON, alternative texts, speech."""

from collections.abc import Iterable

from quizgen.render.math.linear import to_linear
from quizgen.render.tree import (
    Block,
    BulletList,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    Math,
    MathBlock,
    OrderedList,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)


def to_plain(document: Document) -> str:
    """One line of text, math in one dimension."""
    return " ".join(" ".join(_block(block) for block in document.blocks).split())


def _block(block: Block) -> str:
    match block:
        case Paragraph(content=content) | Heading(content=content):
            return _content(content)
        case BulletList(items=items):
            return "; ".join(_blocks(item) for item in items)
        case OrderedList(items=items, start=start):
            return "; ".join(f"{n}. {_blocks(item)}" for n, item in enumerate(items, start))
        case CodeBlock(text=text):
            return text
        case MathBlock(formula=formula):
            return to_linear(formula)
        case Table(header=header, rows=rows):
            return "; ".join(", ".join(map(_content, row)) for row in (header, *rows))
        case Quote(blocks=blocks):
            return _blocks(blocks)


def _blocks(blocks: Iterable[Block]) -> str:
    return " ".join(_block(block) for block in blocks)


def _content(content: Iterable[Inline]) -> str:
    return "".join(_inline(inline) for inline in content)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Code(text=text):
            return text
        case Emphasis(content=content) | Strong(content=content) | Link(content=content):
            return _content(content)
        case Math(formula=formula):
            return to_linear(formula)
        case LineBreak():
            return " "
