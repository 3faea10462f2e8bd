"""Everybody can use the page: axe finds nothing to complain about, and nothing is cut off."""

from collections import Counter
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from quizgen.formats.html.notes import Lesson
from quizgen.questions.answers import Choice, Integer, Matching

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")


OPTIONS = {
    "rules": {"empty-table-header": {"enabled": False}},  # axe does not see that a formula is text
    "resultTypes": ["violations"],  # no long list of what is good
}
EMPTY_HEADERS = "[...document.querySelectorAll('th')].filter(({ textContent }) => !textContent)"


def assert_accessible(page: Page) -> None:
    found = Axe().run(page, options=OPTIONS)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate(EMPTY_HEADERS) == []
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert width <= 0, "the page scrolls sideways"


def without_javascript(page: Page) -> None:
    page.evaluate("""() => {
      document.documentElement.classList.remove("live");
      for (const each of document.querySelectorAll("noscript")) each.outerHTML = each.textContent;
    }""")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_from_the_first_question_to_the_result(
    visit, four, scheme, width
) -> None:
    page = visit(four, color_scheme=scheme, viewport={"width": width, "height": 720})
    card = page.locator("article.current")
    for reply in ("288", "0.693", "quux"):
        assert_accessible(page)
        card.locator("input").fill(reply)
        card.locator("button.primary").click()
        assert_accessible(page)
        if reply == "quux":
            card.locator("button.quiet >> nth=0").click()
            assert_accessible(page)
        card.locator("button.primary").click()
    card.locator(".option").filter(has_text="resized").click()
    assert_accessible(page)
    card.locator("button.primary").click()
    assert_accessible(page)
    card.locator("button.primary").click()
    expect(page.locator("#total")).to_be_visible()
    assert_accessible(page)


def test_axe_finds_nothing_without_javascript(visit, four) -> None:
    page = visit(four, mode=None)  # axe itself is JavaScript: make the page as it is without ours
    without_javascript(page)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert_accessible(page)


def begin(page: Page, mode: str) -> None:
    page.locator(f"#start input[value={mode}]").check()
    page.get_by_role("button", name="Start", exact=True).click()


def screens_of(page: Page, mode: str) -> Iterator[str]:
    """Go through all screens of a mode, and say what takes the focus there."""
    current = page.locator("article.current")
    if mode == "start":
        page.locator("#start input[value=test]").check()
        yield "INPUT INPUT BUTTON"
        return
    begin(page, mode)
    if mode == "pairs":
        yield "BUTTON " * 13
        return
    if mode == "notes":
        page.locator("#read .example").first.wait_for()
        yield "SELECT SUMMARY BUTTON BUTTON"
        return
    for fields in ("INPUT", "INPUT", "INPUT", "INPUT", "SELECT SELECT SELECT"):
        yield "BUTTON" if mode == "flashcards" else f"{fields} BUTTON"
        if mode == "practice":
            current.locator("button.quiet >> nth=0").click()
            yield "SUMMARY BUTTON"
        current.locator("button.primary").click()
        if mode == "flashcards":
            yield "SUMMARY " + "BUTTON " * 4
            page.get_by_role("button", name="Again").click()
    yield "BUTTON " * 3
    if mode == "test":
        page.get_by_role("button", name="Hand in").click()
        yield "BUTTON " * 6


@pytest.mark.parametrize("mode", ["start", "practice", "test", "flashcards", "pairs", "notes"])
def test_the_focus_can_be_seen_on_everything_that_takes_it(visit, ask, four, mode) -> None:
    pairs = ask(Matching((("one", "1"), ("two", "2"), ("three", "3"))))
    short = [ask(Integer(n), prompt=f"Number {n}") for n in (4, 5, 6)]
    asked = [*four, pairs] if mode != "pairs" else [pairs, *short]
    notes = [Lesson("losses", "Losses", ("A loss.", four[0])), Lesson("more", "More", ())]
    page = visit(asked, mode=None, notes=notes)
    for expected in screens_of(page, mode):
        list(walk(page))  # to the end of the page, after which comes its beginning
        seen = list(walk(page))
        assert [each for each in seen if each["outline"] == "none"] == []
        assert Counter(expected.split()) <= Counter(each["name"] for each in seen)


def walk(page: Page) -> Iterator[dict[str, str]]:
    """Go from here to the end of the page by the Tab key alone."""
    page.keyboard.press("Tab")
    while (focus := page.evaluate(FOCUS))["name"] != "BODY":
        yield focus
        page.keyboard.press("Tab")


FOCUS = """() => {
  const element = document.activeElement;
  const framed = element.closest(".option") ?? element;
  return { name: element.tagName, outline: getComputedStyle(framed).outlineStyle };
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_long_things_stay_inside_the_page_and_can_be_reached(visit, ask, width) -> None:
    vector = "[" + ", ".join(["0.125"] * 12) + "]"
    table = "\n\n|" + " class |" * 20 + "\n|" + "---|" * 20 + "\n|" + " 0.25 |" * 20
    hard = f"Take $x = {vector}$ and\n\n$$x = {vector}$$\n\n`{'long_name' * 20}`{table}"
    page = visit(
        [
            ask(Integer(1), ("wrong", 2, hard), title="x" * 300, prompt=hard, solution=hard),
            ask(Choice(f"$x = {vector}$ " + "y" * 200), ("wrong", "No.", hard)),
        ],
        "T" * 300,
        viewport={"width": width, "height": 720},
    )
    card = page.locator("article.current")
    assert_accessible(page)
    card.locator("input").fill("2")
    card.locator("button.primary").click()
    assert_accessible(page)
    card.locator("button.primary").click()
    assert_accessible(page)


def test_the_button_can_be_reached_without_scrolling(visit, four) -> None:
    page = visit(four[:1], viewport={"width": 360, "height": 480})
    page.locator("article.current input").fill("288")
    page.locator("article.current button.primary").click()
    expect(page.locator("article.current button.primary")).to_be_in_viewport(ratio=1)
    expect(page.locator("article.current .mark")).to_be_in_viewport(ratio=1)


def test_nothing_moves_where_no_motion_is_wanted(visit, four) -> None:
    page = visit(four)  # every visit asks for reduced motion
    assert page.evaluate("document.getAnimations().length") == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate("document.getAnimations().length") > 0


PAIRS = (
    *(("ink", paper) for paper in ("paper", "sheet", "right-wash", "wrong-wash", "partly-wash")),
    *(("soft", paper) for paper in ("paper", "sheet")),
    *(("accent", paper) for paper in ("paper", "sheet")),
    *((name, f"{name}-wash") for name in ("right", "wrong", "partly")),
    *((name, "paper") for name in ("right", "wrong", "partly")),
    ("on-accent", "accent"),
)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_and_edges_stand_out_from_what_is_behind_them(visit, four, scheme) -> None:
    page = visit(four[:1], color_scheme=scheme)

    def luminance(name: str) -> float:
        root = "getComputedStyle(document.documentElement)"
        digits = page.evaluate(f"{root}.getPropertyValue('--{name}')").strip().removeprefix("#")
        parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
        linear = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return sum(w * each for w, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    def contrast(pair: tuple[str, str]) -> float:
        low, high = sorted(map(luminance, pair))
        return (high + 0.05) / (low + 0.05)

    assert {pair for pair in PAIRS if contrast(pair) < 4.5} == set()  # WCAG 1.4.3
    fields = [("edge", "paper"), ("edge", "sheet")]
    assert {pair for pair in fields if contrast(pair) < 3} == set()  # WCAG 1.4.11
