"""The modes of a quiz, what it remembers, and the results that the study log takes."""

import json
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from quizgen.formats import html
from quizgen.questions.answers import Choice, Integer
from quizgen.study.exchange import read_lines
from tests.formats.html.test_accessibility import SCHEMES, WIDTHS, assert_accessible


def card(page: Page, selector: str):
    return page.locator(f"article.current {selector}")


def answer(page: Page, reply: str) -> None:
    card(page, "input").fill(reply)
    card(page, "button.primary").click()


def fresh(four):
    """Another variant of the first question, with another answer, and none of the others."""
    other = replace(four[0], variant=1, answer=Integer(640), write_prompt=lambda: "And with 64?")
    return [[other], [], [], []]


def test_a_test_tells_nothing_before_it_is_handed_in(visit, four) -> None:
    page = visit(four, mode="test")
    expect(page.locator("#score")).to_be_empty()
    expect(card(page, "button.quiet >> nth=0")).to_be_hidden()
    answer(page, "many")
    expect(card(page, ".note")).not_to_be_empty()  # what cannot be read is said at once
    answer(page, "288")
    assert page.locator(".verdict:not(:empty)").count() == 0
    answer(page, "0.7")
    card(page, "button.quiet >> nth=0").click()
    expect(card(page, "input")).to_have_value("0.7")
    answer(page, "0.693")
    card(page, "button.primary").click()  # left open
    card(page, "button.primary").click()
    expect(page.locator("#total")).to_have_text("2 of 4 answered")
    expect(page.locator("#review .mark")).to_have_text(["Answered", "Answered", "Open", "Open"])
    assert_accessible(page)
    page.get_by_role("button", name="Hand in").click()
    expect(page.locator("#total")).to_have_text("1 of 4 right")
    expect(page.locator("#review .mark").first).to_have_text("Wrong: biases left out")
    assert_accessible(page)
    page.locator("#review button").first.click()
    expect(card(page, ".verdict")).to_contain_text("One bias for each filter is missing")
    expect(card(page, "input")).to_have_value("288")
    expect(card(page, "input")).not_to_be_editable()


def test_a_test_ends_when_its_time_is_up(visit, four) -> None:
    page = visit(four, mode=None)
    page.clock.install()
    page.locator("#start input[value=test]").check()
    page.get_by_label("Minutes").fill("2")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator("#clock")).to_have_text("2:00 left")
    answer(page, "320")
    page.clock.run_for(60_000)
    expect(page.locator("#clock")).to_have_text("1:00 left")
    expect(page.locator("#told")).to_have_text("1 minute left")
    page.clock.run_for(61_000)
    expect(page.locator("#total")).to_have_text("1 of 4 right")
    expect(page.locator("#told")).to_have_text("Time is up")


def test_flashcards_are_turned_and_judged_by_keyboard(visit, four) -> None:
    page = visit(four[:2], mode="flashcards")
    expect(card(page, "input")).to_be_hidden()
    expect(card(page, ".solution")).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(card(page, ".verdict")).to_have_text("Answer 320")
    expect(page.get_by_role("button", name="Good")).to_be_focused()
    assert_accessible(page)
    page.keyboard.press("1")
    card(page, "button.primary").click()
    page.keyboard.press("4")
    expect(page.locator("#total")).to_have_text("1 of 2 known")
    expect(page.locator("#review .mark")).to_have_text(["Not known", "Known"])


def test_a_retry_asks_with_other_numbers(visit, four) -> None:
    page = visit(four[:1], fresh=fresh(four)[:1])
    for reply, prompt in (("1", "And with 64?"), ("2", "A Conv2D has 32 filters of")):
        answer(page, reply)
        card(page, "button.primary").click()
        page.get_by_role("button", name="Retry the one missed").click()
        expect(card(page, ".prose").first).to_contain_text(prompt)
    answer(page, "2")
    card(page, "button.primary").click()
    page.get_by_role("button", name="Retry the one missed").click()
    answer(page, "640")
    expect(card(page, ".verdict")).to_have_text("Right")


