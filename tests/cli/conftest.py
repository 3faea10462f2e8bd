import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import main

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the empty folder in which quizgen runs, on a machine that nobody has used it on."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("QUIZGEN_DB", str(folder / "study.db"))
    monkeypatch.setenv("QUIZGEN_CARDS", str(folder / "cards"))
    monkeypatch.setenv("COLUMNS", "80")
    return folder


@pytest.fixture
def run(home: Path) -> Run:
    """Return a function that runs quizgen as its user would; a bug is raised, not printed."""

    def quizgen(*arguments: object, typed: str = "", **environment: str) -> Done:
        words = [str(argument) for argument in arguments]
        done = CliRunner().invoke(
            main, words, typed, environment, catch_exceptions=False, prog_name="quizgen"
        )
        return Done(words, done.exit_code, done.stdout, done.stderr)

    return quizgen


@pytest.fixture
def run_alone(home: Path) -> Run:
    """Return a function that runs quizgen in a process of its own, with an environment for it."""

    def quizgen(*arguments: object, typed: str = "", **environment: str) -> Done:
        return subprocess.run(
            [sys.executable, "-m", "quizgen", *map(str, arguments)],
            input=typed,
            capture_output=True,
            text=True,
            timeout=120,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
        )

    return quizgen


@pytest.fixture
def bank(write_bank) -> Path:
    """Return the folder of a small bank: two sums and a card."""
    from tests.questions.test_bank import CARDS, GOOD

    return write_bank({"sums/one.py": GOOD, "sums/two.py": GOOD, "facts/concepts.toml": CARDS})
