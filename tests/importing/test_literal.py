"""Plain text becomes Markdown that says the same, judged by the reader of Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.importing.literal import literal, literal_but_math
from quizgen.render import parse, to_html, to_plain

# what Markdown makes something of, and words for it to hold
HOSTILE = st.text("\\`*_{}[]()<>#+-.!|~=:&$;\n\t ab1", max_size=40)


@settings(deadline=None)
@given(st.one_of(HOSTILE, st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)))
def test_text_is_printed_as_it_stands(text: str) -> None:
    assert to_plain(parse(literal(text))) == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "*not* _emphasis_ `no code`",
        "costs $5 or $6",
        "# no heading",
        "- no bullet",
        "1. no number",
        "[no](link)",
        "![no](picture.png)",
        "<b>no tag</b> &amp; no entity",
        "a | b\n--|--\n1 | 2",
        "a | b\n:-:",
        "title\n===",
        "[a]: https://example.org",
        "    no code",
    ],
)
def test_no_mark_is_taken_for_markdown(text: str) -> None:
    html = to_html(parse(literal(text)))
    for tag in ("em", "strong", "code", "h1", "h2", "ul", "ol", "a ", "img", "table", "math", "b>"):
        assert f"<{tag}" not in html
    assert to_plain(parse(literal(text))) == " ".join(text.split())


def test_lines_stay_lines_and_paragraphs_paragraphs() -> None:
    html = to_html(parse(literal("one\ntwo\n\n three")))
    assert html.count("<br") == 1
    assert html.count("<p>") == 2


@pytest.mark.parametrize("source", [r"\(x^2\)", r"\[ x^2 \]", "[$]x^2[/$]", "[$$]x^2[/$$]"])
def test_formulas_of_anki_are_formulas(source: str) -> None:
    markdown = literal_but_math(f"$5 for {source} * 2")
    assert markdown == r"\$5 for $x^2$ \* 2"
    assert to_plain(parse(markdown)) == "$5 for x² * 2"


def test_what_cannot_be_printed_is_told() -> None:
    with pytest.raises(QuizgenError, match=r"U\+0007"):
        parse(literal("bell \a"))
