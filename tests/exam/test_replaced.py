"""An exam takes the place of the one before, of whichever kind, and leaves other files alone."""

import json
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.exam import (
    Blueprint,
    Recipe,
    Student,
    Wanted,
    build,
    plan_exam,
    write_exam,
    write_personal,
)
from quizgen.exam.progress import NAME as UNFINISHED
from quizgen.questions.bank import Bank

BANK = Path(__file__).parent / "bank"
WANTED = Blueprint("T", (Wanted(questions=(("sample/double",),)),))
MINE = ("mine.pdf", "exams.txt", "exam-Z.pdf", "exams/mine.pdf")
IN_VERSIONS = {"exam-A.pdf", "exam-B.pdf", "key.pdf", "solutions.pdf"}
IN_BOTH = {"manifest.json", "marks.csv", "marks.xlsx"}


def in_versions(folder: Path, force: bool = True, versions: int = 2) -> None:
    exam = build(WANTED, Bank(BANK).items(), versions=versions, seed="s")
    write_exam(exam, folder, force, BANK)


def personal(folder: Path, *ids: str, force: bool = True, seed: str = "s", most: int = 9) -> None:
    plan = plan_exam(WANTED, Bank(BANK).items(), seed)
    recipe = Recipe(BANK, True, None, WANTED, seed, plan)
    students = [Student(own, f"Student {own}") for own in ids]
    made = write_personal(recipe, students, folder, force=force, processes=1)
    for number, _ in enumerate(made, 1):
        if number == most:
            break


def of_students(*numbered: str) -> set[str]:
    inner = {f"{name}/{own}.pdf" for name in ("exams", "keys", "solutions") for own in numbered}
    return {*inner, "exams.pdf", "keys.pdf"}


def standing(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files of one's own, some of them called as an exam's might be."""
    (tmp_path / "exams").mkdir()
    for name in MINE:
        (tmp_path / name).write_text("mine")
    return tmp_path


def test_personal_exams_replace_versions(folder: Path) -> None:
    in_versions(folder)
    personal(folder, "a", "b")
    assert standing(folder) == {*MINE, *IN_BOTH, *of_students("0001-a", "0002-b")}


def test_versions_replace_personal_exams(folder: Path) -> None:
    personal(folder, "a", "b")
    in_versions(folder)
    assert standing(folder) == {*MINE, *IN_BOTH, *IN_VERSIONS}
    assert {each.name for each in folder.iterdir() if each.is_dir()} == {"exams"}  # it has mine


def test_fewer_replace_more(folder: Path) -> None:
    in_versions(folder)
    in_versions(folder, versions=1)
    assert standing(folder) == {*MINE, *IN_BOTH, *(IN_VERSIONS - {"exam-B.pdf"})}
    personal(folder, "a", "b")
    personal(folder, "b")
    assert standing(folder) == {*MINE, *IN_BOTH, *of_students("0001-b")}


def test_an_unfinished_exam_is_replaced_only_by_force(folder: Path) -> None:
    personal(folder, "a", "b", most=1)
    assert "exams/0001-a.pdf" in standing(folder)
    with pytest.raises(QuizgenError, match=f"{UNFINISHED} exists already"):
        in_versions(folder, force=False)
    in_versions(folder)
    assert standing(folder) == {*MINE, *IN_BOTH, *IN_VERSIONS}
    personal(folder, "a", "b", most=1)
    personal(folder, "c", seed="other")
    assert standing(folder) == {*MINE, *IN_BOTH, *of_students("0001-c")}


def test_a_manifest_can_name_no_file_outside(folder: Path) -> None:
    inner = folder / "exam"
    personal(inner, "a")
    manifest = json.loads((inner / "manifest.json").read_text(encoding="utf-8"))
    manifest["versions"][0]["files"] |= {"../mine.pdf": "", "exams/../../mine.pdf": "", "x.txt": ""}
    (inner / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (inner / "x.txt").write_text("mine")
    in_versions(inner)
    assert (folder / "mine.pdf").exists()
    assert standing(inner) == {"x.txt", *IN_BOTH, *IN_VERSIONS}
