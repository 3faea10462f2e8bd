"""The registry of misconceptions: `misconceptions.toml` of each topic names what it explains."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder

REGISTRY = "misconceptions.toml"
_in_use: list[Path] = []  # banks outside the project, the latest first: ids mean the same in all


@dataclass(frozen=True, slots=True)
class Misconception:
    """A mistake that people make, what to tell them about it, and the topic to read."""

    id: str
    name: str
    advice: str
    topic: str


def registries(folder: Path) -> tuple[Misconception, ...]:
    """Return what the topics of a bank name, topic by topic."""
    return tuple(known for path in sorted(folder.glob(f"*/{REGISTRY}")) for known in _read(path))


@cache
def registered(folder: Path) -> Mapping[str, Misconception]:
    """Return what the topics of a bank name, by id."""
    return {known.id: known for known in reversed(registries(folder))}


def find(misconception: str) -> Misconception | None:
    """Return a misconception by id: of a bank in use, else of the project."""
    for folder in (*_in_use, bank_folder()):
        if known := registered(folder).get(misconception):
            return known
    return None


def use(folder: Path) -> None:
    """Let a bank outside the project name its own misconceptions."""
    if folder != bank_folder() and folder not in _in_use:
        _in_use.insert(0, folder)


def _read(path: Path) -> list[Misconception]:
    """Read the registry of one topic."""
    topic = path.parent.name.replace("_", "-")
    try:
        source = path.read_text(encoding="utf-8")
        entries = tomllib.loads(source)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise QuizgenError(f"{path}: {error}; mend the file") from error
    for name, entry in entries.items():
        if not isinstance(entry, dict) or set(entry) != {"name", "advice"}:
            raise QuizgenError(
                f"{path}:{_line(source, name)}: [{name}] needs a name and advice, and no more"
            )
        if not all(isinstance(text, str) for text in entry.values()):
            raise QuizgenError(
                f"{path}:{_line(source, name)}: name and advice of [{name}] are texts in quotes"
            )
    return [Misconception(name, **entry, topic=topic) for name, entry in entries.items()]


def _line(source: str, name: str) -> int:
    heading = re.search(rf"^\[?\s*\"?{re.escape(name)}\b", source, re.MULTILINE)
    return source[: heading.start()].count("\n") + 1 if heading else 1
