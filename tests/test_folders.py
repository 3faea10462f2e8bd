from pathlib import Path

import pytest

from quizgen.folders import own_cards_folder


def test_the_environment_moves_own_cards(tmp_path: Path) -> None:
    assert own_cards_folder({"QUIZGEN_CARDS": str(tmp_path)}) == tmp_path
    assert own_cards_folder({"QUIZGEN_CARDS": "~/cards"}) == Path.home() / "cards"


@pytest.mark.parametrize("environment", [{}, {"QUIZGEN_CARDS": ""}])
def test_otherwise_they_live_in_the_users_data_folder(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert own_cards_folder(environment) == tmp_path / "quizgen" / "cards"
