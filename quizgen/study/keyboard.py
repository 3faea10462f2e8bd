"""How a terminal hands over lines, and single keys without Enter."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

_END_OF_INPUT = "\x04"
_MARK_PASTES, _LEAVE_PASTES = "\x1b[?2004h", "\x1b[?2004l"
_PASTE, _PASTE_END = b"\x1b[200~", b"\x1b[201~"


def edit_lines() -> None:
    """Let the arrow keys edit what `input` reads, where the system can; a paste is one reply."""
    with suppress(ImportError):
        import readline

        if _marks_pastes():
            readline.parse_and_bind("set enable-bracketed-paste on")


@contextmanager
def single_keys(target: TextIO) -> Iterator[None]:
    """Hand keys over as they are pressed; what was typed ahead is kept, what is pasted is not.

    `target` is the terminal that the keys belong to. A program that was stopped (Ctrl-Z) goes on
    with single keys, whatever the shell has made of them.
    """
    try:
        import termios
        import tty
    except ImportError:  # where there is no termios, click reads keys in its own way
        yield
        return
    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)

    def begin(*_: object) -> None:
        # click's raw mode would throw away what was typed before it
        tty.setcbreak(keyboard, termios.TCSADRAIN)

    stopped_before = signal.signal(signal.SIGCONT, begin)
    try:
        begin()
        _tell(target, _MARK_PASTES)
        yield
    finally:
        signal.signal(signal.SIGCONT, stopped_before)
        termios.tcsetattr(keyboard, termios.TCSADRAIN, before)
        _tell(target, _LEAVE_PASTES)


def read_key_press() -> str:
    """Return the next key that prints, or Enter as an empty text; raises `EOFError` at the end."""
    while True:
        pressed = _press()
        if pressed in ("", _END_OF_INPUT):
            raise EOFError
        if pressed in "\r\n":
            return ""
        if pressed.isprintable() and len(pressed) == 1:
            return pressed


def _marks_pastes() -> bool:
    return os.environ.get("TERM", "dumb") != "dumb"


def _tell(target: TextIO, sequence: str) -> None:
    if _marks_pastes():
        target.write(sequence)
        target.flush()


def _press() -> str:
    try:
        import select
        import termios  # noqa: F401 - where it is missing, so is `select` for keyboards
    except ImportError:
        import click

        return click.getchar()
    keyboard = sys.stdin.fileno()
    pressed = os.read(keyboard, 1)
    if pressed == b"\x1b":  # an arrow, a function key or a paste: all of it is one press
        while select.select([keyboard], [], [], 0)[0] and (more := os.read(keyboard, 1)):
            pressed += more
            if (len(pressed) > 2 and more.isalpha()) or more == b"~":
                break
        if pressed == _PASTE:
            while not pressed.endswith(_PASTE_END) and (more := os.read(keyboard, 1)):
                pressed += more
    while len(pressed) < 4 and pressed[:1] >= b"\xc0":  # a letter of several bytes
        try:
            return pressed.decode()
        except UnicodeDecodeError:
            pressed += os.read(keyboard, 1)
    return pressed.decode(errors="replace")