def test_a_quiz_goes_on_where_it_was_left(visit, four) -> None:
    page = visit(four, fresh=fresh(four))
    answer(page, "288")
    page.reload()
    page.get_by_role("button", name="Go on: 1 of 4 answered").click()
    expect(page.locator("#place")).to_have_text("Question 2 of 4")
    for _ in range(3):
        card(page, "button.quiet >> nth=0").click()
        card(page, "button.primary").click()
    page.get_by_role("button", name="Retry the 4 missed").click()
    expect(page.locator("#place")).to_have_text("Question 1 of 4")
    page.reload()
    page.get_by_role("button", name="Go on: 0 of 4 answered").click()
    expect(card(page, ".prose").first).to_have_text("And with 64?")


def test_another_quiz_does_not_go_on(visit, four, tmp_path) -> None:
    page = visit(four)
    answer(page, "288")
    html.write(four[1:], tmp_path / "quiz.html", "A quiz")
    page.reload()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    expect(page.locator("#resume")).to_be_hidden()


def test_a_quiz_goes_on_without_storage(visit, four) -> None:
    page = visit(four[:1], mode=None)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error(); }; }")
    page.get_by_role("button", name="Start", exact=True).click()
    answer(page, "320")
    expect(card(page, ".verdict")).to_have_text("Right")


def test_the_results_are_lines_of_the_study_log(visit, four, tmp_path) -> None:
    page = visit(four[:2], fresh=[[], []])
    answer(page, "300-12")
    card(page, "button.primary").click()
    card(page, "button.quiet >> nth=0").click()
    card(page, "button.primary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the results").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    first, second = (entry.body for entry in read_lines(path))
    assert (first.card, first.variant, first.seed, first.bank) == (
        *("receptive-fields/count", 0),
        *("seed", "0123456789ab"),
    )
    assert (first.given, first.expected) == ("300-12", "320")
    assert (first.verdict, first.misconception) == ("wrong", "forgot-bias")
    assert (first.automatic, first.rating, second.verdict) == (1, 1, "given-up")
    assert len({json.loads(line)["number"] for line in path.read_text().splitlines()}) == 2


def test_a_hint_begins_the_solution_and_is_logged(visit, ask, tmp_path) -> None:
    page = visit(
        [
            ask(Integer(6), solution="Add the sides $1 + 2$.\n\nDouble it: 6."),
            ask(Integer(6), solution="It is 6.\n\nThat is twice 3."),
            ask(Integer(6), solution="It is all in one."),
            ask(Choice("A"), ("wrong", "B", "No."), solution="First.\n\nThen."),
        ]
    )
    page.get_by_role("button", name="Hint").click()
    expect(card(page, ".hint")).to_contain_text("Add the sides")
    expect(card(page, ".hint")).not_to_contain_text("Double")
    expect(page.get_by_role("button", name="Hint")).to_be_hidden()
    assert_accessible(page)
    answer(page, "6")
    expect(card(page, ".hint")).to_be_empty()
    for _ in range(3):
        card(page, "button.primary").click()
        expect(page.get_by_role("button", name="Hint")).to_be_hidden()
        card(page, "button.quiet >> nth=0").click()
    card(page, "button.primary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the results").click()
    download.value.save_as(tmp_path / "results.jsonl")
    assert [entry.body.hints for entry in read_lines(tmp_path / "results.jsonl")] == [1, 0, 0, 0]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_everybody_can_use_every_mode(visit, four, scheme: str, width: int) -> None:
    page = visit(four, mode=None, color_scheme=scheme, viewport={"width": width, "height": 720})
    assert_accessible(page)
    page.locator("#start input[value=test]").check()
    page.get_by_label("Minutes").fill("10")
    assert_accessible(page)
    page.get_by_role("button", name="Start", exact=True).click()
    answer(page, "320")
    assert_accessible(page)
    page.reload()
    assert_accessible(page)  # with an offer to go on
    page.locator("#start input[value=flashcards]").check()
    page.get_by_role("button", name="Start", exact=True).click()
    assert_accessible(page)
    card(page, "button.primary").click()
    assert_accessible(page)


def test_the_bar_at_the_bottom_covers_nothing_for_good(visit, four) -> None:
    page = visit(four[:1], viewport={"width": 360, "height": 480})
    answer(page, "288")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    solution = card(page, ".solution").bounding_box()
    bar = card(page, ".actions").bounding_box()
    assert solution["y"] + solution["height"] <= bar["y"]
    assert bar["y"] + bar["height"] <= page.locator("footer").bounding_box()["y"]
    assert card(page, ".actions").evaluate("bar => getComputedStyle(bar).backgroundColor") != (
        "rgba(0, 0, 0, 0)"
    )
