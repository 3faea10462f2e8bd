"""Pairs on a card in a browser: pressed on the front, told of on the back."""

import pytest

from quizgen.folders import bank_folder
from quizgen.formats.anki import write_deck
from quizgen.formats.anki.profile import Profile
from quizgen.questions.bank import Bank


@pytest.fixture
def question():
    return Bank(bank_folder()).item("layers/what-layers-do").question(0)


@pytest.fixture
def card(question, collection, bring, tmp_path):
    write_deck([question], tmp_path / "deck.apkg", Profile("Deck"))
    bring(tmp_path / "deck.apkg")
    (card_id,) = collection.find_cards("")
    return collection.get_card(card_id)


def letters_of(question) -> list[str]:
    """The letter of each partner, in the order of the numbers."""
    return [pair[1] for pair in question.answer.text.split()]


def press(page, number: int, letter: str) -> None:
    page.locator(".lefts li").nth(number).click()
    page.locator(".rights li").nth("abcde".index(letter)).click()


@pytest.mark.parametrize("in_place", [True, False], ids=["swapped", "loaded anew"])
def test_pressed_pairs_are_marked_on_the_back(question, card, open_page, in_place) -> None:
    right = letters_of(question)
    wrong = next(letter for letter in right if letter != right[1])
    page = open_page()
    open_page.show(page, card, card.question())
    press(page, 0, wrong)
    press(page, 0, right[0])  # another thought
    press(page, 1, wrong)
    assert page.locator(".lefts i").all_inner_texts() == [f"→ {right[0]}", f"→ {wrong}", "", "", ""]
    page.locator(".rights li").first.press("Enter")  # from the right side first, by keys
    page.locator(".lefts li").nth(right.index("a")).press(" ")
    given = {0: right[0], 1: wrong, right.index("a"): "a"}

    if in_place:
        open_page.swap(page, card.answer())
    else:
        open_page.show(page, card, card.answer())

    told = page.locator(".pairs i").all_inner_texts()
    assert told == [
        "✓" if given.get(n) == letter else f"✗ {given.get(n, '–')}"
        for n, letter in enumerate(right)
    ]
    assert page.locator(".pairs li.right").count() == told.count("✓")
    shown = page.locator(".pairs li").all_inner_texts()
    assert [text.split("\n")[2] for text in shown] == right


def test_nothing_is_marked_where_nothing_was_pressed(question, card, open_page) -> None:
    page = open_page()
    open_page.show(page, card, card.question())
    press(page, 0, "a")
    open_page.show(page, card, card.question())  # the next time that the card is asked
    assert page.locator(".lefts i").all_inner_texts() == [""] * 5
    open_page.show(page, card, card.answer())
    assert page.locator(".pairs i").count() == 0


def test_without_scripts_both_lists_are_there_and_then_the_pairs(card, open_page) -> None:
    page = open_page(scripts=False)
    open_page.show(page, card, card.question())
    assert page.locator(".lefts li:visible").count() == 5
    assert page.locator(".rights li:visible").count() == 5
    open_page.show(page, card, card.answer())
    assert page.locator(".pairs li:visible").count() == 5
