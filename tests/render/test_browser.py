"""MathML as Chromium lays it out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from quizgen.render import parse, to_html
from tests.chromium import QUIET, installed_chromium


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=QUIET)
        yield browser.new_page()
        browser.close()


def show(page: Page, source: str) -> None:
    page.set_content(f"<!doctype html><body>{to_html(parse(source))}")


def middle(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_limits_stand_over_and_under_a_sum(page: Page) -> None:
    show(page, "$$\\sum_{i=1}^{N} x$$")
    sign, below, above = (middle(page, f"munderover > :nth-child({n})") for n in (1, 2, 3))
    assert above[1] < sign[1] < below[1]
    assert abs(above[0] - sign[0]) < 2
    assert abs(below[0] - sign[0]) < 2


def test_limits_stand_beside_a_sum_in_a_sentence(page: Page) -> None:
    show(page, "so $\\sum_{i=1}^{N} x$")
    sign, below, above = (middle(page, f"msubsup > :nth-child({n})") for n in (1, 2, 3))
    assert above[1] < below[1]
    assert sign[0] < min(above[0], below[0])


def test_cells_of_a_matrix_stand_in_rows_and_columns(page: Page) -> None:
    show(page, "$\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}$")
    one, two, three, four = (
        middle(page, f"mtr:nth-child({row}) > mtd:nth-child({column})")
        for row in (1, 2)
        for column in (1, 2)
    )
    assert (one[1], three[1]) == pytest.approx((two[1], four[1]))
    assert (one[0], two[0]) == pytest.approx((three[0], four[0]))
    assert one[0] < two[0]
    assert one[1] < three[1]


def test_a_sign_is_closer_than_an_operation(page: Page) -> None:
    def distance(latex: str) -> float:
        show(page, f"${latex}$")
        boxes = [page.locator(tag).last.bounding_box() for tag in ("math > mo", "math > mn")]
        assert boxes[0] is not None
        assert boxes[1] is not None
        return middle(page, "math > mn:last-child")[0] - boxes[0]["x"]

    assert distance("x = -3") < distance("x - 3")
