"""Ids: what a file of the bank is called, and what people call it."""

from functools import cache
from pathlib import Path

from quizgen.folders import bank_folder


def id_of(path: Path) -> str:
    """Return the id that the place of a file gives it, `<topic>/<name>`."""
    return f"{path.parent.name}/{path.stem}".replace("_", "-")


def in_words(name: str) -> str:
    """Return a misconception's or topic's id as people read it: `biases left out`."""
    return _misconceptions().get(name) or name.replace("-", " ")


@cache
def _misconceptions() -> dict[str, str]:
    """Read the registry; an id of another bank that is not in it speaks for itself."""
    import tomllib

    return tomllib.loads((bank_folder() / "misconceptions.toml").read_text(encoding="utf-8"))
