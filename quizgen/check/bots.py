"""Bots that know nothing of the subject: each prefers some of the options by their looks."""

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

from quizgen.check.texts import plain
from quizgen.questions.looks import LOOKS, Scores, luck
from quizgen.questions.question import Question

BOTS: Mapping[str, Callable[[Sequence[str]], Scores]] = {
    **LOOKS,
    "first": lambda texts: [-place for place, _ in enumerate(texts)],
    "last": lambda texts: [place for place, _ in enumerate(texts)],
}


def beyond_chance(questions: Sequence[Question]) -> dict[str, float]:
    """Return how many points in a hundred each bot is above chance (below, if negative)."""
    offered = [
        ([plain(option.text) for option in options], [o.is_right for o in options].index(True))
        for question in questions
        if len(options := question.options) > 1
    ]
    if not offered:
        return {}
    return {
        name: 100 * fmean(luck(bot(texts), right) for texts, right in offered)
        for name, bot in BOTS.items()
    }
