"""When an item is asked again: FSRS, as a pure function."""

from datetime import datetime
from functools import lru_cache

import fsrs

from quizgen.questions.streams import number
from quizgen.study.card import Card, New, Phase, Rating
from quizgen.study.parameters import DEFAULTS, Parameters


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


@lru_cache(maxsize=4)
def _fsrs(parameters: Parameters) -> fsrs.Scheduler:
    """Make a scheduler without fuzz, so that replaying a log always gives the same cards."""
    return fsrs.Scheduler(
        parameters=parameters.weights,
        desired_retention=parameters.retention,
        enable_fuzzing=False,
    )


def _to_fsrs(card: New | Card, when: datetime) -> fsrs.Card:
    # a bare fsrs.Card() waits for a fresh number and reads the clock
    card_id = number("card", card.id)
    match card:
        case New():
            return fsrs.Card(card_id=card_id, due=when)
        case Card():
            return fsrs.Card(
                card_id=card_id,
                state=fsrs.State(card.phase),
                step=card.step,
                stability=card.stability,
                difficulty=card.difficulty,
                due=card.due,
                last_review=card.reviewed,
            )
