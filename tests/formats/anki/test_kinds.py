"""What the types of notes ask in the real Anki: letters to type, pairs to find, gaps to fill."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from anki.cards import Card
from anki.collection import Collection

from quizgen.folders import bank_folder
from quizgen.formats.anki import write_deck
from quizgen.formats.anki.note_types import Style
from quizgen.formats.anki.profile import Profile
from quizgen.questions.answers import Matching, Parts
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from tests.formats.anki.test_cards import Page, letters

LISTED = ("layers/layers-that-learn", "layers/model-forward-order")
PARTS = ("convolution/learnable-procedure", "activations/linear-collapse")


@pytest.fixture
def cards(tmp_path: Path, collection: Collection, bring) -> Callable[..., Iterator[Card]]:
    """Return a function that brings some variants of items into Anki and yields what it shows."""

    def cards(*ids: str, style: Style = "typed") -> Iterator[tuple[Question, Card]]:
        bank = Bank(bank_folder())
        items = [bank.item(item_id) for item_id in ids]
        questions = [i.question(n) for i in items for n in islice(i.variants("kinds"), 2)]
        write_deck(questions, tmp_path / "kinds.apkg", Profile("Kinds", style=style))
        assert bring(tmp_path / "kinds.apkg") == {"new": len(questions)}
        for question in questions:
            (card_id,) = collection.find_cards(f'"Source:{question.name}"')
            yield question, collection.get_card(card_id)

    return cards


def test_what_is_listed_is_typed_in_letters(cards, collection: Collection) -> None:
    for question, card in cards(*LISTED):
        front, back = Page(card.question()).text, Page(card.answer()).text
        for letter, thing in zip("abcdefgh", question.answer.listed, strict=False):
            assert f"{letter}{letters(thing)}" in letters(front)
            assert letter + letters(thing) in letters(back)
        assert letters(question.answer.text + question.answer.markdown) in letters(back)
        assert letters(question.answer.instruction) in letters(front)
        assert question.answer.text not in front
        expected = card.note()["Answer"]
        assert "typeBad" not in collection.compare_answer(expected, question.answer.text)
        for mistake in question.distractors:
            wrong = question.answer.with_value(mistake.value).text
            assert "typeBad" in collection.compare_answer(expected, wrong)


def test_pairs_stand_apart_on_the_front_and_together_on_the_back(cards) -> None:
    for question, card in cards("layers/what-layers-do"):
        answer = question.answer
        assert isinstance(answer, Matching)
        front, back = Page(card.question()), Page(card.answer())
        lefts = [f"{n}{letters(left)}" for n, left in enumerate(answer.numbered, start=1)]
        rights = [f"{a}{letters(right)}" for a, right in zip("abcde", answer.listed, strict=False)]
        for item, thing in zip(front.items, [*lefts, *rights], strict=True):
            assert letters(item).startswith(thing)
        for left, right in answer.value:
            number, letter = answer.numbered.index(left) + 1, "abcdefgh"[answer.listed.index(right)]
            assert f"{number}{letters(left)}{letter}{letters(right)}" in letters(back.text)


def test_each_part_is_a_gap_that_the_back_fills(cards) -> None:
    for question, card in cards(*PARTS):
        assert isinstance(question.answer, Parts)
        front, back = Page(card.question()).items, Page(card.answer()).items
        for letter, part, hidden, shown in zip(
            "abcd", question.answer.parts, front, back, strict=False
        ):
            label, value = letter + letters(part.label), letters(part.answer.markdown)
            assert letters(hidden).startswith(f"{label}...")
            assert letters(shown).startswith(label + value)
        assert len(front) == len(question.answer.parts)


def test_a_solution_is_shown_without_its_result(cards) -> None:
    for question, card in cards("convolution/conv2d-params", style="cloze"):
        front, back = card.question(), card.answer()
        assert r"= \boxed{ [...] }\]" in front
        assert rf"= \boxed{{ {question.answer.text}  }}\]" in back
        assert question.answer.text not in Page(front).text
        assert letters(Page(back).text).count(letters(question.solution[:40])) == 1


def test_a_result_that_is_given_away_is_typed(ask, read, tmp_path) -> None:
    given = ask("Twice 27 by half?", solution="$2 \\cdot 27 / 2 = 27$")
    absent = ask("How many?", solution="Count them.")
    near = ask("How many in 54 halves?", solution="$54 / 2 = 27.0 = 27$, not $27.5$ or $x_{27}$")
    write_deck([given, absent, near], tmp_path / "deck.apkg", Profile("Deck", style="cloze"))
    rows = read(tmp_path / "deck.apkg")
    assert [row.note_type for row in rows] == ["quizgen typed", "quizgen typed", "quizgen cloze"]
    text = Page(rows[2].fields["Text"]).text
    assert r"54 / 2 = \boxed{ {{c1::27.0 }} } = \boxed{ {{c1::27 }} }" in text
    assert "27.5" in text
    assert "x_{27}" in text
