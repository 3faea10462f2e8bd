"""Which questions provoke which misconceptions."""

from collections.abc import Iterable, Mapping
from itertools import islice

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item

LOOK = 20  # so many variants of an item are built: some mistakes need special numbers


def provoked_by(items: Iterable[Item]) -> Mapping[str, tuple[str, ...]]:
    """Return, for each misconception that these items provoke, their ids."""
    found: dict[str, set[str]] = {}
    for item in items:
        for misconception in provoked(item):
            found.setdefault(misconception, set()).add(item.id)
    return {name: tuple(sorted(ids)) for name, ids in sorted(found.items())}


def provoked(item: Item) -> frozenset[str]:
    """Return the misconceptions that an item provokes; none if it cannot be built."""
    try:
        return frozenset(
            distractor.misconception
            for variant in islice(item.variants("provoked"), LOOK)
            for distractor in item.question(variant).distractors
        )
    except QuizgenError:  # the check tells what is wrong with it
        return frozenset()
