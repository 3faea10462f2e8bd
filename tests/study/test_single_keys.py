"""What a person types at a terminal: single keys, lines that are edited, and pastes."""

import signal
import termios
import time
from pathlib import Path

import pytest

from quizgen.study.opening import open_store
from tests.study.pseudo_terminal import Sit, Sitting


def until_options(sitting: Sitting) -> None:
    """Put typed questions aside until there are options, which take single keys."""
    while "Give" in sitting.until("Give a whole number[^>]*> ", r"d\) [^>]*> "):
        sitting.process.sendline("s")


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


def test_an_enter_right_after_a_key_is_habit(sit: Sit, database: Path) -> None:
    sitting = sit("study", database, topic="powers")
    until_options(sitting)
    sitting.process.send("z\r")
    sitting.until("Not counted: type a letter from a to d")
    sitting.process.send("a\r")
    sitting.until("Enter to go on")
    sitting.process.send("e\r")
    sitting.until("Common mistakes")
    sitting.until("Enter to go on")
    sitting.process.send("u\r")  # the next question waits for its answer
    sitting.until(r"Taken back[^>]*d\) [^>]*> ")
    sitting.process.send("q")
    assert sitting.end() == 0
    assert "Not known yet" not in sitting.raw
    with open_store(database) as store:
        assert store.reviews() == []


@pytest.mark.parametrize(("keys", "pause"), [(" ", 0), ("\r\r", 0), ("\r", 1)])
def test_what_is_no_habit_goes_on_from_a_verdict(
    sit: Sit, database: Path, keys: str, pause: float
) -> None:
    sitting = sit("study", database, topic="powers")
    until_options(sitting)
    sitting.process.send("a")
    sitting.until("Enter to go on")
    time.sleep(pause)  # as long as a glance at the verdict takes
    sitting.process.send(keys)
    sitting.until(r"Question 2")


def test_an_enter_after_a_key_is_no_answer_to_a_question_that_is_typed(
    sit: Sit, database: Path
) -> None:
    sitting = sit("study", database, topic="sums")
    sitting.type("")
    sitting.until("Enter to go on")
    sitting.process.send("u\r")
    sitting.until("Taken back")
    sitting.until("> ")
    sitting.type("q")
    assert sitting.end() == 0
    with open_store(database) as store:
        assert store.reviews() == []


def test_the_arrow_keys_edit_the_reply(sit: Sit) -> None:
    sitting = sit("quiz", 1, topic="sums")
    left = "\x1b[D"
    sitting.type(f"99{left}{left}z")
    sitting.until("Not counted: 'z99' is not known here")


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
    sitting.until("Not counted: 1 was read, but not 'q'")
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
