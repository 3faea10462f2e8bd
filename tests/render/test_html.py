"""HTML as a browser's parser reads it."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.render import parse, to_html
from quizgen.render.math.latex import read
from quizgen.render.math.mathml import to_mathml
from quizgen.render.tree import (
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Inline,
    Link,
    Paragraph,
    Strong,
    Text,
)

PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
MARKUP = st.text(st.sampled_from("<>&\"'/=!-;# ab"), min_size=1)


class Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


@given(PRINTABLE | MARKUP)
def test_text_is_never_markup(text: str) -> None:
    content: tuple[Inline, ...] = (Text(text), Code(text), Emphasis((Text(text),)), Text(text))
    page = Reader(to_html(Document((Paragraph(content), CodeBlock(text, "python")))))
    assert page.tags == ["p", "code", "em", "pre", "code"]
    assert page.text == text * 4 + "\n" + text


@given(MARKUP)
def test_an_address_stays_in_its_attribute(text: str) -> None:
    page = Reader(to_html(Document((Paragraph((Link((Strong((Text("a"),)),), text),)),))))
    assert (page.tags, page.text) == (["p", "a", "strong"], "a")


def test_mathml_is_well_formed_and_core(any_latex: str) -> None:
    math = ElementTree.fromstring(to_mathml(read(any_latex), any_latex, display=True))
    core = "math mi mn mo mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder mover "
    core += "munderover mtable mtr mtd"
    assert {element.tag for element in math.iter()} <= set(core.split())
    assert math.get("alttext") == any_latex
    children = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3}
    children |= {"munder": 2, "mover": 2, "munderover": 3}
    for element in math.iter():
        if element.tag in children:
            assert len(element) == children[element.tag]
        assert element.get("mathvariant") in (None, "normal")


@pytest.mark.parametrize(
    ("latex", "mathml"),
    [
        (r"\log p", '<mi>log</mi><mo>&#x2061;</mo><mspace width="0.167em"></mspace><mi>p</mi>'),
        ("x=-1", '<mi>x</mi><mo>=</mo><mo form="prefix">−</mo><mn>1</mn>'),
        (
            "x^{i=1}",
            "<msup><mi>x</mi><mrow>"
            '<mi>i</mi><mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow></msup>',
        ),
        (r"a \odot b", '<mi>a</mi><mo largeop="false">⊙</mo><mi>b</mi>'),
        (r"\mathbf{x}", "<mi>𝐱</mi>"),
        (r"\Sigma", '<mi mathvariant="normal">Σ</mi>'),
    ],
)
def test_mathml_as_core_wants_it(latex: str, mathml: str) -> None:
    assert to_mathml(read(latex), latex) == f'<math alttext="{latex}">{mathml}</math>'


@pytest.mark.parametrize(
    ("latex", "inline", "display"),
    [
        (r"\max_i", "msub", "munder"),
        (r"\sum^n", "msup", "mover"),
        (r"\sum_i^n", "msubsup", "munderover"),
        (r"\log_2", "msub", "msub"),
        (r"\int_0^1", "msubsup", "msubsup"),
        ("x_i^2", "msubsup", "msubsup"),
    ],
)
def test_limits_only_in_displays(latex: str, inline: str, display: str) -> None:
    for tag, block in ((inline, False), (display, True)):
        assert ElementTree.fromstring(to_mathml(read(latex), latex, block))[0].tag == tag


def test_blocks() -> None:
    source = "a\\\nb\n\n1. c\n2. d\n\n- e\n\n- f\n\n> g\n\n| h |\n|--:|\n| i |"
    assert to_html(parse(source)) == (
        "<p>a<br>b</p>\n<ol><li>c</li><li>d</li></ol>\n"
        "<ul><li><p>e</p></li><li><p>f</p></li></ul>\n"
        "<blockquote><p>g</p></blockquote>\n"
        '<table><thead><tr><th scope="col" style="text-align: right">h</th></tr></thead>'
        '<tbody><tr><td style="text-align: right">i</td></tr></tbody></table>'
    )


def test_a_formula_keeps_its_comma() -> None:
    html = re.sub("<math.*?</math>", "M", to_html(parse("$x$, $y$ and ($z$).")))
    held = '<span style="white-space: nowrap">{}</span>'
    assert html == f"<p>{held.format('M,')} M and ({held.format('M).')}</p>"


def test_a_corner_without_words_heads_nothing() -> None:
    html = to_html(parse("| | a |\n|---|---|\n| b | 1 |\n"))
    head = html.partition("</thead>")[0]
    assert head.count("<th ") == 1
    assert head.count("<td ") == 1
    assert head.index("<td ") < head.index("<th ")
