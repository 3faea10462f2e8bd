"""Printable exams: several versions of the same questions, or one a student, and their key."""

from quizgen.exam.build import build, build_exam
from quizgen.exam.exam import Exam, Section, Student, Task, Version
from quizgen.exam.write import write_exam

__all__ = [
    "Exam",
    "Section",
    "Student",
    "Task",
    "Version",
    "build",
    "build_exam",
    "write_exam",
]
