"""Kill a study session at random moments, again and again: `python -m tests.study.stress 1000`.

Each life is the real command under a pseudo-terminal. An answer whose verdict was shown must be in
the log; at most one more may be (it was kept, and the session died before it could say so); nothing
may be damaged; and a question that was asked and not answered is asked again, with its numbers.
"""

import os
import random
import re
import select
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.study.opening import open_store

BANK = Path(__file__).parent / "bank"
VERDICT = "Not known yet."
QUESTION = re.compile(r"Question \d+ · (.*?)> ", re.DOTALL)
LONGEST = 0.25  # seconds that a life lasts beyond its first question


@dataclass(slots=True)
class Sessions:
    """Sessions on one database, one after the other, and what they acknowledged in all."""

    database: Path
    chance: random.Random
    acknowledged: int = 0
    left: str | None = None
    failures: list[str] = field(default_factory=list)

    def live_and_die(self) -> None:
        """Answer questions for a random time, be killed, and look at what is left."""
        before = self._logged()
        shown = self._life()
        seen = shown.count(VERDICT)
        self.acknowledged += seen
        logged = self._logged()
        asked = [" ".join(found.split()) for found in QUESTION.findall(shown)]
        if self.left is not None and asked and asked[0] != self.left:
            self.failures.append(f"left with {self.left!r}, came back with {asked[0]!r}")
        if not seen <= logged - before <= seen + 1:
            self.failures.append(f"{seen} verdicts were shown, {logged - before} reviews logged")
        # the last question is still open unless its answer was logged
        is_open = bool(asked) and len(asked) > logged - before
        self.left = asked[-1] if is_open else None if asked else self.left

    def _life(self) -> str:
        arguments = [sys.executable, "-m", "quizgen", "study", "--plain", "--new", "100"]
        arguments += ["--db", str(self.database), "--bank", str(BANK), "--trust-bank"]
        keyboard, terminal = os.openpty()
        ends = {"stdin": terminal, "stdout": terminal, "stderr": terminal}
        program = subprocess.Popen(arguments, **ends, start_new_session=True)
        os.close(terminal)
        try:
            shown = _read(keyboard, 20.0, until="> ")
            end = time.monotonic() + self.chance.uniform(0.0, LONGEST)
            while (left := end - time.monotonic()) > 0:
                os.write(keyboard, b"\r")
                shown += _read(keyboard, min(left, self.chance.uniform(0.0, 0.03)))
            program.kill()
            return shown + _read(keyboard, 5.0)
        finally:
            program.kill()
            program.wait()
            os.close(keyboard)

    def _logged(self) -> int:
        with open_store(self.database) as store:
            self.failures += store.problems()
            return len(store.reviews())


def _read(keyboard: int, seconds: float, until: str = "") -> str:
    """Return what a program says within so many seconds, until some words, or until it has gone."""
    said, end = b"", time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and not (until and until.encode() in said):
        if select.select([keyboard], [], [], left)[0]:
            try:
                some = os.read(keyboard, 65_536)
            except OSError:  # so Linux says that nobody holds the terminal any more
                break
            if not some:
                break
            said += some
    return said.decode(errors="replace")


def kill_often(count: int, database: Path, seed: int = 1) -> Sessions:
    """Let that many sessions live and die."""
    sessions = Sessions(database, random.Random(seed))
    for _ in range(count):
        sessions.live_and_die()
    return sessions


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        ended = kill_often(int(sys.argv[1]), Path(folder) / "study.db")
    print(f"{sys.argv[1]} kills, {ended.acknowledged} answers acknowledged")
    for failure in ended.failures:
        print(failure)
    sys.exit(bool(ended.failures))
