"""Ids: what a file of the bank is called, and what people call it."""

from pathlib import Path

from quizgen.questions.misconceptions import find


def id_of(path: Path) -> str:
    """Return the id that the place of a file gives it, `<topic>/<name>`."""
    return f"{path.parent.name}/{path.stem}".replace("_", "-")


def in_words(name: str) -> str:
    """Return a misconception's or topic's id as people read it: `biases left out`.

    An id that is in no registry speaks for itself.
    """
    known = find(name)
    return known.name if known else name.replace("-", " ")
