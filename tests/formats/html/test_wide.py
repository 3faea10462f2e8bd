"""What is wider than a phone scrolls in its own box, and a shadow says that it goes on."""

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from quizgen.formats.html.notes import Lesson
from quizgen.questions.answers import Array, Choice, Integer

PHONE = {"width": 375, "height": 720}
LONG = "x = [" + ", ".join(["0.125"] * 12) + "]"
INLINE, BLOCK = f"Take ${LONG}$ here", f"So:\n\n$${LONG}$$"
TABLE = "A table:\n\n|" + " class |" * 12 + "\n|" + "---|" * 12 + "\n|" + " 0.25 |" * 12


def is_shaded(box: Locator) -> bool:
    """Whether its upper right corner has another colour than its upper left one."""
    place = box.bounding_box()
    assert place is not None

    def corner(x: float) -> bytes:
        clip = {"x": round(x), "y": round(place["y"]) + 1, "width": 2, "height": 2}
        return box.page.screenshot(clip=clip, full_page=False)

    return corner(place["x"] + 1) != corner(place["x"] + place["width"] - 3)


def assert_told(page: Page, within: str) -> None:
    """Each wide thing there ends in a shadow until it has been scrolled to its end."""
    boxes = page.locator(within).locator(".wide[tabindex], math[tabindex], table[tabindex]")
    expect(boxes.first).to_be_visible()
    for box in boxes.all():
        box.evaluate("box => { box.scrollTo(0, 0); box.scrollIntoView({ block: 'center' }) }")
        assert is_shaded(box)
        box.evaluate("box => box.scrollTo(box.scrollWidth, 0)")
        assert not is_shaded(box)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", [INLINE, BLOCK, TABLE], ids=["inline", "block", "table"])
def test_what_goes_on_beyond_the_edge_says_so(visit, ask, text, scheme) -> None:
    asked = ask(Integer(1), ("wrong", 2, text), prompt=text, solution=text)
    page = visit([asked], viewport=PHONE, color_scheme=scheme)
    assert_told(page, "article.current > .prose")
    page.locator("article.current input").fill("2")
    page.locator("article.current button.primary").click()
    assert_told(page, "article.current .verdict")
    assert_told(page, "article.current .solution")


@pytest.mark.parametrize("mode", ["practice", "flashcards"])
def test_a_long_option_says_so_on_every_colour(visit, ask, mode) -> None:
    page = visit([ask(Choice(INLINE), ("wrong", "No.", "No."))], mode=mode, viewport=PHONE)
    assert_told(page, "article.current .option")
    if mode == "practice":
        page.locator(".option").filter(has_text="Take").click()
    page.locator("article.current button.primary").click()
    assert_told(page, "article.current .option")


@pytest.mark.parametrize("mode", ["practice", "flashcards"])
def test_a_long_answer_says_so(visit, ask, mode) -> None:
    page = visit([ask(Array(np.full((1, 12), 0.125), 3))], mode=mode, viewport=PHONE)
    shows = "button.quiet >> nth=0" if mode == "practice" else "button.primary"
    page.locator(f"article.current {shows}").click()
    assert_told(page, "article.current .verdict")


def test_notes_and_their_examples_say_so(visit, ask) -> None:
    lesson = Lesson("losses", "Losses", (BLOCK, ask(Integer(1), prompt=INLINE, solution=TABLE)))
    page = visit([ask(Integer(1))], mode="notes", notes=[lesson], viewport=PHONE)
    page.locator("#read summary").click()
    assert_told(page, "#read")


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_what_fits_has_no_shadow(visit, ask, scale) -> None:
    """Not even a hairline where its edges lie between the pixels of the screen."""
    asked = ask(Integer(1), prompt="$$x = 1$$\n\n|a|\n|---|\n|b|\n\n$$\\frac{1}{2}$$")
    page = visit([asked], viewport=PHONE, device_scale_factor=scale)
    prose = page.locator("article.current > .prose")
    place = prose.bounding_box()
    assert place is not None
    beside = {"x": place["x"] + 0.75 * place["width"], "width": place["width"] / 4}
    clip = {**beside, "y": place["y"], "height": place["height"]}
    empty = "(prose, hidden) => { prose.style.visibility = hidden ? 'hidden' : '' }"
    for shift in (0, 0.2, 0.4, 0.6, 0.8):
        prose.evaluate("(prose, shift) => { prose.style.marginTop = `${shift}px` }", shift)
        prose.evaluate(empty, True)
        nothing = page.screenshot(clip=clip)
        prose.evaluate(empty, False)
        assert page.screenshot(clip=clip) == nothing
