"""Answers of several things in the real Anki: the list on the front, the letters to type."""

from collections.abc import Callable
from pathlib import Path

from anki.collection import Collection

from quizgen.folders import bank_folder
from quizgen.formats import anki
from quizgen.questions.answers import Listed, Parts
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from tests.formats.anki.test_cards import Page, letters

IDS = (
    *("convolution/learnable-procedure", "layers/layers-that-learn", "layers/what-layers-do"),
    "layers/model-forward-order",
)


def bring_in(tmp_path: Path, bring: Callable[[Path], dict[str, int]]) -> list[Question]:
    bank = Bank(bank_folder())
    questions = [bank.item(item_id).question(variant) for item_id in IDS for variant in (1, 5)]
    anki.write(questions, tmp_path / "kinds.apkg", "Kinds")
    assert bring(tmp_path / "kinds.apkg") == {"new": len(questions)}
    return questions


def test_the_front_lists_what_the_back_names(tmp_path, collection: Collection, bring) -> None:
    for question in bring_in(tmp_path, bring):
        (card_id,) = collection.find_cards(f'"Source:{question.name}"')
        card = collection.get_card(card_id)
        front, back = Page(card.question()).text, Page(card.answer()).text
        answer = question.answer
        if isinstance(answer, Listed):
            for letter, thing in zip("abcdefgh", answer.listed, strict=False):
                assert f"{letter}{letters(thing)}" in letters(front)
                assert letter + letters(thing) in letters(back)
            assert letters(answer.text + answer.markdown) in letters(back)
        if isinstance(answer, Parts):
            for letter, part in zip("abcd", answer.parts, strict=True):
                assert f"({letter}) {part.label}" in front
        assert letters(answer.instruction) in letters(front)
        assert answer.text not in front


def test_what_is_typed_is_compared_with_the_letters(tmp_path, collection, bring) -> None:
    for question in bring_in(tmp_path, bring):
        (card_id,) = collection.find_cards(f'"Source:{question.name}"')
        expected = collection.get_card(card_id).note()["Answer"]
        assert "typeBad" not in collection.compare_answer(expected, question.answer.text)
        for mistake in question.distractors:
            wrong = question.answer.with_value(mistake.value).text
            assert "typeBad" in collection.compare_answer(expected, wrong)
