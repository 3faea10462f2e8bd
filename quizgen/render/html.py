"""Write a document as HTML with MathML."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from quizgen.render.math.mathml import to_mathml
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


@dataclass(frozen=True, slots=True)
class Dialect:
    """What differs between kinds of HTML: how text is escaped and how math is written."""

    text: Callable[[str], str]
    math: Callable[[Math | MathBlock], str]


def to_html(document: Document, inline: bool = False) -> str:
    """HTML with MathML; `inline` wants one paragraph and leaves out its tags."""
    return write(document, _HTML, inline)


def write(document: Document, dialect: Dialect, inline: bool) -> str:
    """A document in a dialect of HTML."""
    if inline:
        return _content(document.sentence(), dialect)
    return "\n".join(_block(block, dialect) for block in document.blocks)


def _mathml(math: Math | MathBlock) -> str:
    return to_mathml(math.formula, math.latex, display=isinstance(math, MathBlock))


_HTML = Dialect(escape, _mathml)


def _block(block: Block, dialect: Dialect) -> str:
    match block:
        case Paragraph(content=content):
            return f"<p>{_content(content, dialect)}</p>"
        case Heading(level=level, content=content):
            return f"<h{level}>{_content(content, dialect)}</h{level}>"
        case BulletList(items=items, tight=tight):
            return f"<ul>{_items(items, tight, dialect)}</ul>"
        case OrderedList(items=items, tight=tight, start=start):
            first = f' start="{start}"' if start != 1 else ""
            return f"<ol{first}>{_items(items, tight, dialect)}</ol>"
        case CodeBlock(text=text, language=language):
            name = f' class="language-{language}"' if language else ""
            return f"<pre><code{name}>{dialect.text(text)}</code></pre>"
        case MathBlock():
            return dialect.math(block)
        case Table():
            return _table(block, dialect)
        case Quote(blocks=blocks):
            inner = "\n".join(_block(each, dialect) for each in blocks)
            return f"<blockquote>{inner}</blockquote>"


def _items(items: Iterable[tuple[Block, ...]], tight: bool, dialect: Dialect) -> str:
    return "".join(
        f"<li>{''.join(_item_block(block, tight, dialect) for block in item)}</li>"
        for item in items
    )


def _item_block(block: Block, tight: bool, dialect: Dialect) -> str:
    if tight and isinstance(block, Paragraph):
        return _content(block.content, dialect)
    return _block(block, dialect)


def _table(table: Table, dialect: Dialect) -> str:
    def row(tag: str, cells: tuple[tuple[Inline, ...], ...]) -> str:
        written = (
            # a corner without words heads nothing
            _cell(tag if cell else "td", alignment, _content(cell, dialect))
            for cell, alignment in zip(cells, table.alignments, strict=True)
        )
        return f"<tr>{''.join(written)}</tr>"

    body = "".join(row("td", cells) for cells in table.rows)
    return f"<table><thead>{row('th', table.header)}</thead><tbody>{body}</tbody></table>"


def _cell(tag: str, alignment: str, content: str) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    return f'<{tag}{scope} style="text-align: {alignment}">{content}</{tag}>'


def _content(content: Iterable[Inline], dialect: Dialect) -> str:
    pieces: list[str] = []
    previous: Inline | None = None
    for inline in content:
        piece = _inline(inline, dialect)
        if isinstance(inline, Text) and isinstance(previous, Math):
            mark, rest = _split(inline.text)
            # a browser would break the line between a formula and its comma
            held = pieces[-1] + dialect.text(mark)
            pieces[-1] = f'<span style="white-space: nowrap">{held}</span>' if mark else held
            piece = dialect.text(rest)
        pieces.append(piece)
        previous = inline
    return "".join(pieces)


def _split(text: str) -> tuple[str, str]:
    rest = text.lstrip(".,;:!?)]")
    return text.removesuffix(rest), rest


def _inline(inline: Inline, dialect: Dialect) -> str:
    match inline:
        case Text(text=text):
            return dialect.text(text)
        case Emphasis(content=content):
            return f"<em>{_content(content, dialect)}</em>"
        case Strong(content=content):
            return f"<strong>{_content(content, dialect)}</strong>"
        case Code(text=text):
            return f"<code>{dialect.text(text)}</code>"
        case Math():
            return dialect.math(inline)
        case Link(content=content, href=href):
            return f'<a href="{escape(href)}">{_content(content, dialect)}</a>'
        case LineBreak():
            return "<br>"
