"""Check the types of the page's scripts, for `make lint`: TypeScript, strict, told by JSDoc."""

import os
import re
import subprocess
import sys
from bisect import bisect
from itertools import accumulate
from pathlib import Path

from deno import find_deno_bin

from quizgen.folders import templates_folder
from quizgen.formats.html import SCRIPTS

CONFIG = Path(__file__).with_name("deno.json")
PLACE = re.compile(r"file://\S+?/quiz\.js:(\d+)")


def check(folder: Path, build: Path) -> tuple[bool, str]:
    """Return whether the scripts of a folder pass, and what is wrong, by file and line.

    The page runs them one after another, in one scope; Deno takes a file for a module of its own.
    """
    paths = [folder / f"{name}.js" for name in SCRIPTS]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    starts = [0, *accumulate(text.count("\n") for text in texts)]

    def origin(place: re.Match[str]) -> str:
        line = int(place[1])
        script = bisect(starts, line - 1) - 1
        return f"{paths[script]}:{line - starts[script]}"

    build.mkdir(parents=True, exist_ok=True)
    (build / "quiz.js").write_text("".join(texts), encoding="utf-8")
    command = [find_deno_bin(), "check", "--quiet", "--no-lock", "--config", CONFIG]
    offline = {"DENO_DIR": str(build / "deno"), "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
    done = subprocess.run(
        [*command, build / "quiz.js"],
        check=False,
        env={**os.environ, **offline},
        capture_output=True,
        text=True,
    )
    return done.returncode == 0, PLACE.sub(origin, done.stdout + done.stderr)


if __name__ == "__main__":
    passed, told = check(templates_folder() / "quiz", Path("build/javascript"))
    print(told, end="")
    sys.exit(not passed)
