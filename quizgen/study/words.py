"""Say ids, numbers and spans of time in words."""

from datetime import timedelta

_UNITS = (("year", 365), ("month", 30), ("day", 1))


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: `1 question`, `3 questions`."""
    return f"{count} {noun}{'s' * (count != 1)}"


def misconception_in_words(misconception: str) -> str:
    """Return a misconception's id as words: `forgot bias`."""
    return misconception.replace("-", " ")


def span(time: timedelta) -> str:
    """Return a span of time to one unit: `10 minutes`, `1 day`, `3 months`."""
    for noun, days in _UNITS:
        if time >= timedelta(days=days):
            return counted(round(time / timedelta(days=days)), noun)
    minutes = max(1, round(time / timedelta(minutes=1)))
    return counted(minutes, "minute") if minutes < 60 else counted(round(minutes / 60), "hour")
