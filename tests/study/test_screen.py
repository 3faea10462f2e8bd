"""Lines for readers who see no drawings."""

import io

import pytest

from quizgen.study.screen import Screen

SOURCE = r"""
Which of `these`?

1. one
2. two with $\frac{1}{2}$

$$\frac{a}{b}$$

| p | q |
|---|---|
| 1 | 2 |
"""


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_plain_lines_are_words_alone_one_thing_a_line() -> None:
    out = io.StringIO()
    Screen(io.StringIO(), out, plain=True).markdown(SOURCE)
    assert out.getvalue() == ("Which of `these`?\n\n1. one\n2. two with 1/2\n\na/b\n\np, q; 1, 2\n")


def test_drawn_lines_have_boxes_and_columns() -> None:
    out = io.StringIO()
    Screen(io.StringIO(), out).markdown(SOURCE)
    assert "\n     a\n    ───\n     b\n" in out.getvalue()
    assert "\np  q\n─  ─\n1  2\n" in out.getvalue()
