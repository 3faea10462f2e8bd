"""A quiz in a real browser, from the first question to the last."""

import re

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Page, expect


def current(page: Page, selector: str = "h2"):
    return page.locator(f"article.current {selector}")


def test_a_quiz_is_answered_to_the_end_by_keyboard_alone(visit, four) -> None:
    page = visit(four, "Four questions")
    keys = page.keyboard
    expect(page).to_have_title("Four questions")
    expect(page.locator("#place")).to_have_text("Question 1 of 4")
    verdict, note = current(page, ".verdict"), current(page, ".note")

    keys.type("many")  # the page opens where an answer is typed
    keys.press("Enter")
    expect(note).to_have_text("“many” is not known here; type a number alone.")
    expect(current(page, "input")).to_have_attribute("aria-invalid", "true")
    expect(verdict).to_be_empty()
    keys.press("ControlOrMeta+a")
    keys.type("300-12")
    expect(note).to_be_empty()
    keys.press("Enter")
    expect(verdict).to_contain_text("Wrong: biases left out")
    expect(verdict).to_contain_text("One bias for each filter is missing")
    expect(verdict).to_have_text(re.compile(r"300-12 is 288\.\s*Answer\s*320$"))
    expect(current(page, ".verdict code")).to_have_text("300-12")
    expect(current(page, ".solution .prose")).to_be_visible()
    expect(page.locator("#score")).to_have_text("0 right")

    keys.press("Enter")
    expect(current(page)).to_have_text("Cross-entropy")
    keys.type("0,693")
    keys.press("Enter")
    expect(verdict).to_have_text("Right")
    expect(current(page, ".solution .prose")).to_be_hidden()  # folded, but there
    expect(page.locator("#score")).to_have_text("1 right")

    keys.press("Enter")
    keys.press("Tab")
    keys.press("Tab")
    expect(current(page, "button.quiet >> nth=0")).to_be_focused()
    keys.press("Space")
    expect(verdict).to_have_text(re.compile(r"Not answered\s*Answer\s*\(None, 26, 26, 64\)"))

    keys.press("Enter")
    expect(page.locator("#place")).to_have_text("Question 4 of 4")
    keys.press("b")
    keys.press("ArrowDown")
    expect(current(page, "input >> nth=2")).to_be_checked()
    right = next(place for place, option in enumerate(four[3].options) if option.is_right)
    keys.press("ABCD"[right])
    keys.press("Enter")
    expect(verdict).to_have_text("Right")
    expect(current(page, "button.primary")).to_have_text("See the result")
    keys.press("Enter")

    expect(page.locator("#total")).to_have_text("2 of 4 right")
    expect(page.locator("#total")).to_be_focused()
    expect(page.locator("#review li")).to_have_text(
        [
            "Parameters of a convolutionWrong: biases left out",
            "Cross-entropyRight",
            "Output shapeNot answered",
            "Weight sharingRight",
        ]
    )


def test_what_was_missed_is_asked_again(visit, four) -> None:
    page = visit(four)
    for reply in ("288", "0.693", "26x26x64"):
        current(page, "input").fill(reply)
        current(page, "button.primary").click()
        current(page, "button.primary").click()
    current(page, "button.quiet >> nth=0").click()
    current(page, "button.primary").click()
    page.get_by_role("button", name="Retry the 2 missed").click()
    expect(page.locator("#place")).to_have_text("Question 1 of 2")
    expect(current(page)).to_have_text("Parameters of a convolution")
    expect(current(page, "input")).to_have_value("")
    expect(current(page, ".verdict")).to_be_empty()
    expect(current(page, ".solution")).to_be_hidden()
    current(page, "input").fill("320")
    current(page, "button.primary").click()
    current(page, "button.primary").click()
    expect(current(page)).to_have_text("Weight sharing")
    current(page).locator("..").get_by_text("shared").click()
    current(page, "button.primary").click()
    current(page, "button.primary").click()
    expect(page.locator("#total")).to_have_text("2 of 2 right")
    expect(page.locator("#retry")).to_be_hidden()
    page.get_by_role("button", name="Start again").click()
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator("#place")).to_have_text("Question 1 of 4")
    expect(page.locator("#score")).to_have_text("0 right")


