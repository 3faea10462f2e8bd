"""The sheet to enter the marks into, read back as a spreadsheet reads it."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from quizgen.exam import Exam
from tests.exam.worth import worth

IN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Cells = dict[str, str]


def sheets(path: Path) -> tuple[dict[str, Cells], str]:
    """Return the cells of each sheet, formulas with `=`, and the first sheet's XML."""
    with zipfile.ZipFile(path) as book:
        names = [
            each.attrib["name"]
            for each in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{IN}sheet")
        ]
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{IN}si")
        words = ["".join(each.itertext()) for each in strings]
        found = {}
        for number, name in enumerate(names, 1):
            root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            found[name] = {each.attrib["r"]: said(each, words) for each in root.iter(f"{IN}c")}
        return found, book.read("xl/worksheets/sheet1.xml").decode()


def said(cell: ElementTree.Element, words: list[str]) -> str:
    formula, value = cell.find(f"{IN}f"), cell.findtext(f"{IN}v") or ""
    if formula is not None:
        return f"={formula.text}"
    return words[int(value)] if cell.attrib.get("t") == "s" else value


def test_without_a_roster_there_are_rows_to_fill(written: Path) -> None:
    found, xml = sheets(written / "marks.xlsx")
    marks = found["Marks"]
    assert [marks[f"{column}1"] for column in "ABCD"] == ["Version", "Name", "Student number", "1"]
    assert marks["AB1"] == "Total"  # after 24 questions
    body = {place: cell for place, cell in marks.items() if not re.fullmatch(r"[A-Z]+1", place)}
    assert body == {
        f"AB{row}": f'=IF(COUNT(D{row}:AA{row})=0,"",SUM(D{row}:AA{row}))' for row in range(2, 302)
    }
    offered = re.search(r'type="list".*sqref="A2:A301"><formula1>"A,B"</formula1>', xml)
    assert offered is not None


def test_an_unmarked_row_has_no_total(written: Path) -> None:
    _, xml = sheets(written / "marks.xlsx")
    values = re.findall(r"</f><v>(.*?)</v>", xml)
    assert not any(values)  # what a reader shows that does not compute


def test_points_and_questions_are_listed_by_their_numbers(exam: Exam, written: Path) -> None:
    found, _ = sheets(written / "marks.xlsx")
    columns = ["D", "E", *"FGHIJKLMNOPQRSTUVWXYZ", "AA"]
    for row, version in enumerate(exam.versions, 2):
        assert found["Points"][f"A{row}"] == found["Question"][f"A{row}"] == version.letter
        assert found["Points"][f"AB{row}"] == f"=SUM(D{row}:AA{row})"
        for column, task in zip(columns, version.tasks, strict=True):
            assert found["Points"][f"{column}{row}"] == str(worth(task))
            assert found["Question"][f"{column}{row}"] == task.question.id
