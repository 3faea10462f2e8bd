"""The answer is marked right as each medium prints it, each distractor by its own name."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from quizgen.check.texts import KEPT, document, plain
from quizgen.questions.answers import Answer
from quizgen.questions.marking import NotRead, Partly, Right, Verdict, Wrong, mark
from quizgen.questions.question import Question
from quizgen.render import to_html

TAG = re.compile(r"<[^>]*>")
NUMBERS = {"integer", "decimal", "shape"}
IN_WORDS = {"axes", "choice", "choices", "formula", "matching", "ordering", "parts"}


def of_question(question: Question) -> Iterator[str]:
    """Type the printed answer, each printed distractor and the samples, and look at the marks."""
    answer, samples = question.answer, question.answer.samples()
    for reply in {*_printed(answer), *samples.right}:
        yield from _expect(question, reply, Right)
    for reply in samples.wrong:
        yield from _expect(question, reply, Wrong, Partly)
    for reply in samples.unreadable:
        yield from _expect(question, reply, NotRead)
    for distractor in question.distractors:
        for reply in _printed(answer.with_value(distractor.value)):
            verdict = mark(question, reply)
            if getattr(verdict, "distractor", None) != distractor:
                yield f"{reply!r}, from {distractor.misconception}, is marked {verdict}"


def _printed(answer: Answer) -> set[str]:
    """Return the value as it is typed, and as texts and pages show it where one can type that."""
    printed = {answer.text}
    if answer.type not in IN_WORDS:
        printed.add(plain(answer.markdown))
    if answer.type in NUMBERS:
        printed.add(copied(answer.markdown))
    return printed


@lru_cache(KEPT)
def copied(text: str) -> str:
    """Return a text as it is copied from a page."""
    return unescape(TAG.sub("", to_html(document(text)))).strip()


def _expect(question: Question, reply: str, *verdicts: type[Verdict]) -> Iterator[str]:
    found = mark(question, reply)
    if not isinstance(found, verdicts):
        yield f"{reply!r} is marked {found}, not {verdicts[0].__name__}"
