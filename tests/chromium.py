"""The browser of the tests: found, or installed by `python -m tests.chromium`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ON_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
QUIET = (  # nothing but the page itself may want the network
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

    None leaves it to Playwright, which may have its own.
    """
    found = [os.environ.get("QUIZGEN_CHROMIUM"), *map(shutil.which, NAMES), ON_MACOS]
    return next((path for path in found if path and Path(path).exists()), None)


def starts() -> bool:
    """Whether the browser really opens: a name on the PATH may be a stub."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        try:
            playwright.chromium.launch(executable_path=installed_chromium(), args=QUIET).close()
        except Error:
            return False
    return True


def install() -> None:
    """Install Chromium: Debian's as root, Playwright's own elsewhere."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "-qq", "update"], check=True)
        packages = ["-qq", "install", "-y", "--no-install-recommends", "chromium"]
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", *packages], check=True, env=quiet, stdout=subprocess.DEVNULL)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if not starts():
        install()
        if not starts():
            sys.exit("Chromium does not start: install it, or name one with QUIZGEN_CHROMIUM")
