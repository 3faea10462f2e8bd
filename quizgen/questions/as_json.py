"""A question as plain JSON, for other programs."""

import math
from collections.abc import Mapping
from typing import Any

from quizgen.questions.question import Question


def question_json(question: Question) -> dict[str, object]:
    """Return the whole question as an object of plain JSON; its texts are Markdown."""
    answer = question.answer
    figure = question.figure
    wrong = [(answer.with_value(each.value), each) for each in question.distractors]
    entries = {
        "id": question.id,
        "variant": question.variant,
        "kind": question.kind,
        "title": question.title,
        "topic": question.topic,
        "level": question.level,
        "prompt": question.prompt,
        "figure": figure and {"alt": figure.alt, "svg": figure.svg},
        "given": question.given,
        "instruction": answer.instruction,
        "answer": answer.marking,
        "options": [{"text": option.text, "right": option.is_right} for option in question.options],
        "distractors": [
            {
                "misconception": distractor.misconception,
                "value": mistaken.json,
                "text": mistaken.text,
                "feedback": distractor.feedback,
            }
            for mistaken, distractor in wrong
        ],
        "solution": question.solution,
        "roads": question.roads,
    }
    return {name: _plain(value) for name, value in entries.items()}


def _plain(value: Any) -> Any:
    """Return a value of lists and objects; JSON knows no infinity, so that one becomes a string."""
    if isinstance(value, Mapping):
        return {str(name): _plain(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "∞" if value > 0 else "-∞" if value < 0 else "nan"
    return value
