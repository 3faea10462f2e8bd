"""Build an exam from items: the same items in every version, with other numbers and orders."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from math import ceil
from string import ascii_uppercase

from quizgen.errors import QuizgenError
from quizgen.exam.exam import Exam, Task, Version
from quizgen.questions.answers import Parts
from quizgen.questions.draw import draw
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.streams import shuffled


def build_exam(
    items: Sequence[Item],
    count: int,
    *,
    versions: int,
    seed: str,
    title: str,
    course: str = "",
    date: str = "",
    as_choice: bool = False,
) -> Exam:
    """Draw `count` questions a version; a choice is worth one point, a computed
    answer one more than its level, rounded up to whole points for each of its parts.

    The versions have the same items, so they are equally hard. Another version changes nothing in
    those before it. With `as_choice` every question that has distractors has options.
    """
    title, course, date = map(_one_line, (title, course, date))
    if not title:
        raise QuizgenError("an exam needs a title that can be read; give it one")
    if count < 1:
        raise QuizgenError(f"an exam of {count} questions is none; ask for at least one")
    if not 1 <= versions <= len(ascii_uppercase):
        raise QuizgenError(f"{versions} versions are wanted; there can be 1 to 26")
    uses = Counter(question.id for question in draw(items, count, "exam", seed))
    chosen = [(item, uses[item.id]) for item in items if item.id in uses]
    rows = zip(*(_turns(item, n, versions, seed) for item, n in chosen), strict=True)
    built = tuple(
        _version(letter, [q for turn in row for q in turn], seed, as_choice)
        for letter, row in zip(ascii_uppercase, rows, strict=False)
    )
    return Exam(title, course, date, seed, as_choice, built)


def _one_line(text: str) -> str:
    """Return a text without line breaks, and with � for what is no character at all."""
    return " ".join(re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]", "\ufffd", text).split())


def _turns(item: Item, uses: int, versions: int, seed: str) -> Iterator[list[Question]]:
    """Yield an item's questions version by version, new ones as long as there are any."""
    numbers = tuple(islice(item.variants("exam", seed), uses * versions))
    for turn in range(versions):
        start = turn * uses
        yield [item.question(numbers[i % len(numbers)]) for i in range(start, start + uses)]


def _version(letter: str, questions: list[Question], seed: str, as_choice: bool) -> Version:
    ordered = shuffled(questions, "order", seed, letter)
    tasks = (_task(n, question, seed, letter, as_choice) for n, question in enumerate(ordered, 1))
    return Version(letter, tuple(tasks))


def _task(number: int, question: Question, seed: str, letter: str, as_choice: bool) -> Task:
    _ = question.roads  # raises where the two roads disagree: nothing unproved is handed out
    asked = question.as_choice() if as_choice and question.distractors else question
    options = asked.options_for(f"{seed}/{letter}") if asked.is_choice else ()
    return Task(number, _points(question), asked, options)


def _points(question: Question) -> int:
    """Return what a question is worth: recognising is less than computing, parts share evenly."""
    worth = 1 if question.is_choice else 1 + question.level
    if isinstance(question.answer, Parts):
        count = len(question.answer.parts)
        return count * ceil(worth / count)
    return worth
