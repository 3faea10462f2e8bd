"""Where in a file of TOML something is wrong: lines counted by hand."""

import pytest

from quizgen.errors import QuizgenError
from quizgen.toml_file import read_table

FILE = """\
title = "A"
shown = true
[[ sections ]]
title = "B"

[[sections]]
"count" = 5
names = [
  "one",
  'two',
]
"""


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "file.toml"
    path.write_text(FILE)
    return read_table(path, "write one")


def line_of(error: QuizgenError) -> int:
    return int(str(error).split(":")[1])


def test_a_key_is_told_where_it_stands_in_its_own_table(table) -> None:
    first, second = table.tables("sections", "sections are wanted")
    assert line_of(table.wrong("title", "no")) == 1
    assert line_of(first.wrong("title", "no")) == 4
    assert line_of(second.wrong("count", "no")) == 7
    assert line_of(second.wrong("names", "no", "two")) == 10


def test_a_key_that_is_missing_is_told_where_its_table_begins(table) -> None:
    first, second = table.tables("sections", "sections are wanted")
    assert line_of(first.wrong("count", "no")) == 3
    assert line_of(second.wrong("title", "no")) == 6


def test_a_mark_that_editors_put_before_a_text_is_no_part_of_it(tmp_path) -> None:
    (tmp_path / "file.toml").write_text(FILE, encoding="utf-8-sig")
    assert read_table(tmp_path / "file.toml", "write one").text("title") == "A"


def test_a_file_that_cannot_be_read_is_one_line_with_advice(tmp_path) -> None:
    with pytest.raises(QuizgenError, match=r"no such file or directory; write one$"):
        read_table(tmp_path / "none.toml", "write one")
    for content, said in (
        (b"a = \xff", r":1: is not written in UTF-8; save it as UTF-8$"),
        (b"a = 1\na = 2", ":2: "),
    ):
        (tmp_path / "bad.toml").write_bytes(content)
        with pytest.raises(QuizgenError, match=said):
            read_table(tmp_path / "bad.toml", "write one")


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda table: table.whole("title", 1, 9), "'A' is no whole number; write a number such"),
        (lambda table: table.whole("shown", 0, 9), "True is no whole number"),
        (lambda table: table.flag("title"), "'A' is no yes or no; write true or false"),
        (lambda table: table.words("title"), r"'A' is no list; write \[a, list\]"),
        (lambda table: table.word("title", ("ab", "cd"), "ab"), "no 'A'; did you mean ab"),
        (lambda table: table.only(("titles", "sections")), "no such key; did you mean titles"),
    ],
)
def test_a_value_of_another_kind_is_told_with_what_is_wanted(table, ask, said) -> None:
    with pytest.raises(QuizgenError, match=said):
        ask(table)
