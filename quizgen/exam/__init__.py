"""Printable exams: several versions of the same questions, or one a student, and their key."""

from quizgen.exam.again import build_again
from quizgen.exam.blueprint import Blueprint, Wanted
from quizgen.exam.blueprint_file import read_blueprint, told_by_line
from quizgen.exam.build import build, build_exam, quick
from quizgen.exam.exam import Exam, Section, Student, Task, Version
from quizgen.exam.manifest import Manifest, read_manifest
from quizgen.exam.personal import Recipe
from quizgen.exam.personal_run import write_personal
from quizgen.exam.plan import plan_exam
from quizgen.exam.record import VersionRecord, record
from quizgen.exam.roster import read_roster
from quizgen.exam.write import paths_for, write_exam

__all__ = [
    "Blueprint",
    "Exam",
    "Manifest",
    "Recipe",
    "Section",
    "Student",
    "Task",
    "Version",
    "VersionRecord",
    "Wanted",
    "build",
    "build_again",
    "build_exam",
    "paths_for",
    "plan_exam",
    "quick",
    "read_blueprint",
    "read_manifest",
    "read_roster",
    "record",
    "told_by_line",
    "write_exam",
    "write_personal",
]
