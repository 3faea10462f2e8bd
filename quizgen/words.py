"""Numbers in sentences."""


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: `1 question`, `3,000 questions`."""
    return f"{count:,} {noun}{'s' * (count != 1)}"
