"""Sittings on a real pseudo-terminal, read as a person sees them."""

import os
import pty
import re
import signal
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
import pytest
from pexpect.fdpexpect import fdspawn

from quizgen.questions.bank import Bank
from quizgen.study.opening import open_store
from quizgen.study.plan import variant_of

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


@pytest.fixture
def sit() -> Iterator[Sit]:
    sittings: list[Sitting] = []

    def sit(
        verb: str, last: object, columns: int = 80, topic: str = "", **environment: str
    ) -> Sitting:
        arguments = [verb, str(HERE / "bank"), str(last), topic]
        sittings.append(Sitting(arguments, columns, environment))
        return sittings[-1]

    yield sit
    for sitting in sittings:
        sitting.close()


def test_kill_9_keeps_the_reviews_and_resumes_on_the_same_question(
    bank: Bank, sit: Sit, database: Path
) -> None:
    asked = r"Question \d · \w+ · (?:new|again).*?\r\n\r\n(.*?)\r\n\r\n"
    killed = sit("study", database)
    killed.type("")
    killed.until("Comes back before the session ends")
    killed.go_on()
    left = killed.until(asked)
    killed.until("> ")
    killed.kill()

    with open_store(database) as store:
        before = list(store.reviews())
        waiting = store.on_screen()
        assert waiting is not None
    assert len(before) == 1
    asked_before = sum(review.card == waiting for review in before)
    name = f"{waiting}#{variant_of(bank.item(waiting), asked_before)}"

    resumed = sit("study", database)
    again = resumed.until(asked)
    assert again.split("\r\n")[1:] == left.split("\r\n")[1:]  # all but its number in the session
    resumed.type("")
    resumed.until(re.escape(name))
    resumed.type("q")
    assert resumed.end() == 0
    with open_store(database) as store:
        after = list(store.reviews())
    assert after[:1] == before
    assert [f"{review.card}#{review.variant}" for review in after[1:]] == [name]


@pytest.mark.parametrize("moment", range(6))
def test_no_verdict_is_shown_before_its_review_is_durable(
    sit: Sit, database: Path, moment: int
) -> None:
    sitting = sit("study", database)
    for _ in range(moment):
        sitting.type("")
        sitting.until("Not known yet")
    sitting.kill()
    with open_store(database) as store:
        assert len(list(store.reviews())) == moment
        cards = store.cards()
        store.rebuild()
        assert store.cards() == cards


def test_ctrl_c_ends_like_quit(sit: Sit, database: Path) -> None:
    sitting = sit("study", database)
    sitting.type("")
    sitting.go_on()
    sitting.until("Question 2")
    sitting.until("> ")
    sitting.process.send("\x03")
    assert sitting.end() == 0
    assert "Score: 0 of 1 (0 %)" in sitting.lines()
    assert "Traceback" not in sitting.raw


def test_ctrl_d_ends_like_quit(sit: Sit) -> None:
    sitting = sit("quiz", 3)
    sitting.type("")
    sitting.go_on()
    sitting.until("Question 2")
    sitting.until("> ")
    sitting.process.send("\x04")
    assert sitting.end() == 0
    assert "Score: 0 of 1 (0 %)" in sitting.lines()
    assert "Error" not in sitting.raw


def test_a_second_session_is_told_that_the_first_is_running(sit: Sit, database: Path) -> None:
    first = sit("study", database)
    first.until("> ")
    second = sit("study", database)
    assert second.end() == 1
    assert "busy" in "\n".join(second.lines())
    assert "Traceback" not in second.raw


def test_the_arrow_keys_edit_the_reply(sit: Sit) -> None:
    sitting = sit("quiz", 1, topic="sums")
    left = "\x1b[D"
    sitting.type(f"99{left}{left}z")
    sitting.until("Not counted: 'z99' is not known here")


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_screen(sit: Sit, columns: int) -> None:
    sitting = sit("quiz", 4, columns)
    for _ in range(4):
        sitting.type("")
    assert sitting.end() == 0
    lines = sitting.lines()
    shown = "\n".join(lines)
    written = [ANSI.sub("", line) for line in sitting.raw.split("\r\n")]
    assert max(map(len, written)) <= columns
    assert [line.rstrip() for line in written if line.strip()] == [line for line in lines if line]
    assert "Score: 0 of 4 (0 %)" in shown
    assert "Why is a⁰ = 1 for every a ≠ 0?" in shown


