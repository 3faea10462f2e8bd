"""All that the scripts of the page work with."""

import json
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from zlib import compress

from quizgen.formats.html.marking import to_mark
from quizgen.formats.html.notes import Lesson
from quizgen.formats.html.pairs import Topic, game_pairs
from quizgen.formats.html.text import prose, rendered
from quizgen.questions.question import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """One variant of a question: what marks it, and in HTML what is asked and what is said then."""

    mark: dict[str, object]
    html: str
    solution: str
    feedback: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """The variants of each question, the pairs of the game by topic, and the notes of each."""

    slots: tuple[tuple[Asked, ...], ...]
    pairs: tuple[Topic, ...]
    notes: tuple[str, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The questions as they are first asked, which the page shows without scripts too."""
        return tuple(first.html for first, *_ in self.slots)

    @property
    def fragments(self) -> Iterator[str]:
        """All HTML that the page will ever show."""
        for asked in chain.from_iterable(self.slots):
            yield from (asked.html, asked.solution)
            yield from asked.feedback
        yield from chain.from_iterable(chain.from_iterable(self.pairs))
        yield from self.notes

    @property
    def packed(self) -> str:
        """All but the articles, as JSON that is deflated: variants of a question are much alike."""
        slots = [
            [
                {
                    **asked.mark,
                    "html": asked.html if turn else "",
                    "solution": asked.solution,
                    "feedback": asked.feedback,
                }
                for turn, asked in enumerate(slot)
            ]
            for slot in self.slots
        ]
        data = {"slots": slots, "pairs": self.pairs, "notes": self.notes}
        return b64encode(compress(json.dumps(data, separators=(",", ":")).encode(), 9)).decode()


def collect(
    questions: Sequence[Question],
    fresh: Sequence[Sequence[Question]],
    notes: Sequence[Lesson],
    cards: Sequence[Question],
) -> Data:
    """Write all texts; `fresh` has other variants of each question, `cards` more pairs."""
    variants = zip_longest(questions, fresh, fillvalue=())
    return Data(
        slots=tuple(
            tuple(_asked(n, question) for question in (first, *others))
            for n, (first, others) in enumerate(variants, start=1)
        ),
        pairs=game_pairs((*questions, *cards)),
        notes=tuple(rendered("lesson.html", lesson=lesson) for lesson in notes),
    )


def _asked(n: int, question: Question) -> Asked:
    return Asked(
        to_mark(question),
        rendered("question.html", n=n, question=question),
        rendered("solution.html", question=question),
        tuple(prose(distractor.feedback) for distractor in question.distractors),
    )
