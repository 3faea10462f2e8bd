"""JSON: every question with its answer, distractors and solution, for other programs."""

import json
from collections.abc import Sequence
from pathlib import Path

from quizgen.files import replacing
from quizgen.questions.as_json import question_json
from quizgen.questions.question import Question

SUFFIX = ".json"


def write(questions: Sequence[Question], path: Path, title: str) -> None:
    """Write an object of the title and the list of questions."""
    page = {"title": title, "questions": [question_json(question) for question in questions]}
    text = json.dumps(page, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    with replacing(path) as draft:
        # what UTF-8 cannot say, half a surrogate pair, comes out as JSON's own escape
        draft.write_bytes(text.encode("utf-8", errors="backslashreplace"))
