"""What stands in the folder afterwards."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.exam import Exam, build_exam, write_exam
from quizgen.questions.item import Item
from tests.exam.worth import WORTH

Items = dict[str, Item]
NAMES = [
    *("exam-A.pdf", "exam-B.pdf", "key.pdf", "manifest.json"),
    *("marks.csv", "marks.xlsx", "solutions.pdf"),
]


def small(sample: Items, title: str = "Small") -> Exam:
    return build_exam([sample["double"]], 2, versions=2, seed="s", title=title)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_files_are_named(sample: Items, tmp_path: Path) -> None:
    paths = write_exam(small(sample), tmp_path / "new" / "folder")
    assert sorted(paths) == [tmp_path / "new" / "folder" / name for name in NAMES]
    assert sorted(contents(tmp_path / "new" / "folder")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_existing_files_are_kept_unless_forced(sample: Items, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(QuizgenError, match=f"{name} exists already"):
        write_exam(small(sample), tmp_path)
    assert contents(tmp_path) == {name: b"mine"}
    write_exam(small(sample), tmp_path, force=True)
    assert contents(tmp_path)[name] != b"mine"


def test_where_one_file_fails_all_stay_as_they_were(sample: Items, tmp_path: Path) -> None:
    write_exam(small(sample), tmp_path)
    before = contents(tmp_path)
    with pytest.raises(QuizgenError, match="cannot be set"):
        write_exam(small(sample, "a noncharacter \ufdd0"), tmp_path, force=True)
    assert contents(tmp_path) == before


def test_a_full_disk_leaves_nothing_half_written(
    sample: Items, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_exam(small(sample), tmp_path)
    before = contents(tmp_path)
    honest = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name == "key.pdf":
            honest(path, content[:100])
            raise OSError(28, "No space left on device")
        return honest(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(QuizgenError, match=r"key\.pdf: cannot be written: no space left"):
        write_exam(small(sample, "Another"), tmp_path, force=True)
    monkeypatch.undo()
    assert contents(tmp_path) == before


def test_a_folder_that_is_a_file_is_one_clear_line(sample: Items, tmp_path: Path) -> None:
    (tmp_path / "exam").write_text("mine")
    with pytest.raises(QuizgenError, match="cannot be written") as caught:
        write_exam(small(sample), tmp_path / "exam")
    assert "\n" not in str(caught.value)


def test_the_manifest_makes_the_same_questions_again(
    exam: Exam, written: Path, sample: Items
) -> None:
    manifest = json.loads((written / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["seed"] == "golden"
    assert manifest["blueprint"]["title"] == "A test of doubling"
    assert [entry["letter"] for entry in manifest["versions"]] == ["A", "B"]
    for version, entry in zip(exam.versions, manifest["versions"], strict=True):
        (section,) = entry["sections"]
        entries = section["tasks"]
        for entry, task in zip(entries, version.tasks, strict=True):
            again = sample[entry["id"].partition("/")[2]].question(entry["variant"])
            assert again.prompt == task.question.prompt
            assert again.answer == task.question.answer
            assert entry["points"] == WORTH[again.id]


MAKE = """
import sys
from pathlib import Path
from quizgen.exam import build_exam, write_exam
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
items = Bank(bank_folder()).items()
write_exam(build_exam(items, 12, versions=2, seed="7", title="Twice"), Path(sys.argv[1]))
"""


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    hashes = []
    for number, zone in ("1", "UTC"), ("2", "Asia/Tokyo"):
        folder = tmp_path / number
        environment = {**os.environ, "PYTHONHASHSEED": number, "TZ": zone, "HOME": str(tmp_path)}
        subprocess.run([sys.executable, "-c", MAKE, folder], check=True, env=environment)
        hashes.append({n: hashlib.sha256(b).hexdigest() for n, b in contents(folder).items()})
    assert sorted(hashes[0]) == NAMES
    assert hashes[0] == hashes[1]


def test_no_date_of_making_is_in_the_file(written: Path) -> None:
    for name in ("exam-A.pdf", "exam-B.pdf", "key.pdf", "solutions.pdf"):
        content = (written / name).read_bytes()
        assert b"CreationDate" not in content
        assert b"ModDate" not in content
        assert b"CreateDate" not in content
