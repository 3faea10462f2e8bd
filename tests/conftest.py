from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

WriteBank = Callable[..., Path]


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


@pytest.fixture(scope="session", autouse=True)
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests apart from the bank, the cards and the terminal of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("QUIZGEN_BANK", "NO_COLOR", "COLUMNS", "LINES"):
            patch.delenv(name, raising=False)
        patch.setenv("QUIZGEN_CARDS", str(home / "cards"))
        patch.setenv("QUIZGEN_DB", str(home / "study.db"))
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        yield
