"""Ids: what a file of the bank is called, and what people call it."""

from pathlib import Path


def id_of(path: Path) -> str:
    """Return the id that the place of a file gives it, `<topic>/<name>`."""
    return f"{path.parent.name}/{path.stem}".replace("_", "-")


def topic_folder(bank: Path, topic: str) -> Path:
    """Return the folder of a topic in a bank."""
    return bank / topic.replace("-", "_")


def in_words(name: str) -> str:
    """Return an id as people read it: `data normalization`."""
    return name.replace("-", " ")
