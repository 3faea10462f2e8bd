"""Lines in and out: a terminal, a dumb one, or a pipe."""

import io
import shutil
import sys
from collections.abc import Callable
from time import monotonic
from typing import TextIO

from rich.console import Console
from rich.text import Text

from quizgen.figures import Figure
from quizgen.render import Document, parse, to_plain, to_terminal
from quizgen.render.columns import wrap
from quizgen.render.terminal import measure
from quizgen.render.tree import MathBlock, Table
from quizgen.study.keyboard import edit_lines, read_key_press, single_keys

_PROMPT = "> "
_HABIT = 0.6  # seconds in which nobody has read a verdict, but pressed Enter after a letter


class Screen:
    """Writes text in the styles that the target can show, and reads replies from the source.

    A plain one uses lines of words alone: no colours, drawings, boxes of math or single keys.
    """

    def __init__(self, source: TextIO, target: TextIO, plain: bool = False) -> None:
        for stream in (source, target):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")  # no sitting ends over one odd byte
        self._source = source
        self._target = target
        self._plain = plain
        self._was_key = False
        self._console = Console(
            file=target,
            highlight=False,
            markup=False,
            emoji=False,
            force_terminal=False if plain else None,
        )
        self._edits_lines = source is sys.stdin and source.isatty() and self._console.is_terminal
        if self._edits_lines:
            edit_lines()

    @property
    def columns(self) -> int:
        """How many columns text may take."""
        return measure(shutil.get_terminal_size().columns)

    def say(self, text: str = "", style: str = "", indent: str = "") -> None:
        """Write plain text, wrapped."""
        for line in wrap(text, self.columns - len(indent)):
            self._write(f"{indent}{line}", style)

    def markdown(self, source: str, style: str = "", first: str = "", indent: str = "") -> None:
        """Write Markdown, wrapped, with one indent for the first line and one for all others."""
        lines = self._lines(parse(source), self.columns - len(indent))
        for number, line in enumerate(lines):
            self._write(f"{indent if number else first or indent}{line}".rstrip(), style)

    def figure(self, figure: Figure) -> None:
        """Draw a figure, or say what there is to see in it."""
        if self._plain:
            self.say(f"Figure: {figure.alt}")
            return
        for line in figure.lines(self.columns):
            self._write(line, "")

    def read(self) -> str:
        """Read one reply; raises `EOFError` when there are no more."""
        if self._edits_lines:
            line = self._meant(lambda: input(_PROMPT))
        else:
            self._target.write(_PROMPT)
            self._target.flush()
            line = self._source.readline()
            if not line:
                raise EOFError
        reply = "".join(char if char.isprintable() else " " for char in line).strip()
        if not self._source.isatty():
            self.say(reply)  # nobody saw it being typed
        return reply

    def key(self) -> str:
        """Read one key where a terminal has keys, else a line; `EOFError` when there are no more.

        A colon waits for the key that it stands before.
        """
        if not self._edits_lines:
            return self.read()
        with single_keys(self._target):
            self._target.write(_PROMPT)
            self._target.flush()
            typed = self._meant(read_key_press)
            if typed == ":":
                typed += read_key_press()
        self.say(typed.strip())
        return typed.strip()

    @property
    def is_watched(self) -> bool:
        """Whether a person sits before it, who wants to read before the next question."""
        return self._source.isatty() and self._target.isatty()

    @property
    def has_typist(self) -> bool:
        """Whether a person types, for whom the end of the input is a wish to stop."""
        return self._source.isatty()

    @property
    def press(self) -> str:
        """What is done to a single key, which needs no Enter where a terminal has keys."""
        return "Press" if self._edits_lines else "Type"

    @property
    def enter(self) -> str:
        """What to press where nothing is to be said."""
        return "Space or Enter" if self._edits_lines else "Enter"

    def pause(self) -> str:
        """Wait until the reader goes on; raises `EOFError` when there is nobody any more."""
        if self._edits_lines:
            with single_keys(self._target):
                self._write(f"{self.enter} to go on, ? for the keys.", "dim")
                self._target.flush()
                return self._meant(read_key_press).strip()
        self._console.print(Text("Enter to go on. ", "dim"), end="")  # the reader ends the line
        self._target.flush()
        line = self._source.readline()
        if not line:
            raise EOFError
        return line.strip()

    def _meant(self, read: Callable[[], str]) -> str:
        """Read on past the Enter that follows a single key out of habit."""
        began = monotonic()
        typed = read()
        if self._was_key and not typed and monotonic() - began < _HABIT:
            typed = read()
        self._was_key = bool(typed.strip()) and read is read_key_press
        return typed

    def _lines(self, document: Document, columns: int) -> list[str]:
        if not self._plain:
            return to_terminal(document, columns).split("\n")
        blocks = (_words(Document((block,)), columns) for block in document.blocks)
        return [line for block in blocks for line in ("", *block)][1:]

    def _write(self, line: str, style: str) -> None:
        self._console.print(Text(line, style), soft_wrap=True)


def _words(block: Document, columns: int) -> list[str]:
    """The lines of a block that is drawn with nothing but words, one under the other."""
    if isinstance(block.blocks[0], MathBlock | Table):
        return wrap(to_plain(block), columns)
    return to_terminal(block, columns).split("\n")
