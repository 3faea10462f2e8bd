"""Lines in and out: a terminal, a dumb one, or a pipe."""

import io
import shutil
import sys
from contextlib import suppress
from typing import TextIO

from rich.console import Console
from rich.text import Text

from quizgen.figures import Figure
from quizgen.render import parse, to_terminal
from quizgen.render.columns import wrap
from quizgen.render.terminal import measure

_PROMPT = "> "


class Screen:
    """Writes text in the styles that the target can show, and reads replies from the source."""

    def __init__(self, source: TextIO, target: TextIO) -> None:
        for stream in (source, target):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")  # no sitting ends over one odd byte
        self._source = source
        self._target = target
        self._console = Console(file=target, highlight=False, markup=False, emoji=False)
        self._edits_lines = source is sys.stdin and source.isatty() and self._console.is_terminal
        if self._edits_lines:
            _load_readline()

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
        lines = to_terminal(parse(source), self.columns - len(indent)).split("\n")
        for number, line in enumerate(lines):
            self._write(f"{indent if number else first or indent}{line}".rstrip(), style)

    def figure(self, figure: Figure) -> None:
        """Draw a figure, or say what there is to see in it."""
        for line in figure.lines(self.columns):
            self._write(line, "")

    def read(self) -> str:
        """Read one reply; raises `EOFError` when there are no more."""
        if self._edits_lines:
            line = input(_PROMPT)
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

    @property
    def is_watched(self) -> bool:
        """Whether a person sits before it, who wants to read before the next question."""
        return self._source.isatty() and self._console.is_terminal

    def pause(self) -> str:
        """Wait until the reader goes on; raises `EOFError` when there is nobody any more."""
        self._write("Enter to go on.", "dim")
        line = self._source.readline()
        if not line:
            raise EOFError
        return line.strip()

    def _write(self, line: str, style: str) -> None:
        self._console.print(Text(line, style), soft_wrap=True)


def _load_readline() -> None:
    """Let the arrow keys edit the line, where the system can."""
    with suppress(ImportError):
        import readline  # noqa: F401 - `input` uses it once it is there
