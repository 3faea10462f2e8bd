"""A card to which no other lends a wrong option is recalled and judged, as in the terminal."""

import pytest
from playwright.sync_api import expect

from quizgen.questions.answers import Choice, Integer
from quizgen.study.card import Rating
from quizgen.study.exchange import read_lines
from quizgen.study.recall import RECALL
from tests.formats.html.test_accessibility import assert_accessible
from tests.formats.html.test_modes import answer, card


@pytest.fixture
def two(ask):
    """A card of one's own without siblings, and a question that is marked."""
    alone = ask(Choice("water through a wall"), prompt="What is osmosis?", title="Osmosis")
    return (alone, ask(Integer(6), prompt="How many sides?", title="Sides"))


def results(page, tmp_path):
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the results").click()
    download.value.save_as(tmp_path / "results.jsonl")
    return [entry.body for entry in read_lines(tmp_path / "results.jsonl")]


def test_it_is_turned_over_and_judged_in_practice(visit, two, tmp_path) -> None:
    page = visit(two)
    expect(card(page, "input")).to_have_count(0)
    expect(card(page, ".how")).to_contain_text("say how well you knew it")
    expect(card(page, ".solution")).to_be_hidden()
    expect(page.get_by_role("button", name="Show the answer")).to_be_hidden()
    assert_accessible(page)
    page.get_by_role("button", name="Turn over").click()
    expect(card(page, ".verdict")).to_have_text("Answer water through a wall")
    buttons = page.get_by_role("group", name="How well did you know it?").get_by_role("button")
    assert [name.lower() for name in buttons.all_inner_texts()] == [step.words for step in RECALL]
    assert_accessible(page)
    page.keyboard.press("2")
    answer(page, "6")
    card(page, "button.primary").click()
    expect(page.locator("#total")).to_have_text("2 of 2 right")
    judged, marked = results(page, tmp_path)
    assert (judged.verdict, judged.given, judged.automatic) == ("self-rated", "hard", Rating.HARD)
    assert (marked.verdict, marked.given, marked.rating) == ("right", "6", Rating.GOOD)


def test_what_was_not_known_is_missed(visit, two) -> None:
    page = visit(two[:1])
    page.get_by_role("button", name="Turn over").click()
    page.keyboard.press("1")
    expect(page.locator("#total")).to_have_text("0 of 1 right")
    page.get_by_role("button", name="Retry the one missed").click()
    page.get_by_role("button", name="Turn over").click()
    page.keyboard.press("3")
    expect(page.locator("#total")).to_have_text("1 of 1 right")


def test_a_test_keeps_what_was_judged_until_it_is_handed_in(visit, two, tmp_path) -> None:
    page = visit(two, mode="test")
    page.get_by_role("button", name="Turn over").click()
    page.keyboard.press("4")
    page.get_by_role("button", name="Back").click()
    expect(card(page, ".verdict")).to_contain_text("water through a wall")
    page.reload()
    page.get_by_role("button", name="Go on: 1 of 2 answered").click()
    page.get_by_role("button", name="Back").click()
    expect(card(page, ".verdict")).to_contain_text("water through a wall")
    page.get_by_role("button", name="Next").click()
    answer(page, "7")
    page.get_by_role("button", name="Hand in").click()
    expect(page.locator("#total")).to_have_text("1 of 2 right")
    judged, marked = results(page, tmp_path)
    assert (judged.verdict, judged.given, judged.rating) == ("self-rated", "easy", Rating.EASY)
    assert marked.verdict == "wrong"


def test_flashcards_are_logged_as_the_learner_judged_them(visit, two, tmp_path) -> None:
    page = visit(two, mode="flashcards")
    for key in "13":
        page.get_by_role("button", name="Turn over").click()
        page.keyboard.press(key)
    told = [(each.verdict, each.given, each.rating) for each in results(page, tmp_path)]
    assert told == [("self-rated", "again", Rating.AGAIN), ("self-rated", "good", Rating.GOOD)]
