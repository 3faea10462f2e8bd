"""A bank from elsewhere: its cards and notes are data, its Python runs only when it is trusted."""

from pathlib import Path

import pytest

from tests.check.good import CARDS

NOTES = "# Facts\n\n[Worked example](facts/spy)\n"
COMMANDS = {
    "list": [],
    "show": ["facts/one-fact"],
    "check": [],
    "quiz": ["-n", "1"],
    "study": [],
    "learn": [],
    "cards": [],
    "match": [],
    "export": ["json", "-n", "1"],
    "exam": ["-n", "1"],
    "misconceptions": [],
    "notes": ["facts"],
}


@pytest.fixture
def strange(write_bank, tmp_path) -> Path:
    spy = f"import pathlib\npathlib.Path({str(tmp_path / 'ran')!r}).touch()\n"
    files = {"facts/spy.py": spy, "facts/concepts.toml": CARDS, "facts/notes.md": NOTES}
    return write_bank(files)


@pytest.mark.parametrize("command", COMMANDS)
def test_python_does_not_run_unasked(run, strange, tmp_path, command: str) -> None:
    done = run(command, *COMMANDS[command], "--bank", strange, typed="a\n")
    assert not (tmp_path / "ran").exists()
    assert "Traceback" not in done.stderr
    if command != "show":
        assert "may do anything; read it, then give --trust-bank" in done.stdout + done.stderr


def test_python_runs_when_it_is_trusted(run, strange, tmp_path) -> None:
    run("list", "--bank", strange, "--trust-bank")
    assert (tmp_path / "ran").exists()


def test_a_template_that_is_asked_for_says_why_it_does_not_run(run, strange) -> None:
    done = run("show", "facts/spy", "--bank", strange)
    assert (done.returncode, done.stdout) == (1, "")
    assert "spy.py:1: a template is Python, which may do anything" in done.stderr
