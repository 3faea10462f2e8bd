"""The marking sheet: as CSV, a line a question, and as a spreadsheet, a row a student."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime

from quizgen.exam.labels import Labels
from quizgen.exam.record import TaskRecord, VersionRecord

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
    """Return a spreadsheet: one sheet to enter the marks, which adds them up, one of the points."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": NO_DATE})
    bold = book.add_format({"bold": True})
    most = max(len(_tasks(version)) for version in versions)
    for name, filled in (labels.marks, False), (labels.points, True):
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 3)
        sheet.set_column(1, 1, 24)
        heads = [labels.version, labels.name, labels.id, *range(1, most + 1), labels.total]
        sheet.write_row(0, 0, heads, bold)
        for row, version in enumerate(versions, 1):
            student = version.student
            sheet.write_string(row, 0, version.letter)
            sheet.write_string(row, 1, student.name if student else "")
            sheet.write_string(row, 2, student.id if student else "")
            for column, task in enumerate(_tasks(version) if filled else (), 3):
                sheet.write_number(row, column, task.points)
            last = _column(most + 2)
            total = version.points if filled else 0
            sheet.write_formula(row, most + 3, f"=SUM(D{row + 1}:{last}{row + 1})", None, total)
    book.close()
    return content.getvalue()


def _tasks(version: VersionRecord) -> list[TaskRecord]:
    return [task for section in version.sections for task in section.tasks]


def _column(index: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(index))


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
