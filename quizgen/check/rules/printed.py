"""The numbers as printed lead to the same answer: none is rounded on its way to the reader."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from quizgen.check.texts import plain
from quizgen.questions.answers.decimal import displayed
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.template import Template

NUMBER = re.compile(r"\d+(?:\.(\d+))?(?:e-?\d+)?")
TOLD = re.compile(r"\b(?:round(?:ed|ing)|decimals?|places)\b")
LOOK = 20


def of_item(item: Item, questions: Sequence[Question]) -> Iterator[str]:
    """Read the given numbers back from the prompt, and solve again with what was read."""
    if not isinstance(item, Template):
        return
    for question in questions[:LOOK]:
        given = item.space.point(question.variant)
        yield from _rounded(question, item.solve(**given).shown)
        read = {name: _read(value, _numbers(question)) for name, value in given.items()}
        if any(np.any(value != given[name]) for name, value in read.items()):
            again = item.solve(**read).answer
            if again.text != question.answer.text:
                yield (
                    f"variant {question.variant} prints rounded numbers: with them the answer is "
                    f"{again.text}, not {question.answer.text}"
                )


def _rounded(question: Question, shown: Mapping[str, object]) -> Iterator[str]:
    """Look for computed values that are rounded without a word."""
    if TOLD.search(question.prompt):
        return
    numbers = _numbers(question)
    for name, value in shown.items():
        if any(_seen(number, numbers) != number for number in _floats(value)):
            yield f"variant {question.variant} prints {name} rounded, and does not say so"


def _floats(value: Any) -> Iterator[float]:
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float):
        yield value
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _floats(entry)


def _numbers(question: Question) -> dict[float, int]:
    """Return the numbers of the prompt, each with its decimal places."""
    return {float(m[0]): len(m[1] or "") for m in NUMBER.finditer(plain(question.prompt))}


def _read(value: Any, numbers: dict[float, int]) -> Any:
    """Return a parameter as a reader has it: where only its rounding is printed, that."""
    if isinstance(value, float):
        return _seen(value, numbers)
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return np.reshape([_seen(entry, numbers) for entry in value.ravel().tolist()], value.shape)
    return value


def _seen(value: float, numbers: dict[float, int]) -> float:
    size = abs(value)
    if any(math.isclose(size, number, rel_tol=1e-11) for number in numbers):
        return value
    rounded = [n for n, places in numbers.items() if places and displayed(size, places) == n]
    return math.copysign(max(rounded, key=numbers.__getitem__), value) if rounded else value
