"""Rosters: any name is fine, what is wrong is told with its line."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.exam import Student, read_roster
from quizgen.exam.personal import file_names


def test_students_in_any_script_and_order_of_columns(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes('\ufeffID;Name;mail\r\n7;Änne "Ü" 李;x\r\n07;"a;b";y\r\n'.encode())
    assert read_roster(path) == (Student("7", 'Änne "Ü" 李'), Student("07", "a;b"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,id\na,1\nb,2\nc,1\n", ":4: the id 1 stands on line 2 already"),
        ("name,mail\na,1\n", ":1: there is no column id, only name, mail"),
        ("", ":1: there is no column name, only nothing"),
        ("name,id\na,\n", ":2: the id is missing"),
        ("name,id\na\n", ":2: the id is missing"),
        ("name,id\n", ": there are no students"),
        ('name,id\n"a,1\nb,2\n', ":3: unexpected end of data"),
        ('"name"x,id\n', ":1: ',' expected after"),
        ("\n\nname\na\n", ":3: there is no column id"),
        ("first name,id\na,1\n", ":1: there is no column name, only first name, id"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "r.csv"
    path.write_text(text)
    with pytest.raises(QuizgenError) as caught:
        read_roster(path)
    assert f"{path}{said}" in str(caught.value)


@pytest.mark.parametrize(
    "file",
    [
        "First name,Last name,ID number,Email address\nÄnne,von Ünal,07,a@b.c\n",
        "\n;;\nNachname;Vorname;Matrikelnummer\nvon Ünal;Änne;07\n;;\n \n",
        "Matrikelnr\tName\tVorname\n07\tvon Ünal\tÄnne\n",
        'Nom,Prénom,Numéro d\'étudiant\n"von\nÜnal",Änne,07',
        "Student;Student ID;Remark, if any\nÄnne von Ünal;07\n",
    ],
)
def test_a_file_is_read_as_offices_and_other_systems_export_it(tmp_path: Path, file: str) -> None:
    path = tmp_path / "r.csv"
    path.write_text(file, encoding="utf-8-sig")
    assert read_roster(path) == (Student("07", "Änne von Ünal"),)


@given(st.text(alphabet='name,id;\t\n\r "\0\u2028x1', max_size=60) | st.text(max_size=60))
def test_no_text_ends_in_a_traceback(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("roster") / "r.csv"
    path.write_bytes(f"name,id\n{text}".encode(errors="replace"))
    with suppress(QuizgenError):
        assert all(student.name and student.id for student in read_roster(path))


@given(st.text(max_size=60), st.integers(1, 2000))
def test_any_id_gives_a_safe_name_of_a_file(student_id: str, number: int) -> None:
    for name in file_names(number, Student(student_id, "x")):
        folder, _, file = name.partition("/")
        assert folder in ("exams", "keys", "solutions")
        assert file.isascii()
        assert file.removesuffix(".pdf").replace("-", "").replace("_", "").isalnum()


@pytest.mark.parametrize(
    "columns",
    [
        "Student ID,Full Name",
        "Student number;Name",
        "Matrikelnummer; NAME ",
        "id,student id,name",
        "Numéro d’étudiant,Nom",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_columns_have_the_names_that_offices_give_them(
    tmp_path: Path, columns: str, encoding: str
) -> None:
    path = tmp_path / "r.csv"
    between = ";" if ";" in columns else ","
    filled = {"id": "7", "name": "Änne", " name ": "Änne", "full name": "Änne", "nom": "Änne"}
    row = [filled.get(column.lower(), "7") for column in columns.split(between)]
    path.write_text(f"{columns}\n{between.join(row)}\n", encoding=encoding)
    assert read_roster(path) == (Student("7", "Änne"),)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("name,id\na,\n,,x\nb,2\nc,2\nd,2\n")
    with pytest.raises(QuizgenError) as caught:
        read_roster(path)
    assert [
        line.partition("r.csv:")[2].partition(";")[0] for line in str(caught.value).split("\n")
    ] == [
        "2: the id is missing",
        "3: the id is missing",
        "3: the name is missing",
        "5: the id 2 stands on line 4 already",
        "6: the id 2 stands on line 4 already",
    ]


def test_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("name,id\na,1\nÄnne,2\n".encode("latin-1"))
    said = r"r\.csv:3: is not written in UTF-8; save it as UTF-8 \(in a spreadsheet: CSV UTF-8\)$"
    with pytest.raises(QuizgenError, match=said):
        read_roster(path)
