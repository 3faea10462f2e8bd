"""What options look like to somebody who knows nothing of the subject."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import eq

Scores = Sequence[float]  # one for each option
SIGNED = re.compile(r"(?<![\w.)\]])[-−]\s?\d+(?:\.\d+)?|\d+(?:\.\d+)?")
TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+|\S")


def _sizes(texts: Sequence[str]) -> Scores:
    return [_size(text) for text in texts]


@lru_cache(1024)
def _size(text: str) -> float:
    """Add up the numbers in a text."""
    return sum(float(re.sub(r"[-−]\s?", "-", number)) for number in SIGNED.findall(text))


def _lengths(texts: Sequence[str]) -> Scores:
    return [len(text) for text in texts]


def _digits(texts: Sequence[str]) -> Scores:
    return [sum(map(str.isdigit, text)) for text in texts]


def _likeness(texts: Sequence[str]) -> Scores:
    return [sum(_alike(one, other) for other in texts) for one in texts]


@lru_cache(4096)
def _alike(one: str, other: str) -> float:
    """Say what share of their pairs of characters two texts have in common."""
    mine, theirs = _pairs(one), _pairs(other)
    return len(mine & theirs) / len(mine | theirs)


@lru_cache(1024)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[max(0, end - 2) : end] for end in range(len(text) + 1))


def _company(texts: Sequence[str]) -> Scores:
    return [sum(_in_common(one, other) for other in texts) for one in texts]


@lru_cache(4096)
def _in_common(one: str, other: str) -> float:
    """Say what share of the words and numbers of a text stand in another at the same places."""
    mine, theirs = TOKEN.findall(one.lower()), TOKEN.findall(other.lower())
    return float(sum(map(eq, mine, theirs))) / max(1, len(mine))


# each with what the options with the highest and the lowest score are called
LOOKS: Mapping[tuple[str, str], Callable[[Sequence[str]], Scores]] = {
    ("largest", "smallest"): _sizes,
    ("longest", "shortest"): _lengths,
    ("most digits", "fewest digits"): _digits,
    ("most like the others", "odd one out"): _likeness,
    ("most usual words", "most unusual words"): _company,
}


def luck(scores: Scores, right: int) -> list[float]:
    """Return for each rank, from the highest score down, its chance to be right, beyond luck's.

    Options with the same score are equally likely to have each of their ranks.
    """
    mine, count = scores[right], len(scores)
    above = equal = 0
    for score in scores:
        if score > mine + 1e-9:
            above += 1
        elif score >= mine - 1e-9:
            equal += 1
    return [(above <= rank < above + equal) / equal - 1 / count for rank in range(count)]
