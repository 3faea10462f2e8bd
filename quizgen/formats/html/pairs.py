"""The pairs of the matching game, as the page shows them."""

import re
from collections.abc import Collection, Sequence

from quizgen.questions.bank import Bank
from quizgen.questions.pairs import look_of, pairs_of
from quizgen.questions.question import Question
from quizgen.render import Document, parse, to_html, to_plain
from quizgen.render.tree import Paragraph

LONGEST = 70  # characters: on a phone, where a side has half the width, a board is to fit
_CODE = re.compile("<code>.*?</code>")
_BETWEEN_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=_)(?=\w)")
Topic = tuple[tuple[str, str, str], ...]


def game_pairs(questions: Sequence[Question]) -> tuple[Topic, ...]:
    """Return by topic what is asked and what belongs to it, each a short line of HTML.

    The third of each is the look of the second, so that none stands out. No pair comes twice.
    """
    topics: dict[str, dict[tuple[str, str, str], None]] = {}
    for question in questions:
        for left, right in pairs_of(question):
            both = parse(left), parse(right)
            if all(map(_is_short, both)):
                pair = _line(both[0]), _line(both[1]), look_of(right)
                topics.setdefault(question.topic, {})[pair] = None
    return tuple(map(tuple, topics.values()))


def cards_of(topics: Collection[str], bank: Bank) -> tuple[Question, ...]:
    """Return the facts of some topics, whose pairs a quiz on them can play with."""
    items = sorted((item for topic in topics for item in bank.items(topic)), key=lambda i: i.id)
    return tuple(item.question(item.typical) for item in items if item.kind == "concept")


def _line(document: Document) -> str:
    """Write a line whose names in code, longer than half a phone, may break between their words."""
    html = to_html(document, inline=True)
    return _CODE.sub(lambda code: _BETWEEN_WORDS.sub("<wbr>", code[0]), html)


def _is_short(document: Document) -> bool:
    is_line = len(document.blocks) == 1 and isinstance(document.blocks[0], Paragraph)
    return is_line and len(to_plain(document)) <= LONGEST
