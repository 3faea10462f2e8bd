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
    """Read the topics' registries; an id of another bank that is in none speaks for itself."""
    import tomllib

    found = {}
    for path in bank_folder().glob("*/misconceptions.toml"):
        for name, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[name] = entry["name"]
    return found
