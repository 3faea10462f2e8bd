"""Find the folders that ship beside the code, and those that are the user's."""

from collections.abc import Mapping
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """Return a folder of the wheel, or of the checkout that the package stands in."""
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def bank_folder() -> Path:
    """Return the folder of the question bank."""
    return _shipped("question_bank")


def templates_folder() -> Path:
    """Return the folder of the Jinja2 templates of all formats."""
    return _shipped("templates")


def is_installed() -> bool:
    """Whether the folders are those of an installed wheel, which an update replaces."""
    return bank_folder().parent == _PACKAGE


def data_folder() -> Path:
    """Return the folder in which the platform keeps what is the user's own."""
    from platformdirs import user_data_path

    return user_data_path("quizgen", appauthor=False)


def own_cards_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder of the user's own cards that `QUIZGEN_CARDS` names, or that of the data."""
    named = environment.get("QUIZGEN_CARDS")
    return Path(named).expanduser() if named else data_folder() / "cards"
