"""Markdown: questions with their answers, and sentences with gaps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.importing.cloze import asked, numbers_in, read_cloze, shown
from quizgen.importing.markdown import NOTATION, is_markdown, read_markdown
from quizgen.importing.sheet import checked

NOTES = """\
# Biology

A preface without cards, with a == b and {{braces}}.

Q: What is
osmosis?
A: Water that moves
- through a membrane

to where the salt is.

q: Which gas do plants take?
a: **Carbon dioxide**

## Cells

- Q: In a list?
- A: yes

```
Q: in code
A: no card
```

---

The ==mitochondria== is the {{c1::powerhouse::p…}} of the cell.
"""


def sides(text: str) -> list[tuple[str, str, str]]:
    sheet = checked(read_markdown(text))
    assert not sheet.faults
    return [(pair.place, pair.front, pair.back) for pair in sheet.pairs]


def test_a_page_of_notes() -> None:
    osmosis = "Water that moves through a membrane to where the salt is."
    assert sides(NOTES) == [
        ("5", "What is\nosmosis?", osmosis),
        ("12", "Which gas do plants take?", "**Carbon dioxide**"),
        ("17", "In a list?", "yes Q: in code A: no card"),
        ("27", r"The mitochondria is the \[p…\] of the cell.", "powerhouse"),
        ("27", r"The \[…\] is the powerhouse of the cell.", "mitochondria"),
    ]


def test_what_is_asked_both_ways_has_wrong_options_of_its_own_kind() -> None:
    forth, back = checked(read_markdown("Adam ::: an optimizer")).pairs
    assert (forth.front, back.front) == ("Adam", "an optimizer")
    assert forth.group != back.group


@pytest.mark.parametrize("mark", ["{}:", "**{}:**", "**{}**:", "- {}:", "1. {}:", "{} 1:", "{}12:"])
@pytest.mark.parametrize("names", [("Q", "A"), ("question", "Answer")])
def test_sides_are_named_as_people_write_them(mark: str, names: tuple[str, str]) -> None:
    question, answer = map(mark.format, names)
    text = f"{question} What?\n{answer} That *one*.\n"
    assert sides(text) == [("1", "What?", "That *one*.")]
    assert is_markdown(text)


def test_a_side_may_be_bold_as_a_whole() -> None:
    assert sides("**Q: What is *a*?**\nA: It.") == [("1", "**What is *a*?**", "It.")]


@pytest.mark.parametrize("text", ["Quality: high", "A tensor: an array", "Q4 2026: x", "*Q:* b"])
def test_what_only_begins_like_a_side_is_none(text: str) -> None:
    assert not is_markdown(text)
    assert not sides(text)


def test_a_card_may_be_one_line() -> None:
    text = """\
Q: Before?
A: yes :: or no

What is a tensor? :: An array of *any* rank
- mean ::: $\\mu$
2. `a :: b` in Haskell :: a type
std::vector is no card, nor is status:: done
and `a :: b` is none, nor is $a :: b$.

Q: After :: all?
A: yes
goes :: on

