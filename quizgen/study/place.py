"""Where a learner's study database lives."""

from collections.abc import Mapping
from pathlib import Path

from quizgen.folders import data_folder


def database_path(environment: Mapping[str, str]) -> Path:
    """Return the file that `QUIZGEN_DB` names, or the one in the user's data folder."""
    if named := environment.get("QUIZGEN_DB"):
        return Path(named).expanduser()
    return data_folder() / "study.db"
