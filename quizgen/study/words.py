"""Say ids, numbers and spans of time in words."""

from datetime import timedelta

_UNITS = (
    ("minute", timedelta(minutes=1), 60),
    ("hour", timedelta(hours=1), 24),
    ("day", timedelta(days=1), 30),
    ("month", timedelta(days=30), 12),
)
_YEAR = timedelta(days=365)


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: `1 question`, `3 questions`."""
    return f"{count} {noun}{'s' * (count != 1)}"


def span(time: timedelta) -> str:
    """Return a span of time to one unit: `10 minutes`, `1 day`, `3 months`."""
    for noun, unit, limit in _UNITS:
        if (count := max(1, round(time / unit))) < limit:
            return counted(count, noun)
    return counted(round(time / _YEAR), "year")
