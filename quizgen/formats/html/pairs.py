"""The pairs of the matching game, as the page shows them."""

from collections.abc import Collection, Sequence

from quizgen.questions.bank import Bank
from quizgen.questions.pairs import pairs_of
from quizgen.questions.question import Question
from quizgen.render import Document, parse, to_html, to_plain
from quizgen.render.tree import Paragraph

LONGEST = 70  # characters: on a phone, where a side has half the width, a board is to fit
Topic = tuple[tuple[str, str], ...]


def game_pairs(questions: Sequence[Question]) -> tuple[Topic, ...]:
    """Return by topic what is asked and what belongs to it, each a short line of HTML.

    No pair comes twice.
    """
    topics: dict[str, dict[tuple[str, str], None]] = {}
    for question in questions:
        for left, right in pairs_of(question):
            both = parse(left), parse(right)
            if all(map(_is_short, both)):
                lines = to_html(both[0], inline=True), to_html(both[1], inline=True)
                topics.setdefault(question.topic, {})[lines] = None
    return tuple(map(tuple, topics.values()))


def cards_of(topics: Collection[str], bank: Bank) -> tuple[Question, ...]:
    """Return the facts of some topics, whose pairs a quiz on them can play with."""
    items = sorted((item for topic in topics for item in bank.items(topic)), key=lambda i: i.id)
    return tuple(item.question(item.typical) for item in items if item.kind == "concept")


def _is_short(document: Document) -> bool:
    is_line = len(document.blocks) == 1 and isinstance(document.blocks[0], Paragraph)
    return is_line and len(to_plain(document)) <= LONGEST
