"""The pairs of the matching game, as the page shows them."""

from collections.abc import Sequence

from quizgen.questions.pairs import pairs_of
from quizgen.questions.question import Question
from quizgen.render import Document, parse, to_html
from quizgen.render.tree import Paragraph


def game_pairs(questions: Sequence[Question]) -> tuple[tuple[str, str], ...]:
    """Return what is asked and what belongs to it, each a line of HTML, and none of them twice."""
    pairs = dict.fromkeys(pair for question in questions for pair in pairs_of(question))
    documents = ((parse(left), parse(right)) for left, right in pairs)
    return tuple(
        (to_html(left, inline=True), to_html(right, inline=True))
        for left, right in documents
        if _is_line(left) and _is_line(right)
    )


def _is_line(document: Document) -> bool:
    return len(document.blocks) == 1 and isinstance(document.blocks[0], Paragraph)
