"""The sheet to enter the marks into, read back as a spreadsheet reads it."""

import csv
import re
import zipfile
from html import unescape
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


def test_a_mark_above_the_points_of_its_version_is_refused(written: Path) -> None:
    _, xml = sheets(written / "marks.xlsx")
    (rule,) = re.findall(r"<dataValidation type=\"custom\".*?</dataValidation>", xml)
    assert 'sqref="D2:AA301"' in rule
    assert "allowBlank" not in rule  # where no version is chosen, nothing is right
    assert 'error="A mark is a number from 0 to the points' in rule
    points = "INDEX('Points'!D$2:D$3,MATCH($A2,'Points'!$A$2:$A$3,0))"  # of versions A and B
    formula = re.search("<formula1>(.*)</formula1>", rule)
    assert formula is not None
    assert unescape(formula[1]) == f"AND(ISNUMBER(D2),D2>=0,D2<={points})"


def test_the_lines_of_the_csv_are_the_questions_of_the_papers(exam: Exam, written: Path) -> None:
    with (written / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    tasks = [(version.letter, task) for version in exam.versions for task in version.tasks]
    for line, (letter, task) in zip(lines, tasks, strict=True):
        assert (line["version"], line["question"]) == (letter, str(task.number))
        assert line["made from"] == f"{task.question.id}#{task.question.variant}"
        assert (line["points"], line["marks"]) == (str(worth(task)), "")


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
