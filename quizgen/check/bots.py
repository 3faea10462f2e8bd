"""Bots that know nothing of the subject: each prefers some of the options by their looks."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from quizgen.check.texts import plain
from quizgen.questions.looks import LOOKS, luck
from quizgen.questions.question import Question

ENDS = tuple(end for ends in LOOKS for end in ends)
BOTS = (*ENDS, *(f"next to {end}" for end in ENDS), "first", "last")


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
    places = luck([-place for place, _ in enumerate(texts)], right)
    yield "first", places[0]
    yield "last", places[-1]