def test_a_question_is_read_again_from_the_review(visit, four) -> None:
    page = visit(four[:1])
    current(page, "input").fill("288")
    current(page, "button.primary").click()
    current(page, "button.primary").click()
    page.get_by_role("button", name="Parameters of a convolution").click()
    expect(current(page, ".verdict")).to_contain_text("Wrong: biases left out")
    expect(current(page, ".verdict")).not_to_contain_text("288")
    expect(current(page, "input")).to_have_value("288")
    expect(current(page, "input")).not_to_be_editable()
    current(page, "button.primary").click()
    expect(page.locator("#total")).to_have_text("0 of 1 right")


def test_a_wrong_option_is_explained_and_the_right_one_shown(visit, four) -> None:
    page = visit(four[3:])
    current(page, "button.primary").click()
    expect(current(page, ".note")).to_have_text("Nothing was chosen.")
    current(page, ".option").filter(has_text="resized").click()
    expect(current(page, ".note")).to_be_empty()
    current(page, "button.primary").click()
    expect(current(page, ".verdict")).to_contain_text("Nothing is resized.")
    expect(current(page, ".option.wrong")).to_contain_text(
        re.compile(r"Images are resized.\s*Your answer")
    )
    expect(current(page, ".option.right")).to_contain_text(re.compile(r"shared.\s*Right answer"))
    expect(current(page, "input:not(:disabled)")).to_have_count(1)


def test_a_key_held_down_does_not_pass_over_the_verdict(visit, four) -> None:
    page = visit(four)
    page.keyboard.type("320")
    page.keyboard.down("Enter")
    page.keyboard.down("Enter")  # what a key repeats while it is held
    page.keyboard.up("Enter")
    expect(page.locator("#place")).to_have_text("Question 1 of 4")
    expect(current(page, ".verdict")).to_have_text("Right")


def test_what_is_typed_is_never_run(visit, four) -> None:
    page = visit(four[:1])
    for reply in ("alert(1)", "<img src=x onerror=alert(1)>", "1;x=1", "${1}", "constructor"):
        current(page, "input").fill(reply)
        current(page, "button.primary").click()
        expect(current(page, ".note")).not_to_be_empty()
    assert current(page, ".note").evaluate("note => note.children.length") == 0


@pytest.mark.parametrize("touch", [False, True])
def test_the_next_answer_can_be_typed_at_once_where_there_is_a_keyboard(visit, four, touch) -> None:
    page = visit(four, has_touch=touch, is_mobile=touch)
    current(page, "input").fill("320")
    current(page, "button.primary").click()
    current(page, "button.primary").click()
    expect(current(page, "h2" if touch else "input")).to_be_focused()


def test_without_javascript_every_question_can_be_read(scriptless, four) -> None:
    page = scriptless(four)
    expect(page.locator(".notice")).to_be_visible()
    expect(page.locator("article h2 >> visible=true")).to_have_count(4)
    expect(page.locator("button >> visible=true")).to_have_count(0)
    expect(page.locator("#start")).to_be_hidden()
    page.locator("summary").first.click()
    assert page.locator(".key").first.inner_text() == "320"


def test_a_print_has_every_question_and_no_answer_that_was_not_given(visit, four) -> None:
    page = visit(four)
    page.emulate_media(reduced_motion="no-preference")  # what appears by and by is printed, too
    for reply in ("320", "0.123"):
        current(page, "input").fill(reply)
        current(page, "button.primary").click()
        current(page, "button.primary").click()
    with pdfium.PdfDocument(page.pdf()) as document:
        text = "\n".join(each.get_textpage().get_text_range() for each in document)
    lines = text.splitlines()
    for question in four:
        assert lines.count(question.title) == 1
    told = ("320", "Right", "0.123", "Wrong", "Worked solution")
    assert [lines.count(words) for words in told] == [1, 1, 1, 1, 2]
    assert not {"Check", "Next question", "Show the answer"} & set(lines)
    expect(page.locator("#stage article")).to_have_count(1)
