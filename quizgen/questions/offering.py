"""Which mistakes are offered beside the answer, so that the looks of the options tell nothing."""

import re
from collections.abc import Sequence
from itertools import combinations
from operator import add, mul

from quizgen.questions.looks import LOOKS, luck

TURNS = 16
VARIETY = 0.1  # what it counts that every mistake has its turn, beside the luck of a look


def even_draws(right: str, wrong: Sequence[str], count: int) -> tuple[tuple[int, ...], ...]:
    """Return sets of `count` of the wrong options, by their places, to draw one from.

    It is as though the question were asked many times: each time that set is offered after which
    the answer has stood most evenly, over all times so far, at every rank by every look, and each
    of the wrong options has had its turn.
    """
    sets = tuple(combinations(range(len(wrong)), count))
    if len(sets) == 1:
        return sets
    right, *wrong = map(_as_read, (right, *wrong))
    traits = [_traits(right, wrong, places) for places in sets]
    # the square of the sum so far with one more set: each turn adds twice their product to it
    squares = [_product(each, each) for each in traits]
    added: dict[int, list[float]] = {}
    drawn = []
    for _ in range(TURNS):
        best = squares.index(min(squares))
        if best not in added:
            added[best] = [2 * _product(each, traits[best]) for each in traits]
        squares = list(map(add, squares, added[best]))
        drawn.append(sets[best])
    for place in set(range(len(wrong))).difference(*drawn):  # every mistake is offered to somebody
        drawn.append(next(places for places in sets if place in places))
    return tuple(drawn)


def _traits(right: str, wrong: Sequence[str], places: tuple[int, ...]) -> list[float]:
    """Return how lucky each rank by each look is, and how far each option is from its share."""
    texts = [right, *(wrong[place] for place in places)]
    share = len(places) / len(wrong)
    return [
        *(chance for look in LOOKS.values() for chance in luck(look(texts), 0)),
        *(VARIETY * ((place in places) - share) for place in range(len(wrong))),
    ]


def _as_read(text: str) -> str:
    """Leave out of Markdown, roughly, what is not seen: marks of code and of formulas."""
    return re.sub("[$`{}]", "", text)


def _product(one: Sequence[float], other: Sequence[float]) -> float:
    return float(sum(map(mul, one, other)))
