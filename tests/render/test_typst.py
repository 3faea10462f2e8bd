"""Typst markup as the typst compiler reads it."""

import json
from typing import Any

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.render import parse, to_typst
from quizgen.render.tree import (
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Inline,
    Link,
    Math,
    MathBlock,
    Paragraph,
    Text,
)

PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
SYNTAX = st.text(st.sampled_from("#$*_`<>@=-+/\\[](){}~'\";:,.!^&| ab1\u00a0\u2028"), min_size=1)


def queried(markup: str) -> Any:
    source = f"#metadata([{markup}]) <it>"
    return json.loads(typst.query(source.encode(), "<it>", field="value", one=True))


def words(content: Any) -> str:
    """All text in queried content."""
    if isinstance(content, list):
        return "".join(map(words, content))
    if content["func"] == "space":
        return " "
    inner = (content.get(key) for key in ("children", "body"))
    return str(content.get("text", "")) + "".join(words(each) for each in inner if each)


def functions(content: Any) -> list[str]:
    """The names of the elements in queried content, but for text and its joints."""
    if isinstance(content, list):
        return [name for each in content for name in functions(each)]
    own = [] if content["func"] in ("sequence", "text", "space") else [content["func"]]
    inner = (content.get(key) for key in ("children", "body"))
    return own + [name for each in inner if each for name in functions(each)]


@settings(deadline=None)
@given(PRINTABLE | SYNTAX)
def test_text_is_never_code(text: str) -> None:
    content: tuple[Inline, ...] = (
        Text(text),
        Code(text),
        Emphasis((Text(text),)),
        Link((Text(text),), "http://a"),
    )
    seen = queried(to_typst(Document((Paragraph(content), CodeBlock(text, "python")))))
    assert functions(seen) == ["raw", "emph", "link", "parbreak", "raw"]
    assert words(seen) == text * 5


@settings(deadline=None, max_examples=30)
@given(PRINTABLE | SYNTAX, PRINTABLE | SYNTAX)
def test_fragments_join_into_a_paragraph(before: str, after: str) -> None:
    fragment = to_typst(parse("a `b` $x$"), inline=True)
    alone = [
        to_typst(Document((Paragraph((Text(text),)),)), inline=True) for text in (before, after)
    ]
    assert words(queried(alone[0] + fragment + alone[1])) == f"{before}a b x{after}"


def test_every_formula_compiles_with_an_alternative_text(any_latex: str) -> None:
    inline, display = queried(to_typst(parse(f"${any_latex}$\n\n$${any_latex}$$")))["children"][::2]
    assert (inline["func"], inline["block"]) == ("equation", False)
    assert (display["func"], display["block"]) == ("equation", True)
    assert inline["alt"] == display["alt"] != ""


def test_formulas_pass_the_standard_for_accessible_documents() -> None:
    body = to_typst(parse("# A\n\nSo $\\frac{1}{2}$ and\n\n$$\\sum_{i=1}^n x_i$$"))
    source = f'#set document(title: "A")\n#set text(lang: "en")\n{body}'
    pdf = typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"])
    assert isinstance(pdf, bytes)
    assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("latex", "printed"),
    [
        ("x.5(a,b);c:d/e!", "x.5(a,b);c:d/e!"),
        (r"\{0\} [1) |y| \#\$\_\&\%", "{0}[1)|y|#$_&%"),
        (r"a = -1 \le 2 \cdot 3", "a=−1≤2·3"),
        (r'\text{"a"}x', '"a"x'),
    ],
)
def test_signs_stand_for_themselves(latex: str, printed: str) -> None:
    seen = words(queried(to_typst(parse(f"${latex}$"))))
    assert seen.replace(" ", "") == printed


def test_no_space_is_printed_beside_a_word() -> None:
    # typst prints the spaces that touch a string, and only those
    seen = words(queried(to_typst(parse(r"$2\mathrm{ReLU}(x)\text{ if }x$"))))
    assert seen.startswith("2ReLU(")
    assert seen.endswith(") if x")


def test_a_fragment_ends_where_it_ends() -> None:
    after = r"\[b\].c(d)"
    assert words(queried(to_typst(parse("a"), inline=True) + after)) == "a[b].c(d)"
    assert words(queried(to_typst(parse("a"), inline=True) + "[b]")) == "a[b]"


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("- a\n- b", ["list", "item", "item"]),
        ("2. a\n3. b", ["enum", "item", "item"]),
        ("# a", ["heading"]),
        ("> a", ["quote"]),
        ("a\\\nb", ["linebreak"]),
        ("**a**", ["strong"]),
        ("| a |\n|---|\n| b |\n| c |", ["table", "header", "cell", "cell", "cell"]),
    ],
)
def test_blocks(source: str, names: list[str]) -> None:
    assert functions(queried(to_typst(parse(source)))) == names


def test_math_keeps_its_block() -> None:
    formula = parse("$x$").sentence()[0]
    assert isinstance(formula, Math)
    block = Document((MathBlock(formula.latex, formula.formula),))
    assert queried(to_typst(block))["block"] is True
