"""Which mistakes are offered beside the answer, so that the looks of the options tell nothing."""

from collections.abc import Sequence
from itertools import combinations
from operator import mul

from quizgen.questions.looks import LOOKS, luck

TURNS = 16
BETWEEN = 1.6  # answers lie between their mistakes by nature, so that look counts for more
VARIETY = 0.3  # what it counts that every mistake has its turn, beside the luck of a look


def even_draws(right: str, wrong: Sequence[str], count: int) -> tuple[tuple[int, ...], ...]:
    """Return sets of `count` of the wrong options, by their places, to draw one from.

    It is as though the question were asked many times: each time that set is offered which leaves
    the luck of all who go by looks, over all times so far, nearest to none, and lets each of the
    wrong options have its turn.
    """
    sets = tuple(combinations(range(len(wrong)), count))
    if len(sets) == 1:
        return sets
    traits = [_traits(right, wrong, places) for places in sets]
    # the square of the sum so far with one more set: each turn adds twice their product to it
    squares = [_product(each, each) for each in traits]
    drawn = []
    for _ in range(TURNS):
        best = squares.index(min(squares))
        squares = [
            square + 2 * _product(each, traits[best])
            for square, each in zip(squares, traits, strict=True)
        ]
        drawn.append(sets[best])
    for place in set(range(len(wrong))).difference(*drawn):  # every mistake is offered to somebody
        drawn.append(next(places for places in sets if place in places))
    return tuple(drawn)


def _traits(right: str, wrong: Sequence[str], places: tuple[int, ...]) -> list[float]:
    """Return how lucky each look is, and how far each option is from its share of the turns."""
    texts = [right, *(wrong[place] for place in places)]
    share = len(places) / len(wrong)
    return [
        *(
            luck(look(texts), 0) * (BETWEEN if name == "median" else 1)
            for name, look in LOOKS.items()
        ),
        *(VARIETY * ((place in places) - share) for place in range(len(wrong))),
    ]


def _product(one: Sequence[float], other: Sequence[float]) -> float:
    return float(sum(map(mul, one, other)))
