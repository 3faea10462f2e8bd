"""The built wheel works in another environment, run from another folder."""

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*arguments: object, cwd: Path) -> str:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    environment["PIP_CONSTRAINT"] = str(ROOT / "constraints.txt")
    done = subprocess.run(
        list(map(str, arguments)), cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def quizgen(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "venv")
    into = ("--python", folder / "venv" / "bin" / "python")
    # bytecode of all of sympy, of which little is imported, would take longer than the rest
    run(sys.executable, "-m", "pip", *into, "install", "--quiet", "--no-compile", wheel, cwd=folder)
    return folder / "venv" / "bin" / "quizgen"


def test_the_wheel_holds_the_three_folders_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"quizgen"}
    for folder in ("question_bank", "templates"):
        shipped = {str(p.relative_to(ROOT)) for p in (ROOT / folder).rglob("*") if p.is_file()}
        shipped = {name for name in shipped if "__pycache__" not in name}
        assert {f"quizgen/{name}" for name in shipped} <= set(names)
    assert not any("/tests/" in name for name in names)


def test_the_source_archive_can_do_what_the_repository_can(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--sdist", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    (path,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    needed = {"Makefile", "constraints.txt", ".ci/run", "docs/exam.png", "output/.gitkeep"}
    assert needed <= names
    assert "tests/test_wheel.py" in names


def test_the_installed_command_makes_everything(quizgen: Path, tmp_path: Path) -> None:
    rows = json.loads(run(quizgen, "list", "--json", cwd=tmp_path))
    assert len(rows) > 20
    for name in ("anki", "html", "json"):
        run(quizgen, "export", name, "-n", 30, cwd=tmp_path)
    run(quizgen, "exam", "-n", "5", cwd=tmp_path)
    made = sorted(path.name for path in (tmp_path / "output").rglob("*.*"))
    assert made == [
        "exam-A.pdf",
        "exam-B.pdf",
        "key.pdf",
        "manifest.json",
        "marks.csv",
        "marks.xlsx",
        "quiz.apkg",
        "quiz.html",
        "quiz.json",
        "solutions.pdf",
    ]
    checked = run(quizgen, "check", "losses/bce-batch", "convolution/weights-shared", cwd=tmp_path)
    assert checked.endswith(": 0 items wrong\n")
    run(quizgen, "new", "sums/one", "--bank", tmp_path / "mine", cwd=tmp_path)
    assert (tmp_path / "mine" / "sums" / "one.py").is_file()
