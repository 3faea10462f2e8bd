"""Mathematics is drawn by the font inside the page, whatever is installed."""

import string
from typing import Any

import pytest
from playwright.sync_api import Page

from quizgen.questions.answers import Integer
from quizgen.render.math import symbols
from quizgen.render.math.alphabets import ALPHABETS, styled

SIGNS = {
    sign
    for table in (
        symbols.UPRIGHT,
        symbols.ITALIC,
        symbols.ORDINARY,
        symbols.BINARY,
        symbols.RELATION,
        symbols.SEPARATOR,
        symbols.LARGE,
        symbols.OPEN,
        symbols.CLOSE,
        symbols.BARS,
    )
    for sign in "".join(table.values())
}
LETTERS = string.ascii_letters + string.digits
STYLED = {styled(letter, alphabet) for alphabet in ALPHABETS.values() for letter in LETTERS}
WRITTEN = sorted({*SIGNS, *LETTERS, *filter(None, STYLED)})


def fonts(page: Page, selector: str) -> list[dict[str, Any]]:
    """Return the fonts that Chromium took for the text of an element."""
    client = page.context.new_cdp_session(page)
    client.send("DOM.enable")
    client.send("CSS.enable")
    root = client.send("DOM.getDocument")["root"]["nodeId"]
    node = client.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    found: list[dict[str, Any]] = client.send("CSS.getPlatformFontsForNode", {"nodeId": node})[
        "fonts"
    ]
    return found


@pytest.mark.parametrize("tag", ["mi", "mo", "mtext"])
def test_every_character_of_a_formula_is_in_the_font(visit, ask, tag: str) -> None:
    page = visit([ask(Integer(1), prompt="$x$")])
    page.evaluate(
        """([tag, characters]) => {
          const math = document.querySelector("#prompt-1 math");
          math.replaceChildren(...characters.map((character) => {
            const made = document.createElementNS(math.namespaceURI, tag);
            made.textContent = character;
            return made;
          }));
        }""",
        [tag, WRITTEN],
    )
    page.evaluate("document.fonts.ready")
    strangers = [font for font in fonts(page, "#prompt-1 math") if not font["isCustomFont"]]
    assert strangers == []


def test_the_font_is_there_before_the_first_formula(visit, ask) -> None:
    page = visit([ask(Integer(1), prompt="$x$")], mode=None)
    loaded = page.evaluate(
        """async () => {
          await document.fonts.ready;
          return [...document.fonts].map((font) => font.status);
        }"""
    )
    assert loaded == ["loaded"]
    assert not page.locator("math").first.is_visible()


def test_a_bracket_grows_with_what_it_holds(visit, ask) -> None:
    page = visit(
        [
            ask(
                Integer(1),
                prompt="$$\\left(x\\right) \\left(\\frac{\\frac{a}{b}}{\\frac{c}{d}}\\right)$$",
            )
        ]
    )
    page.evaluate("document.fonts.ready")
    heights = [page.locator("math mo").nth(place).bounding_box()["height"] for place in (0, 2)]
    assert heights[1] > 2 * heights[0]


def test_the_right_option_is_drawn_with_its_formula(visit, ask) -> None:
    page = visit([ask(Integer(-4), ("sign", 4, "Mind the *sign* of $-x$."))])
    page.locator("article.current input").fill("4")
    page.locator("article.current button.primary").click()
    assert page.locator(".verdict math").count() == 2
    assert all(font["isCustomFont"] for font in fonts(page, ".verdict math"))


def test_a_title_is_mathematics_in_the_heading_and_words_in_the_result(visit, ask) -> None:
    page = visit([ask(Integer(2), title="What is $L_1$?")])
    heading = page.locator("article.current h2")
    assert " ".join(heading.text_content().split()) == "What is L1?"
    assert heading.locator("msub").count() == 1
    page.locator("article.current button.quiet >> nth=0").click()
    page.locator("article.current button.primary").click()
    assert page.locator("#review .name").text_content() == "What is L₁?"
