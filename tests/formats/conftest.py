"""A real browser without a window."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ON_MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
_QUIET = (  # nothing but the page itself may want the network
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
)


def installed_chromium() -> str | None:
    """Return the Chromium that QUIZGEN_CHROMIUM names or that is installed.

    None leaves it to Playwright, which has its own, or says how to install it.
    """
    found = [os.environ.get("QUIZGEN_CHROMIUM"), *map(shutil.which, _NAMES)]
    if _ON_MACOS.exists():
        found.append(str(_ON_MACOS))
    return next(filter(None, found), None)


@pytest.fixture(scope="module")  # while it runs, no other module may use Playwright or asyncio
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=installed_chromium(), args=_QUIET)
        yield running
        running.close()
