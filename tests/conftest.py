from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from quizgen.questions import misconceptions

WriteBank = Callable[..., Path]


@pytest.fixture(autouse=True)
def forget_banks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no bank of another test name this one's misconceptions."""
    monkeypatch.setattr(misconceptions, "_in_use", [])


@pytest.fixture
def write_bank(tmp_path: Path) -> WriteBank:
    """Return a function that writes files into a bank and returns its folder."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / "bank" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        return tmp_path / "bank"

    return write
