"""Personal exams: one a student, whole files only, and a run that was killed goes on."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.exam.conftest import Pages, evened

BANK = Path(__file__).parent / "bank"
ROOT = Path(__file__).parents[2]
NAMES = {
    "s1": "Änne Ünal",
    "s/2": "<script>alert(1)</script> #typst $x$",
    "-3": "=cmd|'x'",
    "s4": "x" * 300,
    "s5": '"quoted", \\ `raw` @ref',
    **{f"t{number}": f"Plain Student {number}" for number in range(9)},
}
# undoes what a shell does to Ctrl-C for what it runs in the background; a `preexec_fn` would fork
# this process, which may have threads
HEEDING = (
    sys.executable,
    "-c",
    "import os, signal, sys\n"
    "signal.signal(signal.SIGINT, signal.SIG_DFL)\n"
    "os.execv(sys.argv[1], sys.argv[1:])",
)


def started(folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*HEEDING, sys.executable, "-m", "quizgen", "exam", *arguments, "-o", str(folder)],
        cwd=folder.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        start_new_session=True,  # as a terminal does, which sends Ctrl-C to all processes of a run
    )


def finished(folder: Path, *arguments: str, **environment: str) -> str:
    run = started(folder, *arguments, **environment)
    _, said = run.communicate(timeout=120)
    assert run.returncode == 0, said
    return said


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    folder = tmp_path_factory.mktemp("wanted")
    with (folder / "r.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("id", "name"), *NAMES.items()])
    (folder / "b.toml").write_text(
        'title = "Personal"\n[[sections]]\nquestions = ["sample/double", "sample/swap"]\n'
    )
    own = ("--bank", str(BANK), "--trust-bank", "--seed", "x")
    return (str(folder / "b.toml"), "--roster", str(folder / "r.csv"), *own)


@pytest.fixture(scope="module")
def written(wanted: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("personal") / "whole"
    finished(folder, *wanted, PYTHONHASHSEED="1")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def squeezed(texts: list[str]) -> str:
    return re.sub(r"\s|\u200b|\ufffe", "", "".join(texts))


def test_each_paper_has_the_name_and_other_numbers(written: Path, pages: Pages) -> None:
    papers = sorted((written / "exams").iterdir())
    assert len(papers) == len(NAMES)
    asked = set()
    for path, (own, name) in zip(papers, NAMES.items(), strict=True):
        text = squeezed(pages(path))
        assert squeezed([f"Name {name}"]) in text
        assert f"Studentnumber{own}" in text
        asked.add(re.findall(r"Whatistwice(\d+)\?", text)[0])
    assert len(asked) > 3


def test_the_keys_are_right_and_the_merged_files_hold_all_pages(
    written: Path, pages: Pages
) -> None:
    for paper, key in zip(
        sorted((written / "exams").iterdir()), sorted((written / "keys").iterdir()), strict=True
    ):
        (n,) = re.findall(r"What is twice (\d+)\?", " ".join(pages(paper)))
        words = " ".join(" ".join(pages(key)).split())
        assert re.search(rf"\b{2 * int(n)} 3 sample/double#{int(n) - 100}\b", words)
    for kind in ("exams", "keys"):
        paths = sorted((written / kind).iterdir())
        apart = [text for path in paths for text in evened(pages(path))]
        assert pages(written / f"{kind}.pdf") == apart


def test_the_sheets_list_every_student(written: Path) -> None:
    with (written / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2 * len(NAMES)
    assert {row["id"].lstrip("'") for row in rows} == set(NAMES)
    assert not any(row[column].startswith(tuple("=+-@")) for row in rows for column in row)
    with zipfile.ZipFile(written / "marks.xlsx") as book:
        strings = book.read("xl/sharedStrings.xml").decode()
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "Änne Ünal" in strings
    assert "=cmd|" in strings  # a text, not a formula
    assert re.findall(r"<f>(.*?)</f>", sheet) == [
        f'IF(COUNT(D{n}:E{n})=0,"",SUM(D{n}:E{n}))' for n in range(2, 16)
    ]
    assert "MATCH($C2,'Points'!$C$2:$C$15,0)" in sheet  # the limits of the student's own marks


def begun(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a run, and return it when the first exam is written."""
    run = started(folder, *arguments)
    notes = folder / "unfinished.jsonl"
    while not notes.is_file() or notes.read_text().count("\n") < 2:
        assert run.poll() is None, run.communicate()
        time.sleep(0.005)
    return run


