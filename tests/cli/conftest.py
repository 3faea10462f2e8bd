import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs quizgen in an empty folder as its user would."""
    home = tmp_path / "work"
    home.mkdir()

    def quizgen(
        *arguments: object, typed: str = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "quizgen", *map(str, arguments)],
            cwd=home,
            input=typed,
            capture_output=True,
            text=True,
            timeout=120,
            env={
                **os.environ,
                "QUIZGEN_DB": str(home / "study.db"),
                "QUIZGEN_CARDS": str(home / "cards"),
                "COLUMNS": "80",
                "PYTHONPATH": str(Path(__file__).parents[2]),
                **environment,
            },
        )

    return quizgen


@pytest.fixture
def bank(write_bank) -> Path:
    """Return the folder of a small bank: two sums and a card."""
    from tests.questions.test_bank import CARDS, GOOD

    return write_bank({"sums/one.py": GOOD, "sums/two.py": GOOD, "facts/concepts.toml": CARDS})
