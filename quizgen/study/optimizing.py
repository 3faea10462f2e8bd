"""Fit the weights of FSRS to a learner's own reviews, and keep them only if they predict better."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.errors import QuizgenError
from quizgen.study.card import Card, New, Rating
from quizgen.study.parameters import Parameters
from quizgen.study.review import Review
from quizgen.study.scheduler import days_between, retrievability, schedule

if TYPE_CHECKING:
    from fsrs_rs_python import FSRSItem

FEWEST = 400  # reviews after a day or more; fewer say too little about 21 weights
_HELD_OUT = 0.2
_LEAST, _MOST = 1e-6, 1 - 1e-6


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights that were fitted, and how well both predict reviews that the fit has not seen.

    A loss is the mean surprise, in nats, at whether the answer was right.
    """

    parameters: Parameters
    loss_before: float
    loss_after: float
    learned_from: int
    held_out: int

    @property
    def is_better(self) -> bool:
        """Whether the new weights predict better."""
        return self.loss_after < self.loss_before


def fit(reviews: Sequence[Review], parameters: Parameters) -> Fit:
    """Fit weights to the older four fifths of the reviews, and judge them by the rest.

    Errors: QuizgenError for fewer than 400 reviews that came a day or more after another.
    """
    from fsrs_rs_python import FSRS

    spaced = sum(len(list(_spaced(history))) for history in _by_card(reviews))
    if spaced < FEWEST:
        raise QuizgenError(
            f"optimize: {spaced} reviews came a day or more after another, and {FEWEST} are needed "
            "to fit weights to; study on, the default weights serve well until then"
        )
    cut = reviews[round(len(reviews) * (1 - _HELD_OUT))].when
    older = [review for review in reviews if review.when < cut]
    weights = FSRS(list(parameters.weights)).compute_parameters(list(_items(older)))
    fitted = replace(parameters, weights=tuple(weights))
    before, after = (_surprises(reviews, each, cut) for each in (parameters, fitted))
    return Fit(fitted, _mean(before), _mean(after), len(older), len(before))


def reviews_a_day(cards: Iterable[Card], parameters: Parameters, retention: float) -> float:
    """Return how many reviews a day these cards take in the long run to be remembered so well."""
    from fsrs_rs_python import FSRS

    judge = FSRS(list(parameters.weights))
    waits = (judge.next_interval(card.stability, retention, int(Rating.GOOD)) for card in cards)
    return math.fsum(1 / max(wait, 1.0) for wait in waits)


def _by_card(reviews: Iterable[Review]) -> list[list[Review]]:
    histories: dict[str, list[Review]] = defaultdict(list)
    for review in reviews:
        histories[review.card].append(review)
    return list(histories.values())


def _days(earlier: Review, later: Review) -> int:
    return days_between(earlier.when, later.when)


def _spaced(history: Sequence[Review]) -> Iterator[int]:
    """Yield where in a card's history a review came a day or more after the one before."""
    for number in range(1, len(history)):
        if _days(history[number - 1], history[number]) > 0:
            yield number


def _items(reviews: Iterable[Review]) -> "Iterator[FSRSItem]":
    """Yield what the optimiser learns from: each spaced review with all that came before it."""
    from fsrs_rs_python import FSRSItem, FSRSReview

    for history in _by_card(reviews):
        waits = [0, *(_days(one, next_one) for one, next_one in pairwise(history))]
        steps = [FSRSReview(int(r.rating), wait) for r, wait in zip(history, waits, strict=True)]
        for number in _spaced(history):
            yield FSRSItem(steps[: number + 1])


def _surprises(reviews: Iterable[Review], parameters: Parameters, cut: datetime) -> list[float]:
    """Return the surprise at each spaced review from the cut on."""
    found = []
    for history in _by_card(reviews):
        card: New | Card = New(history[0].card)
        spaced = set(_spaced(history))
        for number, review in enumerate(history):
            if isinstance(card, Card) and number in spaced and review.when >= cut:
                recalled = retrievability(card, review.when, parameters)
                likely = min(max(recalled, _LEAST), _MOST)
                found.append(-math.log(likely if review.rating > Rating.AGAIN else 1 - likely))
            card = schedule(card, review.rating, review.when, parameters)
    return found


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values) if values else math.inf