def test_ctrl_c_ends_a_run_after_the_exams_at_hand(
    written: Path, wanted: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "stopped"
    run = begun(folder, *wanted)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=120)
    assert run.returncode == 1
    assert "the same command goes on" in said
    assert "Traceback" not in said
    left = contents(folder)
    assert len({name.partition("/")[2] for name in left if "/" in name}) < len(NAMES)
    for name, data in left.items():
        assert name == "unfinished.jsonl" or data == contents(written)[name]


def test_ctrl_c_is_one_line_while_the_processes_still_start(
    wanted: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "early"
    run = started(folder, *wanted)
    while not (folder / "unfinished.jsonl").is_file():
        assert run.poll() is None, run.communicate()
        time.sleep(0.005)
    time.sleep(0.2)  # they import for longer
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=120)
    assert "the same command goes on" in said
    assert "Traceback" not in said


def test_a_killed_run_leaves_whole_files_and_goes_on(
    written: Path, wanted: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "again"
    run = begun(folder, *wanted)
    run.send_signal(signal.SIGKILL)
    run.communicate()
    notes = folder / "unfinished.jsonl"
    half = {name: data for name, data in contents(folder).items() if name.endswith(".pdf")}
    for name, data in half.items():
        if "/." not in name:
            with pdfium.PdfDocument(data) as document:
                assert len(document) >= 1
            assert data == contents(written)[name]
    kept = {path: path.stat().st_mtime_ns for path in folder.glob("exams/*.pdf")}
    done = [json.loads(line) for line in notes.read_text().splitlines()[1:] if line[-1] == "}"]
    said = finished(folder, *wanted, PYTHONHASHSEED="2")
    assert "Points 7, mean level 2.5, words " in said
    assert contents(folder) == contents(written)  # in another process: the same bytes
    for each in done:
        path = folder / next(name for name in each["files"] if name.startswith("exams/"))
        assert path.stat().st_mtime_ns == kept[path]  # it was not made again


def test_another_exam_is_not_mixed_with_one_that_was_begun(
    wanted: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "begun"
    folder.mkdir()
    (folder / "unfinished.jsonl").write_text("something else\n")
    run = started(folder, *wanted)
    _, said = run.communicate(timeout=120)
    assert run.returncode == 1
    assert "another exam was begun here" in said
    assert said.count("\n") == 1


def test_the_manifest_makes_every_byte_again(written: Path, tmp_path: Path) -> None:
    folder = tmp_path / "from"
    own = ("--bank", str(BANK), "--trust-bank")
    said = finished(folder, "--from", str(written / "manifest.json"), *own)
    assert "Warning" not in said
    assert contents(folder) == contents(written)


def test_own_cards_are_asked_in_every_process(tmp_path: Path, pages: Pages) -> None:
    card = (BANK / "sample" / "concepts.toml").read_text(encoding="utf-8").partition("[hostile]")[0]
    (tmp_path / "cards" / "mine").mkdir(parents=True)
    (tmp_path / "cards" / "mine" / "concepts.toml").write_text(card, encoding="utf-8")
    (tmp_path / "b.toml").write_text('title = "T"\n[[sections]]\nquestions = ["mine/capital"]\n')
    (tmp_path / "r.csv").write_text("id,name\n1,One\n2,Two\n")
    finished(
        tmp_path / "made",
        *(str(tmp_path / "b.toml"), "--roster", str(tmp_path / "r.csv")),
        QUIZGEN_CARDS=str(tmp_path / "cards"),
    )
    papers = [pages(path)[0] for path in (tmp_path / "made" / "exams").iterdir()]
    assert ["Which city is the capital of France?" in paper for paper in papers] == [True, True]