```
in :: code
```
"""
    assert sides(text) == [
        ("1", "Before?", "yes :: or no"),
        ("4", "What is a tensor?", "An array of *any* rank"),
        ("5", "mean", r"$\mu$"),
        ("5", r"$\mu$", "mean"),
        ("6", "`a :: b` in Haskell", "a type"),
        ("10", "After :: all?", "yes goes :: on in :: code"),
    ]


def test_code_within_a_question() -> None:
    text = "Q: What does it print?\n```python\nprint(1)\n\nA: no\n```\nA: One.\n"
    code = "```python\nprint(1)\n\nA: no\n```"
    assert sides(text) == [("1", f"What does it print?\n\n{code}", "One.")]


def test_a_back_of_many_paragraphs_is_an_option_in_one_and_told_in_full() -> None:
    whole = "Two parts:\n\n$$ (f + g)' = f' + g' $$\n\n1. one *star*\n2. two"
    (pair,) = checked(read_markdown(f"Q: And?\nA: {whole}\n")).pairs
    assert pair.back == "Two parts: (f + g)′ = f′ + g′ 1. one star; 2. two"
    assert pair.explanation == whole


def test_a_sentence_with_gaps_shows_the_whole_afterwards() -> None:
    (pair, _) = checked(read_markdown("==One== and ==two==.")).pairs
    assert pair.explanation == "One and two."


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        (r"So $a^2 + {{c1::b^2}} = c^2$.", r"So $a^2 + [\ldots] = c^2$.", "$b^2$"),
        (r"It costs \$5, {{c1::not}} more.", r"It costs \$5, \[…\] more.", "not"),
        ("{{c1::One}}, {{c1::two}}.", r"\[…\], \[…\].", "One; two"),
        ("{{c2::The {{c1::inner}} one}}.", r"The \[…\] one.", "inner"),
        ("{{c1::std::vector::type}}", r"\[vector::type\]", "std"),
    ],
)
def test_what_stands_in_a_gap(text: str, front: str, back: str) -> None:
    assert sides(text)[0][1:] == (front, back)


@pytest.mark.parametrize(
    "text", ["`a == b == c`", "$a == b == c$", "a == b == c", "x==y==z", "====", "```\n==x==\n```"]
)
def test_what_is_no_highlight_makes_no_card(text: str) -> None:
    assert sides(text) == []


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("Q: one\nA: eins\n\nQ: two\n\nQ: three\nA: drei", "4", "Q: has no answer"),
        ("{{c1::Cells}} are small.\nQ: two", "2", "Q: has no answer"),
        ("A ==cell== is small.\n\nQ: two\n", "3", "Q: has no answer"),
        ("text\n\nA: alone", "3", "without a Q:"),
        ("Q: one\nA: eins\nA: uno", "3", "without a Q:"),
        ("Q:\nA: eins", "1", "its front is empty"),
        ("Q: one\nA:\n", "1", "its back is empty"),
        ("\nThe {{c1::open one.", "2", "never closes it"),
        ("Q: one\nA: ![a picture](p.png)", "1", "images are not supported"),
        ("Q: one\nA: $\\nonsense{x}$", "1", "nonsense"),
        ("Q: one\nA: eins\n```\nQ: two\nA: zwei", "3", "never ends"),
        ("The ==first== ends and the ==other does not.", "1", "==other begins a highlight"),
        ("{{c1::" * 9 + "}}" * 9, "1", "more than 8 deep"),
    ],
)
def test_what_is_wrong_is_told_by_its_line(text: str, place: str, message: str) -> None:
    (fault,) = checked(read_markdown(text)).faults
    assert fault.place == place
    assert message in fault.message


WORDS = st.text("abc xyz,", min_size=1, max_size=8)
SENTENCES = st.lists(
    st.one_of(WORDS, st.tuples(st.integers(1, 5), WORDS.filter(str.strip))), max_size=8
)


@settings(deadline=None)
@given(SENTENCES)
def test_gaps_are_read_as_they_were_written(pieces: list[str | tuple[int, str]]) -> None:
    text = "".join(
        each if isinstance(each, str) else f"{{{{c{each[0]}::{each[1]}}}}}" for each in pieces
    )
    sentence = read_cloze(text)
    gaps = [each for each in pieces if not isinstance(each, str)]
    assert shown(sentence) == "".join(each if isinstance(each, str) else each[1] for each in pieces)
    assert list(numbers_in(sentence)) == sorted({number for number, _ in gaps})
    for wanted in numbers_in(sentence):
        front, back = asked(sentence, wanted, NOTATION)
        others = (
            each if isinstance(each, str) else r"\[…\]" if each[0] == wanted else each[1]
            for each in pieces
        )
        assert front == "".join(others)
        missing = [inside for number, inside in gaps if number == wanted]
        assert back == "; ".join(dict.fromkeys(missing))


LINES = st.text("abc 123", min_size=1, max_size=10).filter(str.strip)
BLOCKS = st.lists(st.lists(LINES, min_size=1, max_size=3), min_size=1, max_size=3)


@settings(deadline=None)
@given(st.lists(st.tuples(BLOCKS, BLOCKS), max_size=4))
def test_sides_of_many_lines_are_read_as_they_were_written(cards: list) -> None:
    def text(blocks: list[list[str]]) -> str:
        return "\n\n".join("\n".join(lines) for lines in blocks)

    notes = "\n".join(f"Q: {text(front)}\nA: {text(back)}\n" for front, back in cards)
    found = [(each.front, each.back) for each in read_markdown(notes)]
    assert found == [(text(front).strip(), text(back).strip()) for front, back in cards]
