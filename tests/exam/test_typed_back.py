"""What the key prints is typed back: the answer is right, each mistake known by its own name."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

import pytest

from quizgen.exam.exam import Task
from quizgen.exam.typeset import pdf
from quizgen.questions.answers import Answer, Array, Axes, Choice, Formula, Parts
from quizgen.questions.item import Item
from quizgen.questions.marking import Right, mark
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Question
from quizgen.render import Document, parse, to_typst
from tests.exam.letters import Letter, letters_of, lines

KEY = """
#import "key.typ": *
#show: sheet.with(title: "Key", labels: (language: "en", page: ""))
#answers([], [], [], ({rows}), (question: [], points: [], total: []))
"""
Write = Callable[[Document, bool], str]
BEGIN, END = "§¶"
MORE = 2  # variants beside the typical one
LOSING = {"activations/elu-values", "activations/linear-collapse", "pooling/pool2d-values"}


def test_what_is_printed_is_typed_back(bank_items: tuple[Item, ...]) -> None:
    questions = [
        item.question(variant)
        for item in bank_items
        for variant in {item.typical, *islice(item.variants("paper"), MORE)}
    ]
    # a sentence is chosen, and the exponents of a formula stand in a line of their own
    typable = [each for each in questions if not isinstance(each.answer, Choice | Formula)]
    assert len(typable) > 900
    assert not list(faults(typable))


@pytest.mark.parametrize(("sign", "instead"), [("\\−", ""), ("5", ""), ("0", "8")])
def test_what_is_lost_on_paper_is_told(
    bank_items: tuple[Item, ...], sign: str, instead: str
) -> None:
    def lossy(document: Document, inline: bool) -> str:
        return to_typst(document, inline).replace(sign, instead)

    questions = [item.question(item.typical) for item in bank_items if item.id in LOSING]
    assert not list(faults(questions))
    assert list(faults(questions, lossy))


def faults(questions: Sequence[Question], write: Write = to_typst) -> Iterator[str]:
    """Set answers and mistakes as a key does, read them from the page, and mark what was read."""
    printed = [
        (question, mistake, answer, Task(1, 1, replace(question, answer=answer), ()).short_key)
        for question in questions
        for mistake, answer in values(question)
    ]
    keys = tuple(dict.fromkeys(key for *_, key in printed))
    rows = (f"[{BEGIN}], [{write(parse(key), True)}], [{END}], []" for key in keys)
    cells = read(pdf(KEY.format(rows=", ".join(rows))))
    found = dict(zip(keys, map(lines, cells), strict=True))
    for question, mistake, answer, key in printed:
        reply = typed(answer, found[key])
        verdict = mark(question, reply)
        as_marked = isinstance(verdict, Right) or getattr(verdict, "distractor", None)
        if as_marked != (mistake or True):
            yield f"{question.name}: {answer.text} is read as {reply!r}, which is marked {verdict}"


def values(question: Question) -> Iterator[tuple[Distractor | None, Answer]]:
    """Yield the answer, and what each mistake leads to."""
    yield None, question.answer
    for mistake in question.distractors:
        yield mistake, question.answer.with_value(mistake.value)


def read(content: bytes) -> Iterator[list[Letter]]:
    """Yield what stands between the signs."""
    letters = letters_of(content)
    for letter in letters:
        if letter.text == BEGIN:
            yield list(takewhile(lambda each: each.text != END, letters))


def typed(answer: Answer, lines: Sequence[str]) -> str:
    """Return what a person types who reads these lines."""
    line = " ".join(lines)
    match answer:
        case Parts():
            return "; ".join(re.split(r",? ?\([a-h]\) ?", line)[1:])
        case Axes():
            return line.partition(" (")[0]  # the letters say the same again
        case Array() if "," not in line:
            return "; ".join(lines)  # the rows of a matrix
    return line
