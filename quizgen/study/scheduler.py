"""When an item is asked again: FSRS, as a pure function."""

from datetime import datetime, timedelta
from functools import lru_cache

import fsrs

from quizgen.study.card import Card, New, Phase, Rating
from quizgen.study.parameters import DEFAULTS, Parameters

HALF_A_DAY = timedelta(hours=12)
_NAMELESS = 0  # without fuzz the number of a card changes nothing; without one fsrs waits for one


def schedule(
    card: New | Card, rating: Rating, when: datetime, parameters: Parameters = DEFAULTS
) -> Card:
    """Return the card after a review at `when` (UTC)."""
    after, _ = _fsrs(parameters).review_card(_to_fsrs(card, when), fsrs.Rating(rating), when)
    assert after.stability is not None  # any review sets both
    assert after.difficulty is not None
    return Card(
        id=card.id,
        reviews=card.reviews + 1,
        phase=Phase(after.state),
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
        due=after.due,
        reviewed=when,
    )


def retrievability(card: Card, when: datetime, parameters: Parameters = DEFAULTS) -> float:
    """Return how likely the card is remembered at `when`."""
    return _fsrs(parameters).get_card_retrievability(_to_fsrs(card, when), when)


def days_between(earlier: datetime, later: datetime) -> int:
    """Return how many days lie between two moments, to the nearest.

    FSRS means days of the calendar: whoever comes an hour earlier than yesterday comes a day later.
    """
    return (later - earlier + HALF_A_DAY).days


@lru_cache(maxsize=4)
def _fsrs(parameters: Parameters) -> fsrs.Scheduler:
    """Make a scheduler without fuzz, so that replaying a log always gives the same cards."""
    return fsrs.Scheduler(
        parameters=parameters.weights,
        desired_retention=parameters.retention,
        enable_fuzzing=False,
    )


def _to_fsrs(card: New | Card, when: datetime) -> fsrs.Card:
    match card:
        case New():
            return fsrs.Card(card_id=_NAMELESS, due=when)
        case Card():
            days = max(0, days_between(card.reviewed, when))
            return fsrs.Card(
                card_id=_NAMELESS,
                state=fsrs.State(card.phase),
                step=card.step,
                stability=card.stability,
                difficulty=card.difficulty,
                due=card.due,
                last_review=when - timedelta(days=days),  # it takes whole days of 24 hours
            )
