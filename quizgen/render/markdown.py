"""Read CommonMark with $math$ into the document tree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from quizgen.errors import QuizgenError
from quizgen.render.math.latex import read
from quizgen.render.tree import (
    Alignment,
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

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

_ADVICE = {
    "image": "images are not supported; say it in words",
    "hr": "a line across the page is not supported; use a heading",
    "math_inline_double": "$$math$$ cannot stand here; use $math$",
}


@lru_cache(maxsize=4096)
def parse(text: str) -> Document:
    """The document that a text says; QuizgenError on what no medium could show."""
    from markdown_it.tree import SyntaxTreeNode

    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t\r":
            raise QuizgenError(
                f"text {text[:40]!r}: U+{ord(character):04X} cannot be printed; delete it"
            )
    return Document(tuple(_blocks(SyntaxTreeNode(_markdown().parse(text)).children)))


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin

    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    return markdown.use(
        dollarmath_plugin,
        allow_space=False,  # $5 and $6 are prices
        allow_labels=False,
        allow_blank_lines=False,
        double_inline=True,
    )


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "paragraph":
                yield from _paragraph(node)
            case "heading":
                yield Heading(int(node.tag[1:]), _content(node))
            case "bullet_list":
                yield BulletList(_items(node), _tight(node))
            case "ordered_list":
                yield OrderedList(_items(node), _tight(node), int(node.attrs.get("start", 1)))
            case "fence" | "code_block":
                yield CodeBlock(node.content.removesuffix("\n"), _language(node))
            case "math_block":
                yield _display(node)
            case "table":
                yield _table(node)
            case "blockquote":
                yield Quote(tuple(_blocks(node.children)))
            case _:
                raise _refusal(node)


def _paragraph(node: SyntaxTreeNode) -> Iterator[Block]:
    # a display in the middle of a sentence ends one paragraph and begins another
    sentence: list[SyntaxTreeNode] = []
    for child in node.children[0].children:
        if child.type == "math_inline_double":
            if content := _trimmed(sentence):
                yield Paragraph(content)
            yield _display(child)
            sentence = []
        else:
            sentence.append(child)
    if content := _trimmed(sentence):
        yield Paragraph(content)


def _trimmed(nodes: list[SyntaxTreeNode]) -> tuple[Inline, ...]:
    content = list(_inlines(nodes))
    if content and isinstance(first := content[0], Text):
        content[0] = Text(first.text.lstrip())
    if content and isinstance(last := content[-1], Text):
        content[-1] = Text(last.text.rstrip())
    return tuple(each for each in content if each != Text(""))


def _display(node: SyntaxTreeNode) -> MathBlock:
    latex = node.content.strip()
    return MathBlock(latex, read(latex))


def _language(node: SyntaxTreeNode) -> str:
    language = node.info.strip()
    if not re.fullmatch(r"[A-Za-z0-9+#-]*", language):
        raise QuizgenError(f"code block {language!r}: a language is one word such as python")
    return language


def _items(node: SyntaxTreeNode) -> tuple[tuple[Block, ...], ...]:
    return tuple(tuple(_blocks(item.children)) for item in node.children)


def _tight(node: SyntaxTreeNode) -> bool:
    return all(
        block.hidden
        for item in node.children
        for block in item.children
        if block.type == "paragraph"
    )


def _table(node: SyntaxTreeNode) -> Table:
    head, *body = node.children
    header = head.children[0].children
    rows = (row.children for part in body for row in part.children)
    return Table(
        tuple(_alignment(cell) for cell in header),
        tuple(_content(cell) for cell in header),
        tuple(tuple(_content(cell) for cell in row) for row in rows),
    )


def _alignment(cell: SyntaxTreeNode) -> Alignment:
    style = str(cell.attrs.get("style", ""))
    return "right" if "right" in style else "center" if "center" in style else "left"


def _content(node: SyntaxTreeNode) -> tuple[Inline, ...]:
    return _inlines(node.children[0].children)


def _inlines(nodes: Iterable[SyntaxTreeNode]) -> tuple[Inline, ...]:
    content: list[Inline] = []
    for inline in map(_inline, nodes):
        if isinstance(inline, Text) and content and isinstance(previous := content[-1], Text):
            content[-1] = Text(previous.text + inline.text)
        else:
            content.append(inline)
    return tuple(content)


def _inline(node: SyntaxTreeNode) -> Inline:
    match node.type:
        case "text":
            return Text(node.content.replace("\t", " "))
        case "softbreak":
            return Text(" ")
        case "hardbreak":
            return LineBreak()
        case "em":
            return Emphasis(_inlines(node.children))
        case "strong":
            return Strong(_inlines(node.children))
        case "code_inline":
            return Code(node.content)
        case "math_inline":
            return Math(node.content, read(node.content))
        case "link":
            return Link(_inlines(node.children), str(node.attrs["href"]))
        case _:
            raise _refusal(node)


def _refusal(node: SyntaxTreeNode) -> QuizgenError:
    # only blocks know their line
    where = next((f"line {up.map[0] + 1}" for up in _ancestry(node) if up.map), "text")
    what = _ADVICE.get(node.type, f"{node.type} is not supported; write it in another way")
    return QuizgenError(f"{where}: {what}")


def _ancestry(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    current: SyntaxTreeNode | None = node
    while current is not None and not current.is_root:
        yield current
        current = current.parent
