"""The manifest: what an exam was made of, so that it can be made again."""

import json

from quizgen import __version__
from quizgen.exam.exam import Exam, Task


def manifest(exam: Exam) -> str:
    """Return the exam as JSON: its seed, and for each version the questions and points."""
    content = {
        "quizgen": __version__,
        "title": exam.title,
        "course": exam.course,
        "date": exam.date,
        "seed": exam.seed,
        "versions": {
            version.letter: [_entry(task) for task in version.tasks] for version in exam.versions
        },
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _entry(task: Task) -> dict[str, object]:
    question = task.question
    return {"id": question.id, "variant": question.variant, "points": task.points}
