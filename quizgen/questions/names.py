"""Ids in words."""


def in_words(name: str) -> str:
    """Return a misconception's or topic's id as people read it: `forgot bias`."""
    return name.replace("-", " ")
