"""How soon a quiz can be used after it is opened, beside an empty page in the same run.

Promised: 50 questions in 0.3 s; 1,000 are to stay smooth.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from quizgen.cli import main
from tests.chromium import QUIET, installed_chromium

READY = """() => new Promise((ready) => {
  const look = () => document.querySelector("#start.current") ? ready() : setTimeout(look);
  look();
})"""
FIRST = "document.querySelector('#start button.primary').click()"
FOCUSED = "document.activeElement.closest('article.current') !== null"


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=QUIET)
        yield browser.new_page()
        browser.close()


def write_quiz(path: Path, count: int) -> None:
    """Write what the command gives its user: fresh variants, notes and pairs among it."""
    command = ("export", "html", "-n", str(count), "--seed", "bench", "-o", str(path))
    main(command, standalone_mode=False)


@pytest.mark.parametrize("count", [0, 50, 1000])
def test_open_and_start(benchmark, page: Page, tmp_path: Path, count: int) -> None:
    """Load the page and show the first question; with no questions, the floor."""
    path = tmp_path / "quiz.html"
    if count:
        write_quiz(path, count)
    else:
        path.write_text("<!doctype html><title>Empty</title>")

    def open_and_start() -> None:
        page.goto(path.as_uri())
        if count:
            page.evaluate(READY)
            page.evaluate(FIRST)
            assert page.evaluate(FOCUSED)

    benchmark.pedantic(open_and_start, rounds=10, warmup_rounds=2)


def test_next_of_a_thousand(benchmark, page: Page, tmp_path: Path) -> None:
    """Give up on a question and go on to the next, in the page of 1,000."""
    path = tmp_path / "quiz.html"
    write_quiz(path, 1000)
    page.goto(path.as_uri())
    page.evaluate(READY)
    page.evaluate(FIRST)

    def go_on() -> None:
        for button in ("quiet", "primary"):
            page.evaluate(f"document.querySelector('article.current button.{button}').click()")

    benchmark.pedantic(go_on, rounds=20, warmup_rounds=2)
