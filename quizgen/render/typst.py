"""Write a document as typst markup in which no character of the text is ever typst code."""

from collections.abc import Iterable

from quizgen.render.math.linear import to_linear
from quizgen.render.math.typst import quoted, to_typst_math
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


def to_typst(document: Document, inline: bool = False) -> str:
    """Markup for a content block; `inline` wants one paragraph."""
    if inline:
        return _content(document.sentence())
    return _blocks(document.blocks)


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Paragraph(content=content):
            return _content(content)
        case Heading(level=level, content=content):
            return f"#heading(level: {level})[{_content(content)}];"
        case BulletList(items=items, tight=tight):
            return f"#list({_items(items, tight)});"
        case OrderedList(items=items, tight=tight, start=start):
            return f"#enum(start: {start}, {_items(items, tight)});"
        case CodeBlock(text=text, language=language):
            name = f", lang: {quoted(language)}" if language else ""
            return f"#raw(block: true{name}, {quoted(text)});"
        case MathBlock():
            return _equation(block)
        case Table():
            return _table(block)
        case Quote(blocks=blocks):
            return f"#quote(block: true)[{_blocks(blocks)}];"


def _items(items: Iterable[tuple[Block, ...]], tight: bool) -> str:
    bodies = ", ".join(f"[{_blocks(item)}]" for item in items)
    return f"tight: {str(tight).lower()}, {bodies}"


def _table(table: Table) -> str:
    def cells(row: tuple[tuple[Inline, ...], ...]) -> str:
        return ", ".join(f"[{_content(cell)}]" for cell in row)

    columns = f"columns: {len(table.alignments)}, align: ({', '.join(table.alignments)},)"
    body = "".join(f", {cells(row)}" for row in table.rows)
    return f"#table({columns}, table.header({cells(table.header)}){body});"


def _content(content: Iterable[Inline]) -> str:
    return "".join(_inline(inline) for inline in content)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return f"#{quoted(text)};"
        case Emphasis(content=content):
            return f"#emph[{_content(content)}];"
        case Strong(content=content):
            return f"#strong[{_content(content)}];"
        case Code(text=text):
            return f"#raw({quoted(text)});"
        case Math():
            return _equation(inline)
        case Link(content=content, href=href):
            return f"#link({quoted(href)})[{_content(content)}];"
        case LineBreak():
            return "#linebreak();"


def _equation(math: Math | MathBlock) -> str:
    # PDF/UA demands an alternative text of every equation
    display = isinstance(math, MathBlock)
    alt = quoted(to_linear(math.formula))
    body = to_typst_math(math.formula, display)
    return f"#math.equation(block: {str(display).lower()}, alt: {alt}, ${body}$.body);"
