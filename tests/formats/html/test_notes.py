"""The study notes in the page: written when the page is, with their examples worked out."""

import re

import pytest
from playwright.sync_api import expect

from quizgen.folders import bank_folder
from quizgen.formats import html
from quizgen.formats.html.notes import Lesson
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from quizgen.render import parse, to_plain
from tests.check.good import FILES
from tests.formats.html.test_accessibility import SCHEMES, WIDTHS, assert_accessible


@pytest.fixture
def notes(four) -> tuple[Lesson, ...]:
    loss = ("# Losses\n\nA *loss* is $-\\ln p$.", four[0], "## More\n\nEnd.")
    return (
        Lesson("losses", "Losses", loss),
        Lesson("convolution", "Convolution", ("# Convolution\n\nA kernel slides.", four[3])),
    )


def test_notes_are_read_topic_by_topic(visit, four, notes) -> None:
    page = visit(four, mode="notes", notes=notes)
    read = page.locator("#read")
    expect(read).to_be_focused()
    expect(page.get_by_role("heading", level=2)).to_have_text("Losses")
    expect(page.get_by_role("heading", level=3)).to_have_text("More")
    expect(page.locator("#place")).to_have_text("Notes, 1 of 2")

    example = page.get_by_role("region", name="Example: Parameters of a convolution")
    expect(example).to_contain_text("has 32 filters of")
    expect(example.locator(".key")).to_be_hidden()
    example.get_by_text("Worked solution").click()
    expect(example.locator(".key")).to_have_text("Answer 320")

    page.get_by_role("button", name="Next: Convolution").click()
    expect(read).to_be_focused()
    expect(read).to_contain_text("A kernel slides.")
    expect(page.get_by_role("combobox")).to_have_value("convolution")
    expect(page.locator(".example li")).to_have_text(
        [option.text.replace("*", "").replace("$H \\cdot W$", "H·W") for option in four[3].options]
    )
    expect(page.get_by_role("button", name="Next")).to_be_hidden()
    page.get_by_role("combobox").select_option("Losses")
    expect(read).to_contain_text("A loss is")
    page.get_by_role("button", name="Back to the start").click()
    expect(page.locator("#start h2")).to_be_focused()


@pytest.mark.parametrize("mode", ["practice", "test"])
def test_the_result_says_how_each_topic_went_and_opens_its_notes(visit, four, notes, mode) -> None:
    page = visit(four, mode=mode, notes=notes)
    topics = page.locator("#topics")
    press = page.locator("article.current button.primary")
    for reply in ("320", "0.7", "(None, 28, 28, 64)", "?"):
        if reply == "?":
            page.locator("article.current .option").filter(has_text="shared").click()
        else:
            page.locator("article.current input").fill(reply)
        press.click()
        if mode == "practice":
            press.click()
    if mode == "test":
        expect(topics).to_be_hidden()
        page.get_by_role("button", name="Hand in").click()
    # nobody need read about what went well, and of receptive fields there are no notes
    expect(topics.get_by_role("listitem")).to_have_text(
        ["Convolution1 of 1", "Losses0 of 1Notes", "Receptive fields1 of 2"]
    )
    assert_accessible(page)
    topics.get_by_role("button", name="Notes on Losses").click()
    expect(page.locator("#read")).to_be_focused()
    expect(page.locator("#read")).to_contain_text("A loss is")
    expect(page.get_by_role("combobox")).to_have_value("losses")
    page.get_by_role("button", name="Back to the start").click()
    page.get_by_role("button", name="Go on: 4 of 4 answered").click()
    expect(page.locator("#total")).to_have_text("2 of 4 right")


def test_the_result_of_one_topic_is_not_divided(visit, four) -> None:
    page = visit(four[3:])
    page.locator("article.current button.quiet >> nth=0").click()
    page.locator("article.current button.primary").click()
    expect(page.locator("#total")).to_be_visible()
    expect(page.locator("#topics")).to_be_hidden()


def test_a_print_of_notes_has_nothing_else(visit, four, notes) -> None:
    page = visit(four, mode="notes", notes=notes)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Losses")).to_be_visible()
    expect(page.locator(".question >> visible=true")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)


def test_a_quiz_without_notes_offers_none(visit, four) -> None:
    page = visit(four, mode=None)
    expect(page.get_by_role("radio", name="Notes")).to_have_count(0)


def test_the_notes_of_the_topics_come_along_with_their_examples() -> None:
    bank = Bank(bank_folder())
    found = html.lessons({"losses", "pooling", "nowhere"}, bank, "7", pytest.fail)
    assert [lesson.topic for lesson in found] == ["losses", "pooling"]
    for lesson in found:
        text = (bank.folder / lesson.topic / "notes.md").read_text("utf-8")
        asked = [part.id for part in lesson.parts if isinstance(part, Question)]
        assert asked == re.findall(r"^\[Worked example\]\((.+)\)$", text, re.MULTILINE)


def test_an_example_that_cannot_be_made_is_told_and_left_out(write_bank) -> None:
    text = "# Sums\n\nBefore.\n\n[Example](sums/nothing)\n\nAfter."
    told: list[str] = []
    folder = write_bank({**FILES, "sums/notes.md": text})
    (lesson,) = html.lessons({"sums"}, Bank(folder), "0", told.append)
    assert [to_plain(parse(part)) for part in lesson.parts] == ["Sums Before.", "After."]
    assert len(told) == 1
    assert "sums/nothing" in told[0]


@pytest.mark.parametrize(("scheme", "width"), [*zip(SCHEMES, WIDTHS, strict=True)])
def test_everybody_can_read_every_note_of_the_bank(visit, four, scheme, width) -> None:
    bank = Bank(bank_folder())
    notes = html.lessons(bank.topics(), bank, "0", pytest.fail)
    page = visit(
        four,
        mode="notes",
        notes=notes,
        color_scheme=scheme,
        viewport={"width": width, "height": 720},
    )
    for lesson in notes:
        page.get_by_role("combobox").select_option(lesson.title)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        # what has come into sight is measured before the next frame is drawn
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))")
        assert_accessible(page)
