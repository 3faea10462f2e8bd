"""Every question of the bank, as the real Anki shows it and as another program reads it."""

import re
from html.parser import HTMLParser

import pytest

from quizgen.folders import bank_folder
from quizgen.formats import anki
from quizgen.formats.anki.notes import NOTE_TYPES
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw
from tests.misconceptions import NAMES

SCRIPTS = {kind.name: kind.scripts for kind in NOTE_TYPES}


@pytest.fixture(scope="module")
def questions():
    """Two variants of every item where it has two, and every typed one as a choice too."""
    bank = Bank(bank_folder())
    items = bank.items()
    drawn = [*draw(items, len(items), "first"), *draw(items, len(items), "second")]
    return [*drawn, *(question.as_choice() for question in drawn if not question.is_choice)]


@pytest.fixture
def deck(questions, tmp_path):
    path = tmp_path / "bank.apkg"
    anki.write(questions, path, "Deep learning")
    return path


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


def test_the_real_anki_takes_and_shows_every_question(questions, deck, collection, bring):
    assert bring(deck) == {"new": len(questions)}
    assert collection.card_count() == len(questions)
    assert collection.fix_integrity()[1]
    for card_id in collection.find_cards(""):
        card = collection.get_card(card_id)
        assert not card.render_output().question_av_tags
        for side in (card.question(), card.answer()):
            assert letters(Page(card.note()["Prompt"]).text) in letters(Page(side).text)
            assert "{{" not in side
            for opening, closing in ((r"\(", r"\)"), (r"\[", r"\]")):
                assert side.count(opening) == side.count(closing)
        for name, value in card.note().items():
            assert bool(Page(value).text.strip()) != name.startswith("Spare"), name


def test_typing_the_answer_is_right_in_the_real_anki(deck, read, collection):
    typed = [row for row in read(deck) if row.note_type == "quizgen typed"]
    assert typed
    for row in typed:
        answer = Page(row.fields["Answer"]).text
        assert "typeBad" not in collection.compare_answer(row.fields["Answer"], answer)
        assert "typeBad" in collection.compare_answer(row.fields["Answer"], "x" + answer)


def test_another_reader_finds_the_same_answers_options_and_tags(questions, deck, read):
    by_name = {(row.note_type, row.fields["Source"]): row for row in read(deck)}
    for question in questions:
        kind = "quizgen choice" if question.is_choice else "quizgen typed"
        row = by_name[kind, question.name]
        misconceptions = {f"misconception::{d.misconception}" for d in question.distractors}
        assert set(row.tags) == {
            f"topic::{question.topic}",
            f"level::{question.level}",
            *misconceptions,
        }
        assert row.deck == f"Deep learning::{question.topic}"
        if question.is_choice:
            front, back = Page(row.fields["Options"]), Page(row.fields["Marked options"])
            for place, option in enumerate(question.options):
                text = "ABCDEFGH"[place] + letters(option.text)
                assert letters(front.items[place]) == text
                assert letters(back.items[place]).startswith(text)
                assert back.items[place].strip().endswith("✓ Right") == option.is_right
                if option.distractor:
                    why = NAMES[option.distractor.misconception]
                    assert why in back.items[place]
                    assert letters(option.distractor.feedback) in letters(back.items[place])
        else:
            assert Page(row.fields["Answer"]).text == question.answer.text
            mistakes = Page(row.fields["Mistakes"]).items
            for distractor, item in zip(question.distractors, mistakes, strict=True):
                value = letters(question.mistaken(distractor))
                assert value
                assert letters(item).startswith(value)
                assert letters(distractor.feedback) in letters(item)


def test_the_front_of_a_choice_does_not_give_the_answer_away(deck, read):
    for row in read(deck):
        if row.note_type == "quizgen choice":
            assert set(re.findall("<li.*?<div>", row.fields["Options"])) <= {
                f"<li><b>{letter}</b><div>" for letter in "ABCDEFGH"
            }


def test_no_field_brings_a_script_or_leads_elsewhere(deck, collection, bring):
    bring(deck)
    for card_id in collection.find_cards(""):
        card = collection.get_card(card_id)
        for side in (card.question(), card.answer()):
            assert not Page(side).tags & {"a", "img", "iframe", "link", "object"}
            assert side.count("<script>") == len(SCRIPTS[card.note_type()["name"]])
        assert "script" not in Page("".join(card.note().values())).tags
