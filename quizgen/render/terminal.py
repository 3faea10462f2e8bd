"""Write a document as lines of Unicode for a terminal."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from quizgen.render.columns import pad, width, wrap
from quizgen.render.math.layout import to_lines
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

_INDENT = "    "
_LONGEST_UNBROKEN = 24


def measure(columns: int) -> int:
    """How wide text should run on a terminal of so many columns: longer lines are hard to read."""
    return max(20, min(80, columns))


def to_terminal(document: Document, width: int = 80) -> str:
    """Lines of at most `width` columns; code, formulas and tables of long words may be wider."""
    return "\n".join(_blocks(document.blocks, width))


def _blocks(blocks: Iterable[Block], columns: int, tight: bool = False) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        if lines and not tight:
            lines.append("")
        lines += _block(block, max(columns, 10))
    return lines


def _block(block: Block, columns: int) -> list[str]:
    match block:
        case Paragraph(content=content):
            return _sentence(content, columns)
        case Heading(level=level, content=content):
            lines = _sentence(content, columns)
            rule = ("═" if level == 1 else "─") * max(map(width, lines))
            return [*lines, rule]
        case BulletList(items=items, tight=tight):
            return _items([("• ", item) for item in items], tight, columns)
        case OrderedList(items=items, tight=tight, start=start):
            last = len(str(start + len(items) - 1))
            marked = [(f"{n:>{last}}. ", item) for n, item in enumerate(items, start)]
            return _items(marked, tight, columns)
        case CodeBlock(text=text):
            return [(_INDENT + line).rstrip() for line in text.expandtabs(4).split("\n")]
        case MathBlock(formula=formula):
            lines = to_lines(formula, columns - len(_INDENT))
            return [(_INDENT + line).rstrip() for line in lines]
        case Table():
            return _table(block, columns)
        case Quote(blocks=blocks):
            return [f"│ {line}".rstrip() for line in _blocks(blocks, columns - 2)]


def _items(items: list[tuple[str, tuple[Block, ...]]], tight: bool, columns: int) -> list[str]:
    lines: list[str] = []
    for mark, blocks in items:
        if lines and not tight:
            lines.append("")
        inner = _blocks(blocks, columns - len(mark), tight) or [""]
        indent = " " * len(mark)
        lines += [((indent if n else mark) + line).rstrip() for n, line in enumerate(inner)]
    return lines


def _table(table: Table, columns: int) -> list[str]:
    # in columns a word of code stands by itself, and needs no marks
    rows = [[_content(cell, mark="") for cell in row] for row in (table.header, *table.rows)]
    widths = _widths(rows, columns)

    def lines(row: list[str]) -> Iterator[str]:
        cells = [wrap(cell, wide) for cell, wide in zip(row, widths, strict=True)]
        for line in zip_longest(*cells, fillvalue=""):
            padded = map(pad, line, widths, table.alignments)
            yield "  ".join(padded).replace("\xa0", " ").rstrip()

    rule = "  ".join("─" * wide for wide in widths)
    return [*lines(rows[0]), rule, *(line for row in rows[1:] for line in lines(row))]


def _widths(rows: list[list[str]], columns: int) -> list[int]:
    """How wide the cells of a table are: the widest give way, but no word is cut."""
    cells = list(zip(*rows, strict=True))
    widths = [max(map(width, column)) for column in cells]
    words = [max(width(word) for cell in column for word in cell.split(" ")) for column in cells]
    excess = sum(widths) + 2 * (len(widths) - 1) - columns
    for _ in range(excess):
        wide = [n for n in range(len(widths)) if widths[n] > words[n]]
        if not wide:
            break
        widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _sentence(content: Iterable[Inline], columns: int) -> list[str]:
    return [line.replace("\xa0", " ").rstrip() for line in wrap(_content(content), columns)]


def _content(content: Iterable[Inline], mark: str = "`") -> str:
    return "".join(_inline(inline, mark) for inline in content)


def _inline(inline: Inline, mark: str) -> str:
    match inline:
        case Text(text=text):
            return text
        case Emphasis(content=content) | Strong(content=content):
            return _content(content, mark)
        case Code(text=text):
            return f"{mark}{text}{mark}"
        case Math(formula=formula):
            line = to_linear(formula)
            return line.replace(" ", "\xa0") if width(line) <= _LONGEST_UNBROKEN else line
        case Link(content=content, href=href):
            words = _content(content, mark)
            return words if words == href else f"{words} ({href})"
        case LineBreak():
            return "\n"
