"""Anki fields as a parser of HTML and as the real Anki read them."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from anki.collection import Collection
from hypothesis import given
from hypothesis import strategies as st

from quizgen.render import parse, to_anki
from quizgen.render.math.latex import read
from quizgen.render.tree import Code, Document, Paragraph, Text

HOSTILE = (
    "}}",
    "{{c2::no}} {{Front}} {{#a}}",
    r"\(x\) \[y\] \begin{align}z\end{align}",
    "[sound:a.mp3] [latex]b[/latex] [$]c[/$]",
    "a::b <i>not</i> & &lt;",
)


def written(text: str) -> str:
    return to_anki(Document((Paragraph((Text(text), Code(text))),)), inline=True)


def read_back(html: str) -> str:
    for tag in ("<span>", "</span>"):
        html = html.replace(tag, "")
    return unescape(html)


@given(st.text(st.sampled_from("{}[]\\():&<>$c1# a")))
def test_text_forms_no_mark_that_anki_or_mathjax_knows(text: str) -> None:
    html = written(text)
    for mark in ("{", "}", "::", "\\", "["):
        assert mark not in html
    assert read_back(html) == f"{text}<code>{text}</code>"


def test_latex_keeps_its_meaning_and_forms_no_mark(any_latex: str) -> None:
    html = to_anki(parse(f"${any_latex}$"), inline=True)
    assert html.startswith(r"\(")
    assert html.endswith(r"\)")
    assert "{{" not in html
    assert "}}" not in html
    assert "<" not in html
    assert read(unescape(html[2:-2])) == read(any_latex)


def test_displays() -> None:
    assert to_anki(parse("$$x_{a_{b}} < {{c}}$$")) == r"\[x_{a_{b} } &lt; { {c} }\]"


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cloze_holds_any_text(collection: Collection, text: str) -> None:
    kind = collection.models.by_name("Cloze")
    assert kind is not None
    note = collection.new_note(kind)
    note["Text"] = f"before {{{{c1::{written(text)}}}}} after"
    deck = collection.decks.id("Default")
    assert deck is not None
    collection.add_note(note, deck)
    (card,) = note.cards()
    question, answer = card.question(), card.answer()
    assert "before" in question
    assert "after" in question
    assert "[...]" in question
    assert f"{text}<code>{text}</code>" in read_back(answer)
    assert not card.answer_av_tags()


def test_a_cloze_holds_a_formula(collection: Collection) -> None:
    kind = collection.models.by_name("Cloze")
    assert kind is not None
    note = collection.new_note(kind)
    formula = to_anki(parse(r"$\frac{1}{\sqrt{x_{i}}} :: y$"), inline=True)
    note["Text"] = f"before {{{{c1::{formula}}}}} after"
    deck = collection.decks.id("Default")
    assert deck is not None
    collection.add_note(note, deck)
    (card,) = note.cards()
    assert formula in card.answer()
    assert card.question().endswith("after")
