"""When an item is asked again: FSRS, as a pure function."""

from collections.abc import Iterable
from datetime import datetime

import fsrs

from quizgen.questions.streams import number
from quizgen.study.card import Card, New, Phase, Rating
from quizgen.study.review import Review

# without fuzz, so that replaying a log always gives the same cards
_FSRS = fsrs.Scheduler(enable_fuzzing=False)


def schedule(card: New | Card, rating: Rating, when: datetime) -> Card:
    """Return the card after a review at `when` (UTC)."""
    after, _ = _FSRS.review_card(_to_fsrs(card, when), fsrs.Rating(rating), when)
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


def replay(log: Iterable[Review]) -> dict[str, Card]:
    """Return the cards that a log of reviews leads to."""
    cards: dict[str, Card] = {}
    for review in log:
        before = cards.get(review.card, New(review.card))
        cards[review.card] = schedule(before, review.rating, review.when)
    return cards


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
