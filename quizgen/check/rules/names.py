"""Topics, questions and misconceptions have names in kebab-case."""

import re
from collections.abc import Iterator, Sequence

from quizgen.questions.item import Item
from quizgen.questions.question import Question

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def of_item(item: Item, questions: Sequence[Question]) -> Iterator[str]:
    """Look at every name that others build upon."""
    topic, _, name = item.id.partition("/")
    for what, word in ("topic", topic), ("name", name):
        if not KEBAB.fullmatch(word):
            yield f"the {what} {word!r} is not in kebab-case"
    for word in sorted({d.misconception for question in questions for d in question.distractors}):
        if not KEBAB.fullmatch(word):
            yield f"the misconception {word!r} is not in kebab-case"
