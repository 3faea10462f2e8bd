"""The marking sheet: as CSV, a line a question, and as a spreadsheet, a row a student."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quizgen.exam.labels import Labels
from quizgen.exam.record import TaskRecord, VersionRecord

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

BLANK = 300  # rows for students who are not known yet
NO_DATE = datetime(1980, 1, 1, tzinfo=UTC)  # a date would change the bytes


def marks_csv(versions: Sequence[VersionRecord]) -> bytes:
    """Return the sheet as CSV with an empty column for the marks."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["version", "id", "name", "question", "made from", "points", "marks"])
    for version in versions:
        student = version.student
        whose = [version.letter, *([student.id, student.name] if student else ["", ""])]
        for number, task in enumerate(_tasks(version), 1):
            made_from = f"{task.id}#{task.variant}"
            writer.writerow([*map(_harmless, whose), number, made_from, task.points, ""])
    return text.getvalue().encode("utf-8-sig")  # spreadsheets take it for another code otherwise


def marks_xlsx(versions: Sequence[VersionRecord], labels: Labels) -> bytes:
    """Return a spreadsheet: one sheet to enter the marks, which adds them up; beside it the points
    and the questions that have these numbers in each version.

    Without a roster the rows for the students are blank, and offer the versions. No mark is taken
    that is above the points of its question.
    """
    from xlsxwriter.workbook import Workbook

    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": NO_DATE})
    most = max(len(_tasks(version)) for version in versions)
    total, last = most + 3, _column(most + 2)
    heads = [labels.version, labels.name, labels.id, *range(1, most + 1)]
    has_roster = all(version.student for version in versions)
    marks = _sheet(book, labels.marks, [*heads, labels.total], versions if has_roster else ())
    points = _sheet(book, labels.points, [*heads, labels.total], versions)
    questions = _sheet(book, labels.question, heads, versions)
    for row, version in enumerate(versions, 1):
        tasks = _tasks(version)
        points.write_row(row, 3, [task.points for task in tasks])
        points.write_formula(row, total, f"=SUM(D{row + 1}:{last}{row + 1})", None, version.points)
        for column, task in enumerate(tasks, 3):
            questions.write_string(row, column, task.id)
    rows = len(versions) if has_roster else BLANK
    for row in range(1, rows + 1):
        own = f"D{row + 1}:{last}{row + 1}"
        marks.write_formula(row, total, f'=IF(COUNT({own})=0,"",SUM({own}))', None, "")
    if not has_roster:
        letters = [version.letter for version in versions]
        marks.data_validation(1, 0, rows, 0, {"validate": "list", "source": letters})
    own = "C" if has_roster else "A"
    allowed = _allowed(own, labels.points, len(versions) + 1)
    marks.data_validation(1, 3, rows, total - 1, allowed | {"error_message": labels.allowed})
    book.close()
    return content.getvalue()


def _allowed(own: str, points: str, last: int) -> dict[str, object]:
    """Return what may be entered from the cell D2 on: up to the points of the version of the row,
    which the column `own` of both sheets names.
    """
    row = f"MATCH(${own}2,'{points}'!${own}$2:${own}${last},0)"
    return {
        "validate": "custom",
        "value": f"=AND(ISNUMBER(D2),D2>=0,D2<=INDEX('{points}'!D$2:D${last},{row}))",
        "ignore_blank": False,  # else all is allowed as long as no version is chosen
    }


def _sheet(
    book: "Workbook", name: str, heads: Sequence[object], versions: Sequence[VersionRecord]
) -> "Worksheet":
    """Add a sheet with its heads, and with whose the rows are."""
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 3)
    sheet.set_column(1, 1, 24)
    sheet.write_row(0, 0, heads, book.add_format({"bold": True}))
    for row, version in enumerate(versions, 1):
        student = version.student
        sheet.write_string(row, 0, version.letter)
        sheet.write_string(row, 1, student.name if student else "")
        sheet.write_string(row, 2, student.id if student else "")
    return sheet


def _tasks(version: VersionRecord) -> list[TaskRecord]:
    return [task for section in version.sections for task in section.tasks]


def _column(index: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(index))


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
