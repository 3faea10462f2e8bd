"""Titles: words as they stand, and mathematics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.render import read_title, to_html, to_plain


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        (r"The $L_1$ norm of $\frac{a}{b}$", "The L₁ norm of a/b"),
        ("$x$", "x"),
        ("From $5 to $6, or $x$", "From $5 to $6, or x"),
        (r"What does $\nosuch$ do?", r"What does $\nosuch$ do?"),
        ("__init__ and **kwargs", "__init__ and **kwargs"),
        ("1. The first", "1. The first"),
    ],
)
def test_a_title_is_words_with_formulas(title: str, plain: str) -> None:
    assert to_plain(read_title(title)) == plain


def test_a_title_has_its_formulas_as_mathematics_in_html() -> None:
    shown = to_html(read_title("<b> & $x$"), inline=True)
    assert shown == '&lt;b&gt; &amp; <math alttext="x"><mi>x</mi></math>'


@given(st.text(st.characters(exclude_characters="$"), max_size=40))
def test_words_are_no_markdown(words: str) -> None:
    assert to_plain(read_title(words)) == " ".join(words.split())
