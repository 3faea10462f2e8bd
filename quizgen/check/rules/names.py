"""Ids and misconceptions are well formed."""

import re
from collections.abc import Iterator

from quizgen.questions.question import Question

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def complaints(question: Question) -> Iterator[str]:
    """Look at every name that others build upon."""
    topic, _, name = question.id.partition("/")
    for what, word in ("topic", topic), ("name", name):
        if not KEBAB.fullmatch(word):
            yield f"the {what} {word!r} is not in kebab-case"
    for distractor in question.distractors:
        if not KEBAB.fullmatch(distractor.misconception):
            yield f"the misconception {distractor.misconception!r} is not in kebab-case"
