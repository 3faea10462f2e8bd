"""Rosters: any name is fine, what is wrong is told with its line."""

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
        ("name,number\na,1\n", ":1: there is no column id, only name, number"),
        ("", ":1: there is no column name, only nothing"),
        ("name,id\na,\n", ":2: the id is missing"),
        ("name,id\na\n", ":2: the id is missing"),
        ("name,id\n", ": there are no students"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "r.csv"
    path.write_text(text)
    with pytest.raises(QuizgenError) as caught:
        read_roster(path)
    assert f"{path}{said}" in str(caught.value)


@given(st.text(max_size=60), st.integers(1, 2000))
def test_any_id_gives_a_safe_name_of_a_file(student_id: str, number: int) -> None:
    for name in file_names(number, Student(student_id, "x")):
        folder, _, file = name.partition("/")
        assert folder in ("exams", "keys", "solutions")
        assert file.isascii()
        assert file.removesuffix(".pdf").replace("-", "").replace("_", "").isalnum()
