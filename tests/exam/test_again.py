"""An exam that is made again from its manifest, with the bank as it was and as it has become."""

import json
import shutil
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.exam import Exam, build, build_again, read_blueprint, read_manifest, write_exam
from quizgen.exam.manifest import Manifest
from quizgen.questions.bank import Bank

BLUEPRINT = """
title = "Again"
paper = "letter"
language = "fr"
[[sections]]
title = "One"
questions = ["sample/double", "sample/swap#3"]
points = 7
[[sections]]
kinds = ["concept"]
count = 1
"""


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    shutil.copytree(Path(__file__).parent / "bank", tmp_path / "bank")
    return Bank(tmp_path / "bank")


@pytest.fixture
def made(bank: Bank, tmp_path: Path) -> Path:
    (tmp_path / "b.toml").write_text(BLUEPRINT)
    wanted = read_blueprint(tmp_path / "b.toml", bank)
    write_exam(
        build(wanted, bank.items(), versions=2, seed="s"), tmp_path / "made", False, bank.folder
    )
    return tmp_path / "made"


def again(found: Manifest, bank: Bank) -> tuple[Exam, list[str]]:
    built = [build_again(each, bank.item, found.blueprint.choices) for each in found.versions]
    versions = tuple(version for version, _ in built)
    moved = [line for _, lines in built for line in lines]
    return Exam(found.blueprint, found.seed, versions), moved


def test_the_same_bank_gives_every_byte(bank: Bank, made: Path, tmp_path: Path) -> None:
    exam, moved = again(read_manifest(made / "manifest.json"), Bank(bank.folder))
    assert not moved
    write_exam(exam, tmp_path / "again", False, bank.folder)
    for path in made.iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes(), path.name


def test_what_has_moved_is_named_and_the_numbers_stay(bank: Bank, made: Path) -> None:
    file = bank.folder / "sample" / "double.py"
    found = read_manifest(made / "manifest.json")
    ((kept, _),) = {
        (task.variant, task.id)
        for section in found.versions[0].sections
        for task in section.tasks
        if task.id == "sample/double"
    }
    before = Bank(bank.folder).item("sample/double").question(kept).given["n"]
    source = file.read_text()
    assert "What is twice" in source
    # another wording, and other variant numbers: the domain begins elsewhere
    source = source.replace("What is twice", "How much is twice").replace("range(100", "range(90")
    file.write_text(source)
    exam, moved = again(found, Bank(bank.folder))
    (task,) = (task for task in exam.versions[0].tasks if task.question.id == "sample/double")
    assert task.question.variant == kept + 10
    assert task.question.given["n"] == before
    assert [line.partition(": ")[2] for line in moved] == ["its wording moved"] * 2
    assert f"A, question {task.number}, sample/double#{kept + 10}" in moved[0]


def test_numbers_that_are_gone_are_one_line(bank: Bank, made: Path) -> None:
    file = bank.folder / "sample" / "double.py"
    file.write_text(file.read_text().replace("range(100, 160)", "range(1000, 1060)"))
    with pytest.raises(QuizgenError, match=r"no longer has the numbers \{'n': "):
        again(read_manifest(made / "manifest.json"), Bank(bank.folder))


def test_the_manifest_says_what_was_made(made: Path) -> None:
    found = json.loads((made / "manifest.json").read_text(encoding="utf-8"))
    for version in found["versions"]:
        one, two = version["sections"]
        assert [task["points"] for task in one["tasks"]] == [7, 7]
        assert {"id": "sample/swap", "variant": 3}.items() <= max(
            one["tasks"], key=lambda task: task["id"]
        ).items()
        assert version["points"] == 14 + sum(task["points"] for task in two["tasks"])
    assert len(found["bank"]) == len(found["reference"]) == 64


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"versions": 3}', "\x00"])
def test_what_is_no_manifest_is_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "m.json"
    path.write_text(text)
    with pytest.raises(QuizgenError, match="is no manifest") as caught:
        read_manifest(path)
    assert "\n" not in str(caught.value)
