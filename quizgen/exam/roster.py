"""Read a roster: a CSV file with a column for the names of students and one for their ids."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from quizgen.decoding import read_text
from quizgen.errors import QuizgenError
from quizgen.exam.blueprint import one_line
from quizgen.exam.exam import Student

COLUMNS: Mapping[str, tuple[str, ...]] = {  # what they are called, in small letters
    "name": ("name", "full name", "student name", "student", "nom"),
    "id": (
        *(
            "id",
            "student id",
            "student number",
            "student no",
            "id number",
            "number",
            "matriculation number",
        ),
        *("matrikelnummer", "matrikel-nr.", "matrikelnr", "numéro d'étudiant", "numéro d’étudiant"),
    ),
}


def read_roster(path: Path) -> tuple[Student, ...]:
    """Return the students in the order of the file; other columns than name and id are ignored.

    All faults of the rows are told at once.
    """
    lines = read_text(path, by_name=False).splitlines()
    separator = ";" if lines and ";" in lines[0] and "," not in lines[0] else ","
    rows = csv.DictReader(lines, delimiter=separator, restval="")
    columns = _columns(path, rows.fieldnames or ())
    students: list[Student] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    try:
        for row in rows:
            student = Student(one_line(row[columns["id"]]), one_line(row[columns["name"]]))
            faults += (f"{path}:{rows.line_num}: {fault}" for fault in _faults(student, seen))
            seen.setdefault(student.id, rows.line_num)
            students.append(student)
    except csv.Error as error:
        faults.append(f"{path}:{rows.line_num}: {error}; mend the file")
    if faults:
        raise QuizgenError("\n".join(faults))
    if not students:
        raise QuizgenError(f"{path}: there are no students; add a line for each")
    return tuple(students)


def _columns(path: Path, found: Sequence[str]) -> Mapping[str, str]:
    """Return what the file calls the two columns."""
    small = {" ".join(column.lower().split()): column for column in found}
    columns = {
        wanted: small[name]
        for wanted, names in COLUMNS.items()
        for name in reversed(names)
        if name in small
    }
    for wanted in COLUMNS:
        if wanted not in columns:
            has = ", ".join(small) or "nothing"
            raise QuizgenError(
                f"{path}:1: there is no column {wanted}, only {has}; begin with a line name,id"
            )
    return columns


def _faults(student: Student, seen: Mapping[str, int]) -> Iterator[str]:
    for what, value in (("id", student.id), ("name", student.name)):
        if not value:
            yield f"the {what} is missing; fill it in"
    if student.id and student.id in seen:
        yield (
            f"the id {student.id} stands on line {seen[student.id]} already; "
            "give each student another"
        )
