from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen.questions.bank import Bank


@pytest.fixture(scope="session")
def bank() -> Bank:
    return Bank(Path(__file__).parent / "bank")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "study.db"


@pytest.fixture
def morning() -> datetime:
    return datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
