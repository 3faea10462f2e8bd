"""Read a roster: a CSV file with a column for the names of students and one for their ids."""

import csv
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.exam.blueprint import one_line
from quizgen.exam.exam import Student


def read_roster(path: Path) -> tuple[Student, ...]:
    """Return the students in the order of the file; other columns than name and id are ignored."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise QuizgenError(f"{path}: {reason}; name a CSV file with columns name and id") from error
    except UnicodeDecodeError as error:
        raise QuizgenError(f"{path}: {error}; save it as CSV in UTF-8") from error
    lines = text.splitlines()
    separator = ";" if lines and ";" in lines[0] and "," not in lines[0] else ","
    rows = csv.DictReader(lines, delimiter=separator, restval="")
    columns = {column.strip().lower(): column for column in rows.fieldnames or ()}
    for wanted in ("name", "id"):
        if wanted not in columns:
            has = ", ".join(columns) or "nothing"
            raise QuizgenError(
                f"{path}:1: there is no column {wanted}, only {has}; begin with a line name,id"
            )
    students: list[Student] = []
    seen: dict[str, int] = {}
    try:
        for row in rows:
            student = Student(one_line(row[columns["id"]]), one_line(row[columns["name"]]))
            place = f"{path}:{rows.line_num}"
            if not student.id or not student.name:
                missing = "id" if not student.id else "name"
                raise QuizgenError(f"{place}: the {missing} is missing; fill it in")
            if student.id in seen:
                raise QuizgenError(
                    f"{place}: the id {student.id} stands on line {seen[student.id]} already; "
                    "give each student another"
                )
            seen[student.id] = rows.line_num
            students.append(student)
    except csv.Error as error:
        raise QuizgenError(f"{path}:{rows.line_num}: {error}; mend the file") from error
    if not students:
        raise QuizgenError(f"{path}: there are no students; add a line for each")
    return tuple(students)
