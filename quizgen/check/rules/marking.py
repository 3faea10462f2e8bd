"""The answer is marked right as each medium prints it, each distractor by its own name."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from html import unescape

from quizgen.check.texts import KEPT, document, plain
from quizgen.questions.answers import Answer, Parts
from quizgen.questions.marking import NotRead, Partly, Right, Verdict, Wrong, mark
from quizgen.questions.question import Question
from quizgen.render import to_anki, to_html

TAG = re.compile(r"<[^>]*>")
NUMBERS = {"integer", "decimal", "shape", "array"}
# a matrix is read row by row
PAGE = {"</mtr><mtr>": ";", "</mtd><mtd>": " "}
CARD = {r"\\": ";", "&amp;": " ", r"\infty": "∞", r"\(": "", r"\)": ""}
CARD |= {rf"\{end}{{bmatrix}}": "" for end in ("begin", "end")}


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
                yield f"{reply!r}, from {distractor.misconception}, is marked {_said(verdict)}"


def _printed(answer: Answer) -> set[str]:
    """Return the value as it is typed, and as texts, pages and cards show it."""
    return {answer.text, *(_shown(answer, read) for read in (plain, copied, on_card))}


def _shown(answer: Answer, read: Callable[[str], str]) -> str:
    """Return what is typed by who reads the value as a medium shows it, if that can be typed."""
    if isinstance(answer, Parts):
        return "; ".join(_shown(part.answer, read) for part in answer.parts)
    return read(answer.markdown) if answer.type in NUMBERS else answer.text


@lru_cache(KEPT)
def copied(text: str) -> str:
    """Return a text as it is copied from a page."""
    return _read(to_html(document(text)), PAGE)


@lru_cache(KEPT)
def on_card(text: str) -> str:
    """Return a text as MathJax shows it on an Anki card."""
    return _read(to_anki(document(text)), CARD)


def _read(html: str, signs: Mapping[str, str]) -> str:
    for sign, meant in signs.items():
        html = html.replace(sign, meant)
    return unescape(TAG.sub("", html)).strip()


def _expect(question: Question, reply: str, *verdicts: type[Verdict]) -> Iterator[str]:
    found = mark(question, reply)
    if not isinstance(found, verdicts):
        yield f"{reply!r} is marked {_said(found)}, not {verdicts[0].__name__}"


def _said(verdict: Verdict) -> str:
    distractor = getattr(verdict, "distractor", None)
    return type(verdict).__name__ + (f" by {distractor.misconception}" if distractor else "")
