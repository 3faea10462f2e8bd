"""Long texts on a terminal."""

import os
import pty
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest
from pexpect.fdpexpect import fdspawn

from quizgen.cli.printing import tell

See = Callable[..., list[str]]


@pytest.fixture
def see(home: Path) -> See:
    """Return a function that runs quizgen on a terminal of 24 lines and returns what it shows."""

    def see(*arguments: str) -> list[str]:
        keyboard, terminal = pty.openpty()
        termios.tcsetwinsize(terminal, (24, 80))
        program = subprocess.Popen(
            [sys.executable, "-m", "quizgen", *arguments],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env={**os.environ, "TERM": "xterm", "PAGER": "sed s/^/paged:/"},
        )
        os.close(terminal)
        shown: str = fdspawn(keyboard, encoding="utf-8", timeout=60).read()
        os.close(keyboard)
        assert program.wait(timeout=30) == 0
        return shown.splitlines()

    return see


@pytest.mark.parametrize("arguments", [("notes", "pooling"), ("misconceptions",)])
def test_what_is_longer_than_the_terminal_is_paged(see: See, run, arguments) -> None:
    lines = see(*arguments)
    assert len(lines) > 24
    told = run(*arguments).stdout.splitlines()  # where nobody looks, it is only printed
    assert lines == [f"paged:{line}" for line in told]


@pytest.mark.parametrize("arguments", [("notes",), ("misconceptions", "activation-optional")])
def test_what_fits_is_printed(see: See, arguments) -> None:
    lines = see(*arguments)
    assert 1 < len(lines) < 24
    assert not any("paged:" in line for line in lines)


def test_the_prompt_of_the_shell_has_a_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    paged: list[str] = []
    monkeypatch.setattr("click.echo_via_pager", paged.append)
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("COLUMNS", "80")
    fits = "\n".join(["a line"] * 23)
    tell(fits)
    tell(f"{fits}\none more")
    assert capsys.readouterr().out == f"{fits}\n"
    assert paged == [f"{fits}\none more"]


def test_what_is_for_a_program_is_printed(see: See) -> None:
    assert see("misconceptions", "--json")[0] == "["
