"""Which topics build on which: `topic.toml` of each topic of a bank."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.study.card import Card
from quizgen.toml_file import read_toml

TOPIC = "topic.toml"
ENOUGH = 3  # questions of a topic that were answered, before what builds on it begins

Prerequisites = Mapping[str, Collection[str]]


def prerequisites(folder: Path) -> Prerequisites:
    """Return the topics that each topic of a bank builds on."""
    return {
        path.parent.name.replace("_", "-"): _read(path)
        for path in sorted(folder.glob(f"*/{TOPIC}"))
    }


def _read(path: Path) -> tuple[str, ...]:
    _, entries = read_toml(path)
    topics = entries.get("prerequisites", [])
    if not isinstance(topics, list) or not all(isinstance(topic, str) for topic in topics):
        raise QuizgenError(f"{path}: prerequisites is a list of topics in quotes; mend the file")
    return tuple(topics)


def begun(items: Iterable[Item], cards: Mapping[str, Card], needs: Prerequisites) -> frozenset[str]:
    """Return the topics whose prerequisites, as far as these items cover them, were worked at."""
    missing: dict[str, int] = {}
    topics: dict[str, list[Item]] = {}
    for item in items:
        topics.setdefault(item.topic, []).append(item)
    for topic, members in topics.items():
        known = sum(item.id in cards and not cards[item.id].is_failed for item in members)
        missing[topic] = min(ENOUGH, len(members)) - known
    return frozenset(
        topic for topic in topics if all(missing.get(need, 0) <= 0 for need in needs.get(topic, ()))
    )
