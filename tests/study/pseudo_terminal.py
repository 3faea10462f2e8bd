"""A sitting on a pseudo-terminal, read as a person sees it."""

import os
import pty
import re
import signal
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte
from pexpect.fdpexpect import fdspawn

HERE = Path(__file__).parent
ROWS = 120
ANSI = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


class Sitting:
    """A program on a terminal of some width, with all that it ever wrote."""

    def __init__(self, arguments: list[str], columns: int, environment: dict[str, str]) -> None:
        inherited = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        # a pseudo-terminal by hand: pexpect.spawn would fork this process, which may have threads
        self.keyboard, terminal = pty.openpty()
        termios.tcsetwinsize(terminal, (ROWS, columns))
        self.program = subprocess.Popen(
            [sys.executable, str(HERE / "drive.py"), *arguments],
            env=inherited | environment,
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            start_new_session=True,
        )
        os.close(terminal)
        self.process = fdspawn(self.keyboard, encoding="utf-8", timeout=30)
        self.screen = pyte.Screen(columns, ROWS)
        self.stream = pyte.Stream(self.screen)
        self.raw = ""

    def go_on(self) -> None:
        """Go on from a verdict to the next question."""
        self.until("Enter to go on")
        self.process.sendline("")

    def until(self, *patterns: str) -> str:
        """Wait for one of the patterns and return what it matched, without colours."""
        found = self.process.expect([*patterns, pexpect.EOF])
        self._take(self.process.before)
        if found == len(patterns):
            raise AssertionError(f"the program ended:\n{self.raw}")
        self._take(self.process.after)
        return ANSI.sub("", self.process.after)

    def type(self, reply: str) -> None:
        """Type a line at the prompt, going on from a verdict first."""
        while self.until("> ", "Enter to go on") != "> ":
            self.process.sendline("")
        self.process.sendline(reply)

    def end(self) -> int:
        """Wait for the end and return the exit code."""
        while found := self.process.expect([pexpect.EOF, "Enter to go on", "missed: "]):
            self._take(self.process.before + self.process.after)
            self.process.sendline(["", "q"][found - 1])
        self._take(self.process.before)
        return self.program.wait(timeout=30)

    def kill(self) -> None:
        """End the program as kill -9 does."""
        self.program.kill()
        assert self.program.wait(timeout=30) == -signal.SIGKILL

    def close(self) -> None:
        """End the program if it runs, and its terminal."""
        self.program.kill()
        self.program.wait(timeout=30)
        self.process.close()

    def lines(self) -> list[str]:
        """Return what stands on the screen."""
        return [line.rstrip() for line in self.screen.display]

    def _take(self, text: str) -> None:
        self.raw += text
        self.stream.feed(text)


Sit = Callable[..., Sitting]
