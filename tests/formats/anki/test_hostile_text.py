"""Whatever the text is, it stays text on the card and a name in the list of decks."""

import re
import string
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.formats import anki
from quizgen.formats.anki import write_deck
from quizgen.formats.anki.profile import Profile
from quizgen.questions.answers import Choice, Integer, Matching, Part, Parts

NASTY = [
    "<script>alert(1)</script>",
    "</main></section>",
    "{{Prompt}} {{c1::cloze}} {{/Solution}} }} {{{",
    "[sound:a.mp3] [anki:tts lang=en]x[/anki:tts]",
    "[latex]x[/latex] [$]x[/$] [$$]x[/$$]",
    r"\(x\) \[x\] \\(x\\)",
    "$x$ $$ 5$ &lt; &amp; < > \" '",
    "a::b : ::: c:",
    "日本語 العربية 🧮 é e\u0301 \u200b\u2028 x",
    "x" * 5000,
]


def literally(text):
    """Return Markdown that says exactly this text."""
    return re.sub(f"([{re.escape(string.punctuation)}])", r"\\\1", text)


def composed(text):
    """Return the text as Anki stores it: composed, and with one space for each run of spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


class Words(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.pieces = []
        self.feed(html)

    def handle_data(self, data):
        self.pieces.append(data)


def shown(html):
    """Return the text of a page in which MathJax and Anki find nothing of their own."""
    pieces = Words(re.sub("<style>.*?</style>", "", html, flags=re.DOTALL)).pieces
    assert not [piece for piece in pieces if re.search(r"\\[(\[]", piece)]
    return composed("".join(pieces))


def rendered(question, title, style="typed"):
    """Return front, back and deck name of one question after a trip through the real Anki."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        write_deck([question], path, Profile(title, style=style))
        collection = Collection(str(Path(folder) / "collection.anki2"))
        try:
            collection.import_anki_package(
                ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
            )
            (card_id,) = collection.find_cards("")
            card = collection.get_card(card_id)
            assert not card.question_av_tags()
            assert not card.answer_av_tags()
            decks = [deck.name for deck in collection.decks.all_names_and_ids()]
            assert collection.fix_integrity()[1]
            return card.question(), card.answer(), decks
        finally:
            collection.close()


def stays_text(ask, text):
    markdown = literally(text)
    has_formula = "$" in text  # a title may have some, and has no way to say that it has not
    said = {
        "title": "Sum" if has_formula else text,
        "feedback": markdown,
        "solution": markdown,
    }
    typed = ask(markdown, **said)
    chosen = ask(markdown, Choice(markdown), **said)
    for question, copies in (typed, 4), (chosen, 6):
        front, back, decks = rendered(question, "Deck")
        assert composed(text) in shown(front)
        assert shown(back).count(composed(text)) >= copies - has_formula
        assert sorted(decks) == ["Deck", "Deck::convolution", "Default"]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_text_stays_text(text, ask):
    stays_text(ask, text)


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_text_stays_text_in_pairs_and_beside_gaps(text, ask):
    markdown = literally(text)
    pairs = Matching(((markdown, "one"), ("two", f"{markdown} too")))
    parts = Parts((Part(markdown, Integer(1)), Part(f"{markdown} too", Integer(2))))
    gap = f"{markdown} and 26 and 1 make 27, and 27 is {markdown}"
    asked = (
        (replace(ask(), answer=pairs, distractors=()), 2),
        (replace(ask(), answer=parts, distractors=()), 2),
        (ask("How many?", solution=gap), 2),
    )
    for question, copies in asked:
        front, back, _ = rendered(question, "Deck", style="cloze")
        for side in (front, back):
            assert shown(side).count(composed(text)) >= copies
        assert "{{c1::" not in front + back
    assert front.count("[...]") == 2
    assert shown(back).count("27") >= 2


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_stays_text(text, ask):
    stays_text(ask, text)


def test_a_title_may_have_formulas(ask):
    _, back, _ = rendered(ask("What?", title="The $L_1$ of __init__ for $5"), "Deck")
    assert r"The \(L_1\) of __init__ for $5" in back


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(title=st.text(st.characters() | st.sampled_from(':"\x1f\\ ')))
def test_any_title_names_one_deck_with_one_subdeck(title, ask):
    _, _, decks = rendered(ask(), title)
    decks.remove("Default")
    top, sub = sorted(decks)
    assert "::" not in top
    assert sub == f"{top}::convolution"


@pytest.mark.parametrize(
    ("title", "deck"),
    [
        ("Week 3: a::b", "Week 3: a꞉:b"),
        (":a:::b:", "꞉a꞉꞉:b꞉"),
        ("a\x1fb\x00c\ud800d", "a b c d"),
        ("  two\n lines ", "two lines"),
        ("", "quizgen"),
    ],
    ids=range(5),
)
def test_a_title_says_what_it_said(title, deck, ask):
    *_, decks = rendered(ask(), title)
    assert sorted(decks) == sorted(["Default", deck, f"{deck}::convolution"])


@pytest.mark.parametrize(
    "latex", ["[sound:a.mp3]", "[latex]x[/latex]", "[anki:tts lang=en]x[/anki:tts]"]
)
def test_brackets_of_formulas_play_no_sound_and_run_no_latex(latex, ask):
    front, _, _ = rendered(ask(f"Is ${latex}$ a vector?"), "Deck")
    assert rf"Is \({latex}\) a vector?" in "".join(Words(front).pieces)


def test_characters_that_split_fields_are_replaced(ask):
    _, back, _ = rendered(ask(title="one\x1ftwo\ud800"), "Deck")
    assert "one\N{REPLACEMENT CHARACTER}two\N{REPLACEMENT CHARACTER}" in back


def test_tags_are_single_words(ask, read, tmp_path):
    path = tmp_path / "deck.apkg"
    anki.write([ask(topic='a b::"c"')], path, "Deck")
    assert "topic::a-b-c-" in read(path)[0].tags
