"""Bots that know nothing of the subject: each prefers some of the options by their looks."""

import re
from collections import Counter, defaultdict
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
    "median",
    *(f"next to {end}" for end in ENDS),
    *(end for ends in UNFORESEEN for end in ends),
    "first",
    "last",
)


def beyond_chance(questions: Sequence[Question]) -> dict[str, float]:
    """Return how many points in a hundred each bot is above chance (below, if negative).

    A bot takes the option with the highest or the lowest score by a look, or the one next to it;
    the median is one of the two sizes in the middle. Every set of options that may be offered
    counts as often as it is. Whoever mixes or avoids these does no better than the luckiest.
    """
    guessed = [_of_question(each.as_choice()) for each in questions if each.distractors]
    return {bot: 100 * fmean(each[bot] for each in guessed) for bot in BOTS} if guessed else {}


def _of_question(choice: Question) -> dict[str, float]:
    lucky: defaultdict[str, float] = defaultdict(float)
    for drawn, times in Counter(choice.draws).items():
        texts = [choice.answer.text, *(str(each.value) for each in drawn)]
        for bot, chance in _by_looks(list(map(plain, texts))):
            lucky[bot] += chance * times / len(choice.draws)
    options = choice.options
    places = luck(range(len(options), 0, -1), [option.is_right for option in options].index(True))
    return {**lucky, "first": places[0], "last": places[-1]}


def _by_looks(texts: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield each bot's chance to take the first of these texts, beyond luck's."""
    for (most, least), scores in LOOKS.items():
        ranks = luck(scores(texts), 0)
        yield most, ranks[0]
        yield f"next to {most}", ranks[1]
        yield f"next to {least}", ranks[-2]
        yield least, ranks[-1]
        if most == "largest":
            yield "median", fmean(ranks[(len(ranks) - 1) // 2 : len(ranks) // 2 + 1])
    for (most, least), scores in UNFORESEEN.items():
        ranks = luck(scores(texts), 0)
        yield most, ranks[0]
        yield least, ranks[-1]
