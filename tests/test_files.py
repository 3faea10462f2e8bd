"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.files import replacing


def test_a_file_takes_its_place_when_it_is_whole_and_leaves_nothing_beside_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "new" / "file.txt"
    with replacing(path) as draft:
        draft.write_text("first")
        assert not path.exists()
    assert path.read_text() == "first"
    assert [*path.parent.iterdir()] == [path]


def test_what_fails_halfway_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_text("before")

    def fail() -> None:
        with replacing(path) as draft:
            draft.write_text("half of")
            raise KeyError("in the middle")

    with pytest.raises(KeyError, match="in the middle"):
        fail()
    assert path.read_text() == "before"
    assert [*tmp_path.iterdir()] == [path]


def test_a_link_stays_one_and_what_it_points_to_is_replaced(tmp_path: Path) -> None:
    file, link = tmp_path / "there" / "file.txt", tmp_path / "link.txt"
    file.parent.mkdir()
    file.write_text("before")
    link.symlink_to(file)
    with replacing(link) as draft:
        draft.write_text("after")
    assert link.is_symlink()
    assert file.read_text() == "after"


def test_a_place_that_cannot_be_written_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("no folder")
    with pytest.raises(QuizgenError, match=r"cannot be written: .*; make room or give access"):
        replacing(tmp_path / "file.txt" / "inner.txt").__enter__()
