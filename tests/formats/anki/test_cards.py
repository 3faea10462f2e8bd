"""Every question of the bank, as the real Anki shows it and as another program reads it."""

import re
from html.parser import HTMLParser

import pytest

from quizgen.folders import bank_folder
from quizgen.formats.anki import write_deck
from quizgen.formats.anki.gaps import hides
from quizgen.formats.anki.note_types import NOTE_TYPES, TYPED
from quizgen.formats.anki.notes import note_type_of
from quizgen.formats.anki.profile import Profile
from quizgen.questions.answers import Parts
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw
from tests.misconceptions import NAMES

SCRIPTS = {kind.name: kind.scripts for kind in NOTE_TYPES}


@pytest.fixture(scope="module")
def drawn():
    """Two variants of every item where it has two."""
    items = Bank(bank_folder()).items()
    return [*draw(items, len(items), "first"), *draw(items, len(items), "second")]


@pytest.fixture(scope="module")
def decks(drawn, tmp_path_factory):
    """Decks in which every question is asked in every way, each with its questions."""
    folder = tmp_path_factory.mktemp("decks")
    computed = [each for each in drawn if note_type_of(each, "typed") is TYPED]
    asked = {
        Profile("Typed"): drawn,
        Profile("Recalled", style="recall"): computed,
        Profile("Gaps", style="cloze"): [each for each in computed if hides(each)],
        Profile("Options", choices=True): [each for each in drawn if not each.is_choice],
    }
    for profile, questions in asked.items():
        write_deck(questions, folder / f"{profile.title}.apkg", profile)
    return {
        folder / f"{profile.title}.apkg": [profile.asked(each) for each in questions]
        for profile, questions in asked.items()
    }


class Page(HTMLParser):
    """The text of a page, the text inside each list item, and the tags that it uses."""

    def __init__(self, html):
        super().__init__()
        self.text, self.items, self.tags = "", [], set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag == "li":
            self.items.append("")

    def handle_data(self, data):
        self.text += data
        if self.items:
            self.items[-1] += data


def letters(text):
    """What is left of Markdown and of HTML with LaTeX when all marks are taken away."""
    return re.sub(r"[^\w.,-]|\\[()\[\]]", "", text)


def test_the_real_anki_takes_and_shows_every_question(decks, collection, bring):
    count = sum(map(len, decks.values()))
    assert [bring(deck) for deck in decks] == [{"new": len(each)} for each in decks.values()]
    assert collection.card_count() == count
    assert collection.fix_integrity()[1]
    for card_id in collection.find_cards(""):
        card = collection.get_card(card_id)
        note = card.note()
        assert not card.render_output().question_av_tags
        scripts = len(SCRIPTS[card.note_type()["name"]])
        for side in (card.question(), card.answer()):
            page = Page(side)
            assert letters(Page(note["Prompt"]).text) in letters(page.text)
            assert "{{" not in side
            for opening, closing in ((r"\(", r"\)"), (r"\[", r"\]")):
                assert side.count(opening) == side.count(closing)
            assert not page.tags & {"a", "img", "iframe", "link", "object"}
            assert side.count("<script>") == scripts
        assert "script" not in Page("".join(note.values())).tags
        for name, value in note.items():
            is_told = "{{c1::" in note.values()[3] and name in ("Solution", "Shown answer")  # once
            assert bool(Page(value).text.strip()) != name.startswith("Spare") or is_told, name


def test_typing_the_answer_is_right_in_the_real_anki(decks, read, collection):
    typed = [row for deck in decks for row in read(deck) if row.note_type == "quizgen typed"]
    assert typed
    for row in typed:
        answer = Page(row.fields["Answer"]).text
        assert "typeBad" not in collection.compare_answer(row.fields["Answer"], answer)
        assert "typeBad" in collection.compare_answer(row.fields["Answer"], "x" + answer)


def test_another_reader_finds_the_same_answers_options_and_tags(decks, read):
    seen = set()
    for deck, questions in decks.items():
        for question, row in zip(questions, read(deck), strict=True):
            assert row.fields["Source"] == question.name
            misconceptions = {f"misconception::{d.misconception}" for d in question.distractors}
            assert set(row.tags) == {
                f"topic::{question.topic}",
                f"level::{question.level}",
                *misconceptions,
            }
            assert row.deck == f"{deck.stem}::{question.topic}"
            CHECKS[row.note_type](question, row.fields)
            if "Mistakes" in row.fields:
                has_mistakes(question, row.fields["Mistakes"])
            seen.add(row.note_type)
    assert seen == set(SCRIPTS)


def has_options(question, fields):
    assert question.is_choice
    front, back = Page(fields["Options"]), Page(fields["Marked options"])
    for place, option in enumerate(question.options):
        text = "ABCDEFGH"[place] + letters(option.text)
        assert letters(front.items[place]) == text
        assert letters(back.items[place]).startswith(text)
        assert back.items[place].strip().endswith("✓ Right") == option.is_right
        if option.distractor:
            why = NAMES[option.distractor.misconception]
            assert why in back.items[place]
            assert letters(option.distractor.feedback) in letters(back.items[place])


def has_answer(question, fields):
    assert Page(fields["Answer"]).text == question.answer.text
    is_said(question, fields)


def is_said(question, fields):
    assert letters(Page(fields["Shown answer"]).text) == letters(question.answer.said)


def has_pairs(question, fields):
    """The pairs by the letters of the front are those of the question."""
    things = {thing[0]: letters(thing[1:]) for thing in Page(fields["Things"]).items}
    pairs = set()
    for pair in re.findall("<li>(.*?)</li>", fields["Pairs"]):
        number, left, letter, right = (
            letters(Page(cell).text) for cell in re.findall("<(?:b|div)>(.*?)</(?:b|div)>", pair)
        )
        assert (things[number], things[letter]) == (left, right)
        pairs.add((left, right))
    assert pairs == {(letters(left), letters(right)) for left, right in question.answer.value}


def has_gaps(question, fields):
    """What the gaps hide is the answer, and nothing outside of them is."""
    hidden = re.findall(r"{{c1::(.*?)(?: }}|}}(?!}))", fields["Text"])
    answer = question.answer
    if isinstance(answer, Parts):
        values = [part.answer.markdown for part in answer.parts]
        assert [letters(Page(each).text) for each in hidden] == [letters(v) for v in values]
        return
    assert hidden
    is_said(question, fields)
    for each in hidden:
        shown = Page(each).text
        assert letters(shown) == letters(answer.markdown) or answer.accepts(answer.parse(shown))


def has_mistakes(question, html):
    for distractor, item in zip(question.distractors, Page(html).items, strict=True):
        value = letters(question.mistaken(distractor))
        assert value
        assert letters(item).startswith(value)
        assert letters(distractor.feedback) in letters(item)


CHECKS = {
    "quizgen choice": has_options,
    "quizgen typed": has_answer,
    "quizgen recall": is_said,
    "quizgen cloze": has_gaps,
    "quizgen matching": has_pairs,
}


def test_the_front_of_a_choice_does_not_give_the_answer_away(decks, read):
    for row in (row for deck in decks for row in read(deck)):
        if row.note_type == "quizgen choice":
            assert set(re.findall("<li.*?<div>", row.fields["Options"])) <= {
                f"<li><b>{letter}</b><div>" for letter in "ABCDEFGH"
            }
