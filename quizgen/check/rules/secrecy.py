"""The prompt does not tell the answer."""

import re
from collections.abc import Iterator

from quizgen.questions.question import Question

NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]*\w)")

LETTERS = {"axes", "choices", "matching", "ordering", "parts"}  # too short to be told


def of_question(question: Question) -> Iterator[str]:
    """Look for the answer among the words of the prompt; a given number may happen to be it."""
    answer = question.answer.text
    if question.is_choice:
        return
    if question.answer.type in ("integer", "decimal"):
        given = {f"{number:g}" for number in _numbers(tuple(question.given.values()))}
        if answer in set(NUMBER.findall(question.prompt)) - given:
            yield f"the prompt says {answer}, which is the answer and no given number"
    elif question.answer.json in question.given.values():
        return
    elif question.answer.type not in LETTERS and answer in question.prompt:
        yield f"the prompt says {answer}, which is the answer"


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, list | tuple):
        for entry in value:
            yield from _numbers(entry)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value
