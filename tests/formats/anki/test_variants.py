"""What the scripts of a card do in a browser: another variant each day, the same on both sides."""

import re

import pytest

from quizgen.folders import bank_folder
from quizgen.formats.anki import write_deck
from quizgen.formats.anki.profile import Profile
from quizgen.questions.bank import Bank

DAYS = [f"2025-03-{day:02}T12:00:00" for day in range(1, 8)]
ITEM = "convolution/conv2d-params"
STYLES = {
    "choice": {"choices": True},
    "recall": {"style": "recall"},
    "cloze": {"style": "cloze"},
}


@pytest.fixture(params=STYLES)
def card(request, collection, bring, tmp_path):
    item = Bank(bank_folder()).item(ITEM)
    question = item.question(item.typical)
    path = tmp_path / "deck.apkg"
    profile = Profile("Deck", variants=4, **STYLES[request.param])
    write_deck([question], path, profile, [item])
    bring(path)
    (card_id,) = collection.find_cards("")
    return collection.get_card(card_id)


def variant(page) -> str:
    """Which variant a back shows, by its footer."""
    return page.locator("footer [data-part=source]").inner_text()


def test_each_day_has_its_variant_the_same_on_both_sides(card, open_page) -> None:
    bank = Bank(bank_folder())
    page = open_page()
    seen = set()
    for day in DAYS:
        page.clock.set_fixed_time(day)
        open_page.show(page, card, card.question())
        front = page.locator(".prompt").inner_text()
        gaps = page.locator("[data-part=hidden]").all_inner_texts()
        open_page.show(page, card, card.answer())
        assert page.locator(".prompt").inner_text() == front
        number = int(re.search(r"#(\d+)", variant(page))[1])
        answer = bank.item(ITEM).question(number).answer.text
        shown = page.locator("[data-part=shown-answer], li.right").inner_text()
        assert answer in shown
        for filled in page.locator("[data-part=filled]").all():
            assert rf"\boxed{{ {answer}" in filled.inner_text()
            assert "[...]" in gaps[0]
            assert answer not in gaps[0]
        assert page.locator("template").count() == 3
        seen.add(number)
    assert len(seen) > 2


def test_swapping_the_sides_in_place_shows_the_same(card, open_page) -> None:
    """Anki for computers keeps the page."""
    page = open_page()
    for day in DAYS[:3]:
        page.clock.set_fixed_time(day)
        open_page.show(page, card, card.question())
        front = page.locator(".prompt").inner_text()
        open_page.swap(page, card.answer())
        assert page.locator(".prompt").inner_text() == front
        in_place = variant(page)
        open_page.show(page, card, card.answer())
        assert variant(page) == in_place


def test_without_scripts_the_plain_variant_is_there(card, open_page) -> None:
    page = open_page(scripts=False)
    open_page.show(page, card, card.answer())
    assert variant(page) == card.note()["Source"]
    assert page.locator(".prompt").inner_text()
    if "Options" in card.note():
        assert page.locator(".feedback").first.is_visible()


@pytest.mark.parametrize("card", ["choice"], indirect=True)
def test_the_back_tells_of_the_option_that_was_pressed(card, open_page) -> None:
    page = open_page()
    open_page.show(page, card, card.question())
    buttons = page.get_by_role("button")
    texts = buttons.all_inner_texts()
    open_page.show(page, card, card.answer())
    wrong = page.locator(".options li.wrong").first.inner_text()
    place = next(i for i, text in enumerate(texts) if wrong.startswith(text))
    assert page.locator(".feedback:visible").count() == len(texts) - 1

    open_page.show(page, card, card.question())
    buttons.nth(place).press("Enter")
    assert buttons.nth(place).get_attribute("aria-pressed") == "true"
    open_page.show(page, card, card.answer())
    assert page.locator("li.chosen").count() == 1
    assert page.locator(".feedback:visible").count() == 1
    assert page.locator("li.chosen .feedback").is_visible()
    open_page.show(page, card, card.question())
    open_page.show(page, card, card.answer())
    assert page.locator("li.chosen").count() == 0
