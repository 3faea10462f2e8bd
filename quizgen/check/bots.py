"""Bots that know nothing of the subject: each prefers some of the options by their looks."""

import re
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean, median

from quizgen.check.texts import plain
from quizgen.questions.question import Question

SIGNED = re.compile(r"(?<![\w.)\]])[-−]\s?\d+(?:\.\d+)?|\d+(?:\.\d+)?")

Scores = Sequence[float]  # one for each option; a bot takes the option with the highest


def _size(text: str) -> float:
    return sum(float(re.sub(r"−\s?|-\s", "-", number)) for number in SIGNED.findall(text))


def _sizes(texts: Sequence[str]) -> Scores:
    return [_size(text) for text in texts]


def _likeness(texts: Sequence[str]) -> Scores:
    """Say how much each text has in common with the others, by its pairs of characters."""
    pairs = [{text[i : i + 2] for i in range(len(text) - 1)} | {text[:1]} for text in texts]
    return [
        sum(len(mine & theirs) / len(mine | theirs) for theirs in pairs if theirs is not mine)
        for mine in pairs
    ]


def _central(texts: Sequence[str]) -> Scores:
    sizes = _sizes(texts)
    middle = median(sizes)
    return [-abs(size - middle) for size in sizes]


BOTS: Mapping[str, Callable[[Sequence[str]], Scores]] = {
    "largest": _sizes,
    "smallest": lambda texts: [-size for size in _sizes(texts)],
    "median": _central,
    "longest": lambda texts: [len(text) for text in texts],
    "shortest": lambda texts: [-len(text) for text in texts],
    "most digits": lambda texts: [sum(map(str.isdigit, text)) for text in texts],
    "most like the others": _likeness,
    "odd one out": lambda texts: [-score for score in _likeness(texts)],
    "first": lambda texts: [-place for place, _ in enumerate(texts)],
    "last": lambda texts: [place for place, _ in enumerate(texts)],
}


def beyond_chance(questions: Sequence[Question]) -> dict[str, float]:
    """Return how many points in a hundred each bot is above chance (below, if negative)."""
    offered = [[(plain(o.text), o.is_right) for o in q.options] for q in questions]
    offered = [options for options in offered if len(options) > 1]
    if not offered:
        return {}
    return {
        name: 100 * fmean(_luck(bot, options) for options in offered) for name, bot in BOTS.items()
    }


def _luck(bot: Callable[[Sequence[str]], Scores], options: Sequence[tuple[str, bool]]) -> float:
    """Return the chance that the bot takes the right option, less that of any option."""
    scores = [round(score, 9) for score in bot([text for text, _ in options])]
    taken = [
        right for score, (_, right) in zip(scores, options, strict=True) if score == max(scores)
    ]
    return sum(taken) / len(taken) - 1 / len(options)