def test_a_choice_stands_in_a_column_at_40(sit: Sit) -> None:
    sitting = sit("quiz", 4, 40)
    for _ in range(4):
        sitting.type("")
    sitting.end()
    lines = sitting.lines()
    start = next(n for n, line in enumerate(lines) if line.startswith("  a) "))
    options = lines[start : lines.index("", start)]
    assert [line[2:5] for line in options if line[2] != " "] == ["a) ", "b) ", "c) ", "d) "]
    assert len(options) > 4  # at least one of them is wrapped
    assert all(line.startswith(("  a) ", "  b) ", "  c) ", "  d) ", " " * 5)) for line in options)


def test_colours_tell_verdicts_apart(sit: Sit) -> None:
    sitting = sit("quiz", 1)
    sitting.type("")
    sitting.end()
    row = sitting.lines().index("Not known yet.")
    assert sitting.screen.buffer[row][0].fg == "brown"  # how pyte calls ANSI yellow
    assert sitting.screen.buffer[row][0].bold


def test_no_color_is_respected(sit: Sit) -> None:
    sitting = sit("quiz", 1, NO_COLOR="1")
    sitting.type("")
    sitting.end()
    assert {cell.fg for row in sitting.screen.buffer.values() for cell in row.values()} == {
        "default"
    }


def test_a_dumb_terminal_gets_plain_text(sit: Sit) -> None:
    sitting = sit("quiz", 1, TERM="dumb")
    sitting.type("")
    assert sitting.end() == 0
    assert "\x1b" not in sitting.raw
    assert "Score: 0 of 1 (0 %)" in sitting.lines()


def until_options(sitting: Sitting) -> None:
    """Put typed questions aside until there are options, which take single keys."""
    while "Give" in sitting.until("Give a whole number[^>]*> ", r"d\) [^>]*> "):
        sitting.process.sendline("s")


def test_what_is_pasted_presses_no_keys(sit: Sit, database: Path) -> None:
    sitting = sit("study", database, topic="powers")
    until_options(sitting)
    sitting.process.send("\x1b[200~a\nq b\x1b[201~")
    sitting.process.send("x")
    sitting.until("Not counted: type a letter from a to d")
    sitting.process.send("q")
    assert sitting.end() == 0
    assert "\x1b[?2004l" in sitting.raw  # pastes are left to the shell again
    with open_store(database) as store:
        assert store.reviews() == []


def test_what_is_pasted_is_one_reply(sit: Sit) -> None:
    sitting = sit("quiz", 1, topic="sums")
    sitting.type("\x1b[200~1\nq\n\x1b[201~")
    sitting.until("Not counted: '?q'?")
    sitting.type("q")
    assert sitting.end() == 0


def test_single_keys_work_again_after_a_stop(sit: Sit, database: Path) -> None:
    sitting = sit("study", database, topic="powers")
    until_options(sitting)
    sitting.program.send_signal(signal.SIGSTOP)
    modes = termios.tcgetattr(sitting.keyboard)
    assert not modes[3] & termios.ICANON
    modes[3] |= termios.ICANON  # as a shell does when it takes its terminal back
    termios.tcsetattr(sitting.keyboard, termios.TCSANOW, modes)
    sitting.program.send_signal(signal.SIGCONT)
    sitting.process.send("x")
    sitting.until("Not counted: type a letter from a to d")


def test_options_and_keys_need_no_enter(sit: Sit, database: Path) -> None:
    sitting = sit("study", database, topic="powers")
    until_options(sitting)
    sitting.process.send("\x1b[A")  # an arrow is no answer
    sitting.process.send("x")
    sitting.until("Not counted: type a letter from a to d")
    sitting.process.send("a")
    sitting.until("Enter to go on")
    sitting.process.send("u")
    sitting.until(r"Taken back: the last answer to powers/exponent-zero\.")
    sitting.until(r"d\) [^>]*> ")
    sitting.process.send("q")
    assert sitting.end() == 0
    with open_store(database) as store:
        assert store.reviews() == []
