"""Read one key from a terminal, without Enter."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_END_OF_INPUT = "\x04"


@contextmanager
def single_keys() -> Iterator[None]:
    """Hand keys over as they are pressed; what was typed ahead is kept."""
    try:
        import termios
        import tty
    except ImportError:  # where there is no termios, click reads keys in its own way
        yield
        return
    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)
    try:
        # click's raw mode would throw away what was typed before it
        tty.setcbreak(keyboard, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(keyboard, termios.TCSADRAIN, before)


def read_key_press() -> str:
    """Return the next key that prints, or Enter as an empty text; raises `EOFError` at the end."""
    while True:
        pressed = _press()
        if pressed in ("", _END_OF_INPUT):
            raise EOFError
        if pressed in "\r\n ":
            return ""
        if pressed.isprintable() and len(pressed) == 1:
            return pressed


def _press() -> str:
    try:
        import select
        import termios  # noqa: F401 - where it is missing, so is `select` for keyboards
    except ImportError:
        import click

        return click.getchar()
    keyboard = sys.stdin.fileno()
    pressed = os.read(keyboard, 1)
    if pressed == b"\x1b":  # an arrow or a function key: all of it is one press
        while select.select([keyboard], [], [], 0)[0]:
            pressed += os.read(keyboard, 1)
            if (len(pressed) > 2 and pressed[-1:].isalpha()) or pressed[-1:] == b"~":
                break
    while len(pressed) < 4 and pressed[:1] >= b"\xc0":  # a letter of several bytes
        try:
            return pressed.decode()
        except UnicodeDecodeError:
            pressed += os.read(keyboard, 1)
    return pressed.decode(errors="replace")
