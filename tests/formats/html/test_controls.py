"""Answers of several things have controls of their own, by mouse, by keyboard and for everybody."""

import re

import pytest
from playwright.sync_api import Page, expect

from quizgen.questions.answers import Choice, Choices, Integer, Matching, Ordering, Part, Parts
from tests.formats.html.test_accessibility import SCHEMES, WIDTHS, assert_accessible

STEPS = ("the forward pass", "the $L$oss", "`gradients`", "update")
SOUNDS = (("dog", "bark"), ("cat", "miaow"), ("cow", "moo"), ("bull", "moo"))


@pytest.fixture(scope="module")
def kinds(ask):
    """One question of each kind."""
    return {
        "choices": ask(
            Choices(("two", "three"), ("one", "two", "three", "four")),
            ("took-one-for-prime", ("one", "two", "three"), "One is a unit."),
            title="Primes",
            prompt="Which are prime?",
        ),
        "ordering": ask(
            Ordering(STEPS),
            ("put-the-update-first", (*STEPS[3:], *STEPS[:3]), "There is no gradient yet."),
            title="A step of training",
            prompt="What comes when?",
        ),
        "matching": ask(
            Matching(SOUNDS),
            ("mixed-up-the-pets", (("dog", "miaow"), ("cat", "bark"), *SOUNDS[2:]), "Listen."),
            title="Sounds",
            prompt="Who says what?",
        ),
        "parts": ask(
            Parts(
                (
                    Part("weights of one filter, $K^2 C_{in}$", Integer(27)),
                    Part("all weights", Integer(270), follows="10a"),
                    Part("biases", Integer(10)),
                )
            ),
            ("forgot-cin", (9, 90, 10), "Count *all* channels."),
            title="Step by step",
            prompt="How many?",
        ),
        "true-false": ask(
            Choice("False", ("True", "False")), ("believed", "True", "No."), prompt="Is it true?"
        ),
    }


def card(page: Page, selector: str):
    return page.locator(f"article.current {selector}")


def check(page: Page) -> None:
    card(page, "button.primary").click()


