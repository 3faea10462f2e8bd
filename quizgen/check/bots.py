"""Bots that know nothing of the subject: each prefers some of the options by their looks."""

import re
from collections.abc import Iterator, Sequence
from statistics import fmean

from quizgen.check.texts import plain
from quizgen.questions.looks import LOOKS, Scores, luck
from quizgen.questions.question import Question


def _last_numbers(texts: Sequence[str]) -> Scores:
    return [float((re.findall(r"\d+(?:\.\d+)?", text) or [0])[-1]) for text in texts]


def _in_alphabet(texts: Sequence[str]) -> Scores:
    return [-sorted(texts).index(text) for text in texts]


def _round_numbers(texts: Sequence[str]) -> Scores:
    return [len(text) - len(text.rstrip("0")) for text in texts]


UNFORESEEN = {  # the options are drawn without a thought of these
    ("largest last number", "smallest last number"): _last_numbers,
    ("first in the alphabet", "last in the alphabet"): _in_alphabet,
    ("most zeros at the end", "fewest zeros at the end"): _round_numbers,
}
ENDS = tuple(end for ends in LOOKS for end in ends)
BOTS = (
    *ENDS,
    *(f"next to {end}" for end in ENDS),
    *(end for ends in UNFORESEEN for end in ends),
    "first",
    "last",
)


def beyond_chance(questions: Sequence[Question]) -> dict[str, float]:
    """Return how many points in a hundred each bot is above chance (below, if negative).

    A bot takes the option with the highest or the lowest score by a look, or the one next to it.
    Whoever mixes or avoids these does no better than the luckiest.
    """
    guessed = [
        dict(_luck([plain(option.text) for option in options], right))
        for question in questions
        if len(options := question.as_choice().options) > 1
        for right in [[option.is_right for option in options].index(True)]
    ]
    return {bot: 100 * fmean(each[bot] for each in guessed) for bot in BOTS} if guessed else {}


def _luck(texts: Sequence[str], right: int) -> Iterator[tuple[str, float]]:
    for (most, least), scores in LOOKS.items():
        ranks = luck(scores(texts), right)
        yield most, ranks[0]
        yield f"next to {most}", ranks[1]
        yield f"next to {least}", ranks[-2]
        yield least, ranks[-1]
    for (most, least), scores in UNFORESEEN.items():
        ranks = luck(scores(texts), right)
        yield most, ranks[0]
        yield least, ranks[-1]
    places = luck([-place for place, _ in enumerate(texts)], right)
    yield "first", places[0]
    yield "last", places[-1]
