"""Pages for the terminal, against pages drawn by hand."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.render import parse, to_terminal
from quizgen.render.columns import pad, width, wrap


def drawn(picture: str) -> str:
    """The lines of a picture between the quotes."""
    return "\n".join(line.rstrip() for line in picture.split("\n")[1:-1])


PICTURES = [
    (
        r"L = -\frac{1}{N} \sum_{i=1}^{N} y_i \log \hat{y}_i",
        """
          1   N
    L = −───  ∑  yᵢ log ŷᵢ
          N  i=1
    """,
    ),
    (
        r"f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}",
        """
           ⎧x  if x > 0
    f(x) = ⎨
           ⎩0  otherwise
    """,
    ),
    (
        r"\begin{bmatrix}1 & -2\\3 & 44\end{bmatrix} + \begin{pmatrix}x\\y\\z\end{pmatrix}",
        """
    ⎡1  −2⎤   ⎛x⎞
    ⎣3  44⎦ + ⎜y⎟
              ⎝z⎠
    """,
    ),
    (
        r"\hat{x} = \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}}",
        """
          x − μ
    x̂ = ─────────
          ______
         √σ² + ϵ
    """,
    ),
    (
        r"\sqrt{\frac{1}{n}} + \sqrt[3]{x} + \sqrt{2}",
        """
     ___
    │ 1
    │─── + ³√x + √2
    √ n
    """,
    ),
    (
        r"\left( \frac{a}{b} \right)^n \left\lfloor \frac{n}{2} \right\rfloor",
        """
    ⎛ a ⎞n ⎢ n ⎥
    ⎜───⎟  ⎢───⎥
    ⎝ b ⎠  ⎣ 2 ⎦
    """,
    ),
    (
        r"W_{b}^{C} + x_i^2 + e^{-\frac{x}{2}}",
        """
                  x
                −───
     C            2
    W  + xᵢ² + e
     b
    """,
    ),
    (
        r"\begin{aligned} a &= b + c \\ &= \frac{1}{2} \end{aligned}",
        """
    a = b + c

         1
      = ───
         2
    """,
    ),
    (
        r"\max_{j \ne y} (0, \text{漢字} + \frac{漢}{2})",
        """
                   漢
    max(0, 漢字 + ────)
    j≠y            2
    """,
    ),
]


@pytest.mark.parametrize(("latex", "picture"), PICTURES)
def test_display(latex: str, picture: str) -> None:
    assert to_terminal(parse(f"$${latex}$$")) == drawn(picture)


def test_a_wide_display_breaks_before_operators() -> None:
    page = to_terminal(parse(r"$$y = aaaa + bbbb + \frac{cccc}{2} + (d + e) + f$$"), width=24)
    assert page == drawn(
        """
    y = aaaa + bbbb
         cccc
      + ────── + (d + e)
          2
      + f
    """
    )


def test_page() -> None:
    source = """
# Title

A `Conv2D` of $3 \\times 3$ *and* **more** [words](http://x) than fit.

1. one
2. two
   - deep

> quoted

```python
Conv2D(64, 3)
```

| p    | name |
|-----:|:----:|
| 0.25 | 漢字x |
| $-1$ | a    |
"""
    assert to_terminal(parse(source), width=30) == drawn(
        """
Title
═════

A `Conv2D` of 3 × 3 and more
words (http://x) than fit.

1. one
2. two
   • deep

│ quoted

    Conv2D(64, 3)

   p  name
────  ─────
0.25  漢字x
  −1    a
    """
    )


@given(st.text(st.sampled_from("ab漢字é\u0301 .,"), max_size=80), st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(st.sampled_from("ab "), max_size=80), st.integers(8, 30))
def test_words_stay_whole_and_lines_are_full(text: str, columns: int) -> None:
    short = " ".join(word[:8] for word in text.split())
    lines = wrap(short, columns)
    assert " ".join(lines) == short
    for line, following in pairwise(lines):
        assert len(line) + 1 + len(following.split()[0]) > columns


@given(st.text(max_size=20))
def test_width_counts_columns(text: str) -> None:
    widths = {"W": 2, "F": 2}
    expected = sum(
        0
        if unicodedata.category(character) in ("Mn", "Me", "Cf")
        else widths.get(unicodedata.east_asian_width(character), 1)
        for character in text
    )
    assert width(text) == expected


def test_pad_fills_columns_not_characters() -> None:
    assert pad("漢", 4, "right") == "  漢"
    assert pad("漢", 4, "center") == " 漢 "
    assert pad("x̂", 2) == "x̂ "


WIDE = """\
| layer | what it does |
|---|---|
| `Conv2D` | weighs and adds up a small window of **`all`** channels |
| `Flatten` | nothing but another shape |
"""


def test_a_table_that_is_too_wide_wraps_its_widest_column() -> None:
    assert to_terminal(parse(WIDE), 34) == drawn(
        """
layer    what it does
───────  ─────────────────────────
Conv2D   weighs and adds up a
         small window of all
         channels
Flatten  nothing but another shape
    """
    )


def test_of_two_wide_columns_the_wider_gives_way() -> None:
    table = "| a | b |\n|---|---|\n| one two three four | one two three four five six seven |\n"
    assert to_terminal(parse(table), 40) == drawn(
        """
a                   b
──────────────────  ────────────────────
one two three four  one two three four
                    five six seven
    """
    )


def test_a_table_that_fits_stays_as_it_is_and_its_words_are_never_cut() -> None:
    assert max(map(width, to_terminal(parse(WIDE), 80).split("\n"))) == 58
    narrow = to_terminal(parse(WIDE), 10)
    assert {"Conv2D", "Flatten", "channels", "another"} <= set(narrow.split())
