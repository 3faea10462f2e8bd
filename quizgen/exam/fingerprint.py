"""Digests of what an exam is made of, so that a change of it is seen."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import quizgen.reference
from quizgen.exam.exam import Task
from quizgen.questions.streams import digest
from quizgen.questions.version import lines_of


def of_bank(folder: Path) -> str:
    """Return the digest of all files that the questions and notes of a bank come from."""
    return _of_files(folder, (path for path in folder.glob("*/*") if path.suffix != ".pyc"))


def of_reference() -> str:
    """Return the digest of the reference, which computes all answers."""
    folder = Path(quizgen.reference.__file__).parent
    return _of_files(folder, folder.rglob("*.py"))


def of_wording(task: Task) -> str:
    """Return the digest of all that the student reads."""
    question = task.question
    figure = question.figure.alt if question.figure else ""
    options = (option.text for option in task.options)
    return digest(question.prompt, question.answer.instruction, figure, *options).hex()[:16]


def of_key(task: Task) -> str:
    """Return the digest of the answer and of where it stands."""
    letter = task.right_letter if task.options else ""
    return digest(task.question.answer.type, task.question.answer.text, letter).hex()[:16]


def _of_files(folder: Path, paths: Iterable[Path]) -> str:
    return sha256(b"".join(lines_of(folder, paths))).hexdigest()
