"""Figures on the page: seen by a real browser, in light and dark, on a phone and on a desk."""

from dataclasses import replace
from itertools import islice

import pytest

from quizgen.questions.answers import Integer
from tests.figures.drawn import EXAMPLES, pictured_items
from tests.formats.html.test_accessibility import (
    SCHEMES,
    WIDTHS,
    assert_accessible,
    without_javascript,
)

DRAW = [draw for examples in EXAMPLES.values() for draw in examples]
INSIDE = """svg => {
  const sheet = svg.viewBox.baseVal, texts = [...svg.querySelectorAll("text")]
  const boxes = texts.map(text => [text.textContent, text.getBBox()])
  const faults = []
  for (const [words, box] of boxes)
    if (box.x < 0 || box.x + box.width > sheet.width ||
        box.y < -2 || box.y + box.height > sheet.height + 2)
      faults.push(words + " leaves the sheet")
  boxes.forEach(([words, a], n) => boxes.slice(n + 1).forEach(([others, b]) => {
    const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
    const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
    if (across > 0 && down > 4) faults.push(words + " covers " + others)
  }))
  return faults
}"""


@pytest.fixture(scope="module")
def pictured(ask):
    return [replace(ask(Integer(3)), draw_figure=draw) for draw in DRAW]


@pytest.fixture
def whole(visit, pictured):
    """Return a function that shows all questions below each other."""

    def whole(**options):
        page = visit(pictured, mode=None, **options)
        without_javascript(page)
        return page

    return whole


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_figure_is_shown_whole_and_to_everybody(whole, pictured, scheme, width) -> None:
    page = whole(color_scheme=scheme, viewport={"width": width, "height": 720})
    assert_accessible(page)
    shown = page.locator("figure > svg")
    assert shown.count() == len(pictured)
    for n, question in enumerate(pictured):
        box = shown.nth(n).bounding_box()
        assert box["width"] > 40
        assert box["height"] > 40
        assert box["x"] + box["width"] <= width
        name = page.get_by_role("img", name=question.figure.alt, exact=True)
        assert name.count() == 1


def test_texts_are_inside_and_apart(whole) -> None:
    page = whole()
    for svg in page.locator("figure > svg").all():
        assert svg.evaluate(INSIDE) == []


def test_texts_of_the_bank_are_inside_and_apart(browser) -> None:
    """Many variants of each: numbers of other lengths, marks in other places."""
    questions = [
        item.question(variant)
        for item in pictured_items()
        for variant in islice(item.variants("inside"), 12)
    ]
    page = browser.new_page()
    page.set_content("".join(question.figure.svg for question in questions))
    faults = page.locator("svg").evaluate_all(f"drawings => drawings.map({INSIDE})")
    named = zip(questions, faults, strict=True)
    assert {question.name: found for question, found in named if found} == {}
    page.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_figure_has_the_colours_of_the_page(whole, scheme) -> None:
    page = whole(color_scheme=scheme)
    of = "element => getComputedStyle(element)"
    ink = page.locator("body").evaluate(f"{of}.color")
    for element in page.locator("figure text").all()[:20]:
        assert element.evaluate(f"{of}.fill") == ink
    accents = {each.evaluate(f"{of}.color") for each in page.locator("figure .accent").all()}
    assert len(accents) == 1
    assert accents != {ink}


def test_the_figure_is_read_out_with_the_prompt(visit, pictured) -> None:
    page = visit(pictured)
    described = page.locator("article.current input").get_attribute("aria-describedby")
    prompt = page.locator(f"#{described.split()[0]}")
    assert prompt.get_by_role("img").get_attribute("aria-label") == pictured[0].figure.alt


def test_figures_stay_on_paper(whole) -> None:
    page = whole(color_scheme="dark")
    page.emulate_media(media="print")
    svg = page.locator("figure > svg").first
    assert svg.evaluate("svg => getComputedStyle(svg).color") == "rgb(0, 0, 0)"
