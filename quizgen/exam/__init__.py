"""Printable exams: several versions of the same questions, and the key to them."""

from quizgen.exam.build import build_exam
from quizgen.exam.exam import Exam, Task, Version
from quizgen.exam.write import write_exam

__all__ = ["Exam", "Task", "Version", "build_exam", "write_exam"]
