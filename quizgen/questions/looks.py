"""What options look like to somebody who knows nothing of the subject."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from statistics import median

Scores = Sequence[float]  # one for each option; who knows nothing takes the highest
SIGNED = re.compile(r"(?<![\w.)\]])[-−]\s?\d+(?:\.\d+)?|\d+(?:\.\d+)?")


@lru_cache(1024)
def _size(text: str) -> float:
    """Add up the numbers in a text."""
    return sum(float(re.sub(r"[-−]\s?", "-", number)) for number in SIGNED.findall(text))


@lru_cache(1024)
def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of characters of a text."""
    return frozenset(text[max(0, end - 2) : end] for end in range(len(text) + 1))


def _sizes(texts: Sequence[str]) -> Scores:
    return [_size(text) for text in texts]


def _central(texts: Sequence[str]) -> Scores:
    sizes = _sizes(texts)
    middle = median(sizes)
    return [-abs(size - middle) for size in sizes]


def _likeness(texts: Sequence[str]) -> Scores:
    """Say how much each text has in common with the others, by its pairs of characters."""
    pairs = [_pairs(text) for text in texts]
    return [sum(len(mine & theirs) / len(mine | theirs) for theirs in pairs) - 1 for mine in pairs]


def _negative(scores: Callable[[Sequence[str]], Scores]) -> Callable[[Sequence[str]], Scores]:
    return lambda texts: [-score for score in scores(texts)]


def _lengths(texts: Sequence[str]) -> Scores:
    return [len(text) for text in texts]


LOOKS: Mapping[str, Callable[[Sequence[str]], Scores]] = {
    "largest": _sizes,
    "smallest": _negative(_sizes),
    "median": _central,
    "longest": _lengths,
    "shortest": _negative(_lengths),
    "most digits": lambda texts: [sum(map(str.isdigit, text)) for text in texts],
    "most like the others": _likeness,
    "odd one out": _negative(_likeness),
}


def luck(scores: Scores, right: int) -> float:
    """Return the chance that the option with the highest score is the right one, beyond chance.

    Options with the same score are equally likely to be taken.
    """
    highest = max(scores) - 1e-9
    taken = [place for place, score in enumerate(scores) if score >= highest]
    return (right in taken) / len(taken) - 1 / len(scores)