def test_several_are_checked_by_keyboard(visit, kinds) -> None:
    question = kinds["choices"]
    page = visit([question])
    expect(card(page, ".prose").first).to_have_text("Which are prime?")  # the list is below, once
    page.keyboard.press("Enter")
    expect(card(page, ".note")).to_have_text("Nothing was chosen.")
    for thing in ("one", "two", "three", "one"):
        page.keyboard.press(question.answer.letter(thing))  # and one is taken back
    page.keyboard.press("Enter")
    expect(card(page, ".verdict")).to_have_text("Right")
    expect(page.locator("#score")).to_have_text("1 right")
    expect(card(page, "button.primary")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#total")).to_have_text("1 of 1 right")


def test_what_was_wrongly_chosen_or_left_out_is_shown(visit, kinds) -> None:
    page = visit([kinds["choices"]])
    card(page, ".option").filter(has_text="one").click()
    card(page, ".option").filter(has_text="two").click()
    check(page)
    expect(card(page, ".verdict")).to_contain_text("Wrong: took one for prime")
    expect(card(page, ".verdict")).to_contain_text("two; three")
    expect(card(page, ".option.wrong")).to_contain_text(re.compile(r"one\s*Your answer"))
    expect(card(page, ".option.right")).to_have_count(2)
    expect(card(page, "input:enabled")).to_have_count(0)


def test_what_is_chosen_in_part_counts_in_part(visit, kinds) -> None:
    page = visit([kinds["choices"], kinds["choices"]])
    card(page, ".option").filter(has_text="three").click()
    check(page)
    expect(card(page, ".verdict .mark")).to_have_text("1 of 2 right")
    expect(card(page, ".option.right")).to_have_count(2)
    expect(page.locator("#score")).to_have_text("0.5 right")
    expect(page.locator("#trail .partly")).to_have_count(1)
    check(page)
    for thing in kinds["choices"].answer.among:
        card(page, ".option").filter(has_text=thing).click()
    check(page)
    expect(card(page, ".verdict .mark")).to_have_text("Wrong: took one for prime")
    check(page)
    expect(page.locator("#total")).to_have_text("0.5 of 2 right")
    expect(page.locator("#review")).to_contain_text("Right in part")


def test_things_are_put_in_order(visit, kinds) -> None:
    page = visit([kinds["ordering"]])
    expect(card(page, ".prose").first).to_have_text("What comes when?")
    places = card(page, "select")
    expect(places).to_have_count(4)
    listed = kinds["ordering"].answer.listed
    for place, thing in enumerate(listed):
        if thing != "update":
            places.nth(place).select_option(str(STEPS.index(thing) + 1))
    check(page)
    update = places.nth(listed.index("update"))
    expect(card(page, ".note")).to_have_text("Give each place once.")
    expect(update).to_be_focused()
    expect(update).to_have_attribute("aria-invalid", "true")
    update.select_option("1")  # which is taken
    check(page)
    expect(card(page, ".note")).to_have_text("Give each place once.")
    update.select_option("4")
    expect(card(page, ".note")).to_be_empty()
    check(page)
    expect(card(page, ".verdict")).to_have_text("Right")
    expect(card(page, ".option.right")).to_have_count(4)


def test_a_wrong_order_is_recognised_and_put_right(visit, kinds) -> None:
    page = visit([kinds["ordering"]])
    wrong = [STEPS[3], *STEPS[:3]]
    for place, thing in enumerate(kinds["ordering"].answer.listed):
        card(page, "select").nth(place).select_option(str(wrong.index(thing) + 1))
    check(page)
    expect(card(page, ".verdict")).to_contain_text("Wrong: put the update first")
    row = card(page, ".option").filter(has_text="update")
    expect(row.locator(".tag")).to_have_text("4 is right")
    expect(card(page, ".option.wrong")).to_have_count(4)


def test_things_are_matched(visit, kinds) -> None:
    answer = kinds["matching"].answer
    page = visit([kinds["matching"]])
    sounds = dict(SOUNDS)
    check(page)
    expect(card(page, ".note")).to_have_text("Choose a letter for each.")
    for who in answer.numbered:
        page.get_by_label(who, exact=True).select_option(answer.letter(sounds[who]).upper())
    page.get_by_label("cow", exact=True).select_option(answer.letter("bark").upper())
    check(page)
    expect(card(page, ".verdict .mark")).to_have_text("3 of 4 right")
    expect(page.locator("#score")).to_have_text("0.75 right")
    row = card(page, ".option.wrong")
    expect(row).to_have_count(1)
    expect(row.locator(".tag")).to_have_text(f"{answer.letter('moo').upper()} is right")
    check(page)
    page.get_by_role("button", name="Retry").click()
    expect(page.get_by_label("cow", exact=True)).to_have_value("")
    for who in answer.numbered:
        page.get_by_label(who, exact=True).select_option(answer.letter(sounds[who]).upper())
    check(page)
    expect(card(page, ".verdict")).to_have_text("Right")


def test_parts_have_boxes_and_count_by_share(visit, kinds) -> None:
    page = visit([kinds["parts"], kinds["true-false"]])
    boxes = card(page, "input")
    page.keyboard.type("9")
    page.keyboard.press("Tab")
    page.keyboard.type("90")
    page.keyboard.press("Enter")
    expect(card(page, ".note")).to_contain_text("(c): nothing was typed")
    expect(boxes.nth(2)).to_be_focused()
    page.keyboard.type("?")
    page.keyboard.press("Enter")
    expect(card(page, ".verdict")).to_contain_text("1 of 3 right, but: input channels left out")
    expect(card(page, ".verdict")).to_contain_text("(a) 27, (b) 270, (c) 10")
    expect(card(page, ".part .tag")).to_have_text(["Wrong", "Right", "Wrong"])
    expect(boxes.nth(1)).not_to_be_editable()
    expect(page.locator("#score")).to_have_text("0.33 right")
    page.keyboard.press("Enter")
    page.keyboard.press("t")
    expect(card(page, "input >> nth=0")).to_be_checked()
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(card(page, ".verdict")).to_have_text("Right")
    page.keyboard.press("Enter")
    expect(page.locator("#total")).to_have_text("1.33 of 2 right")
    page.get_by_role("button", name="Retry the one missed").click()
    for place, reply in enumerate(("27", "270", "10")):
        boxes.nth(place).fill(reply)
    expect(card(page, ".part .tag")).to_have_text(["", "", ""])
    check(page)
    expect(card(page, ".verdict")).to_have_text("Right")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_everybody_can_use_the_controls(visit, kinds, scheme: str, width: int) -> None:
    page = visit(
        list(kinds.values()), color_scheme=scheme, viewport={"width": width, "height": 720}
    )
    for kind in kinds:
        assert_accessible(page)
        if kind == "parts":
            for place, reply in enumerate(["9", "90", "11"]):
                card(page, "input").nth(place).fill(reply)
            check(page)
        elif kind in ("choices", "true-false"):
            card(page, ".option").first.click()
            check(page)
        else:
            for place, select in enumerate(card(page, "select").all()):
                select.select_option(index=min(place + 1, 3 if kind == "matching" else 4))
            check(page)
        expect(card(page, ".verdict")).not_to_be_empty()
        assert_accessible(page)
        check(page)


def test_without_javascript_all_can_be_read(scriptless, kinds) -> None:
    shown = scriptless(list(kinds.values())).locator("main").inner_text()
    for text in ("three", "the forward pass", "miaow", "all weights", "False"):
        assert text in shown
