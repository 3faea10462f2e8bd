from pathlib import Path

import pytest

from quizgen.study.place import database_path


def test_the_environment_moves_the_database(tmp_path: Path) -> None:
    named = tmp_path / "mine.db"
    assert database_path({"QUIZGEN_DB": str(named)}) == named
    assert database_path({"QUIZGEN_DB": "~/mine.db"}) == Path.home() / "mine.db"


@pytest.mark.parametrize("environment", [{}, {"QUIZGEN_DB": ""}])
def test_otherwise_it_lives_in_the_users_data_folder(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert database_path(environment) == tmp_path / "quizgen" / "study.db"
