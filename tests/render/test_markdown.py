"""The document tree of Markdown sources, against trees drawn by hand."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.render import parse, to_anki, to_html, to_plain, to_terminal, to_typst
from quizgen.render.math.tree import Identifier, Number
from quizgen.render.tree import (
    Block,
    BulletList,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Heading,
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

X = Math("x", Identifier("x"))


def said(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("", []),
        ("one\ntwo", [said("one two")]),
        ("one\n\ntwo", [said("one"), said("two")]),
        ("one\\\ntwo", [Paragraph((Text("one"), LineBreak(), Text("two")))]),
        ("*a* **b**", [Paragraph((Emphasis((Text("a"),)), Text(" "), Strong((Text("b"),))))]),
        ("`Conv2D(64, 3)`", [Paragraph((Code("Conv2D(64, 3)"),))]),
        ("[a](http://b)", [Paragraph((Link((Text("a"),), "http://b"),))]),
        ("## Title", [Heading(2, (Text("Title"),))]),
        ("$x$ is $0.25$", [Paragraph((X, Text(" is "), Math("0.25", Number("0.25"))))]),
        ("3$x$4", [Paragraph((Text("3"), X, Text("4")))]),
        ("$x$ costs 5", [Paragraph((X, Text(" costs 5")))]),
        ("$5 and $6", [said("$5 and $6")]),
        (r"\$x\$", [said("$x$")]),
        ("`$x$`", [Paragraph((Code("$x$"),))]),
        ("$$\nx\n$$", [MathBlock("x", Identifier("x"))]),
        ("so $$x$$ holds", [said("so"), MathBlock("x", Identifier("x")), said("holds")]),
        ("so\n$$\nx\n$$", [said("so"), MathBlock("x", Identifier("x"))]),
        ("- a\n- b", [BulletList(((said("a"),), (said("b"),)), tight=True)]),
        ("- a\n\n- b", [BulletList(((said("a"),), (said("b"),)), tight=False)]),
        ("3. a\n4. b", [OrderedList(((said("a"),), (said("b"),)), tight=True, start=3)]),
        ("```python\nx = 1\n```", [CodeBlock("x = 1", "python")]),
        ("    x = 1", [CodeBlock("x = 1", "")]),
        ("> a", [Quote((said("a"),))]),
        (
            "| a | b |\n|--:|:-:|\n| $x$ | 2 |",
            [
                Table(
                    ("right", "center"),
                    ((Text("a"),), (Text("b"),)),
                    (((X,), (Text("2"),)),),
                )
            ],
        ),
        ("<b>bold</b> &lt;", [said("<b>bold</b> <")]),
        ("<script>x</script>", [said("<script>x</script>")]),
        ("[0.2, 0.3, 0.5]", [said("[0.2, 0.3, 0.5]")]),
        ("3 * 3 * 64 = 2_0_0", [said("3 * 3 * 64 = 2_0_0")]),
        ("-3", [said("-3")]),
    ],
)
def test_tree(source: str, blocks: list[Block]) -> None:
    assert parse(source) == Document(tuple(blocks))


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("a\n\n![b](c)", "line 3: images are not supported"),
        ("a\n\n***", "line 3: a line across the page"),
        ("# $$x$$", "line 1: $$math$$ cannot stand here"),
        (r"$\foo$", r"\foo is not supported"),
        ("$$\\foo$$", r"\foo is not supported"),
        ("a\x07b", "U+0007 cannot be printed"),
        ("a\ud800b", "U+D800 cannot be printed"),
        ("```{{x}}\n1\n```", "one word such as python"),
    ],
)
def test_refusal_says_where_and_what(source: str, named: str) -> None:
    with pytest.raises(QuizgenError) as refused:
        parse(source)
    assert named in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("write", [to_html, to_typst, to_anki])
def test_only_one_paragraph_is_an_inline(write: type[to_html]) -> None:
    assert write(parse(""), inline=True) == ""
    assert "<p>" not in write(parse("*a* $x$"), inline=True)
    with pytest.raises(QuizgenError, match="found Paragraph, BulletList"):
        write(parse("a\n- b"), inline=True)


@given(st.text(alphabet=st.sampled_from("ab1 \n*_`$#>|-[]()!<>&\\{}.:=~^"), max_size=60))
def test_any_source_is_written_everywhere_or_refused(source: str) -> None:
    try:
        document = parse(source)
    except QuizgenError:
        return
    for write in (to_html, to_anki, to_typst, to_terminal, to_plain):
        assert isinstance(write(document), str)


def test_a_writer_imports_nothing_heavy() -> None:
    program = (
        "import sys; from quizgen.render import parse, to_terminal; to_terminal(parse('$x$')); "
        "print(*sys.modules)"
    )
    modules = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    heavy = {"numpy", "sympy", "typst", "jinja2", "rich", "latex2mathml", "quizgen.render.html"}
    assert "quizgen.render.terminal" in modules
    assert heavy.isdisjoint(modules)
