"""When a card is due: in its first steps to the minute, in the long run for the whole of a day."""

from datetime import datetime, timedelta

from quizgen.study.card import Card
from quizgen.study.days import beginning, day_of
from quizgen.study.scheduler import HALF_A_DAY

_FAR = timedelta(days=2)  # no day of the learner is so long, not even where clocks are set back


def due_from(card: Card) -> datetime:
    """Return from when on a card may be asked.

    In the long run that is the beginning of its day, or half a day after the last review: before
    that FSRS would take both for reviews of the same day.
    """
    if card.step is not None:
        return card.due
    return min(card.due, max(beginning(day_of(card.due)), card.reviewed + HALF_A_DAY))


def is_due(card: Card, now: datetime) -> bool:
    """Whether a card may be asked now."""
    return card.due <= now or (card.due < now + _FAR and due_from(card) <= now)
