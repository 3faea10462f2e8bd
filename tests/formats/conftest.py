"""A real browser without a window."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import QUIET, installed_chromium


@pytest.fixture(scope="module")  # while it runs, no other module may use Playwright or asyncio
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=installed_chromium(), args=QUIET)
        yield running
        running.close()
