"""The learner's days: as in Anki they begin at four in the morning, by this machine's clock."""

from datetime import UTC, date, datetime, time, timedelta

BEGINS = time(4)  # whoever is up late has not begun the next day
FIRST, LAST = (datetime(year, 1, 1, tzinfo=UTC) for year in (1970, 9999))  # of any clock


def day_of(when: datetime) -> date:
    """Return the learner's day in which a moment lies, at the outside the first or the last."""
    here = min(max(when, FIRST), LAST).astimezone()
    return (here - timedelta(hours=BEGINS.hour)).date()


def beginning(day: date) -> datetime:
    """Return the moment (UTC) at which a day begins."""
    return datetime.combine(day, BEGINS).astimezone(UTC)


def tomorrow(now: datetime) -> datetime:
    """Return the moment (UTC) at which the next day begins."""
    return beginning(day_of(now) + timedelta(days=1))
