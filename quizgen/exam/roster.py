"""Read a roster: a CSV file with columns for the names of students and one for their ids."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from quizgen.decoding import read_text
from quizgen.errors import QuizgenError
from quizgen.exam.blueprint import one_line
from quizgen.exam.exam import Student

# what columns are called, in small letters; beside a first name, a "name" is the last one
NAME = ("name", "full name", "student name", "student", "nom")
FIRST_NAME = ("first name", "given name", "vorname", "prénom")
LAST_NAME = ("last name", "surname", "family name", "nachname", "familienname", "nom", "name")
ID = (
    *("id", "student id", "student number", "student no", "id number", "number"),
    *("matriculation number", "matrikelnummer", "matrikel-nr.", "matrikelnr", "id-nummer"),
    *("numéro d'étudiant", "numéro d’étudiant"),
)


def read_roster(path: Path) -> tuple[Student, ...]:
    """Return the students in the order of the file; other columns are ignored, and empty rows.

    All faults of the rows are told at once.
    """
    text = read_text(path, by_name=False)
    separator = max(",;\t", key=text.lstrip().partition("\n")[0].count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    filled = (row for row in rows if any(map(str.strip, row)))
    students: list[Student] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    try:
        heads = next(filled, [])
        named, own = _columns(f"{path}:{rows.line_num or 1}", heads)
        for row in filled:
            student = Student(_cells(row, own), _cells(row, named))
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


def _columns(line: str, heads: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return where the name stands, or its two halves, and where the id."""
    places = {" ".join(head.lower().split()): place for place, head in enumerate(heads)}

    def found(names: Sequence[str]) -> list[int]:
        return [places[name] for name in names if name in places][:1]

    first, last = found(FIRST_NAME), found(LAST_NAME)
    columns = first + last if first and last else found(NAME), found(ID)
    for wanted, column in zip(("name", "id"), columns, strict=True):
        if not column:
            has = ", ".join(places) or "nothing"
            raise QuizgenError(
                f"{line}: there is no column {wanted}, only {has}; begin with a line name,id"
            )
    return columns


def _cells(row: Sequence[str], places: Sequence[int]) -> str:
    """Return what stands in these places of a row, which may be too short."""
    return one_line(" ".join(row[place] for place in places if place < len(row)))


def _faults(student: Student, seen: Mapping[str, int]) -> Iterator[str]:
    for what, value in (("id", student.id), ("name", student.name)):
        if not value:
            yield f"the {what} is missing; fill it in"
    if student.id and student.id in seen:
        yield (
            f"the id {student.id} stands on line {seen[student.id]} already; "
            "give each student another"
        )
