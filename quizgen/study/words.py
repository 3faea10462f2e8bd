"""Say ids, numbers and spans of time in words."""

from datetime import timedelta
from fractions import Fraction

from quizgen.words import counted

_UNITS = (
    ("minute", timedelta(minutes=1), 60),
    ("hour", timedelta(hours=1), 24),
    ("day", timedelta(days=1), 30),
    ("month", timedelta(days=30), 12),
)
_YEAR = timedelta(days=365)


def amount(count: Fraction) -> str:
    """Return a count of points, with two decimals where it is not whole: `2`, `2.5`, `2.33`."""
    return f"{float(count):.2f}".rstrip("0").rstrip(".")


def span(time: timedelta) -> str:
    """Return a span of time to one unit: `10 minutes`, `1 day`, `3 months`."""
    for noun, unit, limit in _UNITS:
        if (count := max(1, round(time / unit))) < limit:
            return counted(count, noun)
    return counted(round(time / _YEAR), "year")


def clock(time: timedelta) -> str:
    """Return a short time as a clock shows it, to a tenth of a second: `1:07.5`."""
    minutes, tenths = divmod(time // timedelta(milliseconds=100), 600)
    return f"{minutes}:{tenths // 10:02d}.{tenths % 10}"
