"""The registry of misconceptions: `misconceptions.toml` of each topic names what it explains."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder
from quizgen.questions.names import in_words
from quizgen.toml_file import line_of, read_toml

REGISTRY = "misconceptions.toml"


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


def find(misconception: str, folder: Path) -> Misconception:
    """Return what a bank says of a misconception, or else the project's; all know its ids.

    An id that is in neither registry speaks for itself, without advice or a topic to read.
    """
    for known in (registered(folder), registered(bank_folder())):
        if misconception in known:
            return known[misconception]
    return Misconception(misconception, in_words(misconception), advice="", topic="")


def _read(path: Path) -> list[Misconception]:
    """Read the registry of one topic."""
    topic = path.parent.name.replace("_", "-")
    source, entries = read_toml(path)
    for name, entry in entries.items():
        if not isinstance(entry, dict) or set(entry) != {"name", "advice"}:
            raise QuizgenError(
                f"{path}:{line_of(source, name)}: [{name}] needs a name and advice, and no more"
            )
        if not all(isinstance(text, str) for text in entry.values()):
            raise QuizgenError(
                f"{path}:{line_of(source, name)}: name and advice of [{name}] are texts in quotes"
            )
    return [Misconception(name, **entry, topic=topic) for name, entry in entries.items()]
