"""`quizgen export`, `exam`, `quiz` and `study`, as their users run them."""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen import formats


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", formats.names())
def test_every_format_is_written_alike_by_two_runs(run_alone, tmp_path: Path, name: str) -> None:
    sums = []
    for hash_seed in ("1", "2"):
        path = tmp_path / f"{hash_seed}.out"
        own = ("--seed", "s", "-o", path)
        done = run_alone("export", name, "-n", "12", *own, PYTHONHASHSEED=hash_seed)
        assert done.returncode == 0, done.stderr
        sums.append(sha(path))
    assert sums[0] == sums[1]
    other = tmp_path / "other.out"
    run_alone("export", name, "-n", "12", "--seed", "t", "-o", other)
    assert sha(other) != sums[0]


def test_an_existing_file_is_kept_unless_forced(run, tmp_path: Path) -> None:
    path = tmp_path / "quiz.json"
    path.write_text("mine")
    done = run("export", "json", "-o", path)
    assert done.returncode == 1
    assert "exists already" in done.stderr
    assert path.read_text() == "mine"
    assert run("export", "json", "--force", "-o", path).returncode == 0
    assert json.loads(path.read_text())["questions"]


def test_the_default_place_is_the_output_folder(run, tmp_path: Path) -> None:
    done = run("export", "json", "-n", "3", "--topic", "losses", "--choices")
    assert done.stdout == f"{Path('output/quiz.json')}: 3 questions\n"
    questions = json.loads((tmp_path / "work/output/quiz.json").read_text())["questions"]
    assert {question["topic"] for question in questions} == {"losses"}
    assert {question["answer"]["type"] for question in questions} == {"choice"}


@pytest.mark.parametrize("name", ["json", "anki"])
def test_all_of_a_topic_is_each_of_its_questions_once(run, tmp_path: Path, name: str) -> None:
    known = json.loads(run("list", "--json", "--topic", "pooling").stdout)
    path = tmp_path / "all.out"
    done = run("export", name, "--all", "--topic", "pooling", "-o", path)
    assert done.stdout == f"{path}: {len(known)} questions\n"
    if name == "json":
        asked = [question["id"] for question in json.loads(path.read_text())["questions"]]
        assert sorted(asked) == sorted(item["id"] for item in known)
    both = run("export", name, "--all", "-n", "3", "-o", tmp_path / "other.out")
    assert both.returncode == 2
    assert "give one of them" in both.stderr


def test_an_exam_is_written_with_its_key(run, tmp_path: Path) -> None:
    done = run("exam", "-n", "4", "--versions", "3", "-o", tmp_path / "exam")
    assert done.returncode == 0, done.stderr
    names = {Path(line).name for line in done.stdout.splitlines()}
    papers = {"exam-A.pdf", "exam-B.pdf", "exam-C.pdf"}
    assert names == papers | {
        *("key.pdf", "solutions.pdf", "marks.csv", "marks.xlsx", "manifest.json")
    }
    again = run("exam", "-n", "4", "-o", tmp_path / "exam")
    assert again.returncode == 1
    assert "exists already" in again.stderr


def test_an_exam_that_is_replaced_leaves_no_stale_version(run, tmp_path: Path) -> None:
    folder = tmp_path / "exam"
    run("exam", "-n", "2", "--versions", "3", "-o", folder)
    (folder / "notes.pdf").write_text("mine")
    done = run("exam", "-n", "2", "--versions", "1", "--force", "-o", folder)
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        *("exam-A.pdf", "key.pdf", "manifest.json", "marks.csv", "marks.xlsx", "notes.pdf"),
        "solutions.pdf",
    ]


def test_a_folder_in_the_way_is_told_before_anything_is_written(run, tmp_path: Path) -> None:
    (tmp_path / "exam" / "key.pdf").mkdir(parents=True)
    done = run("exam", "-n", "2", "--force", "-o", tmp_path / "exam")
    assert done.returncode == 1
    assert "key.pdf is no file" in done.stderr
    assert [path.name for path in (tmp_path / "exam").iterdir()] == ["key.pdf"]


def test_a_quiz_without_any_input_ends_in_a_line(run, bank: Path) -> None:
    own = ("--bank", bank, "--trust-bank", "--topic", "sums")
    script = f"exec {sys.executable} -m quizgen quiz -n 1 {' '.join(map(str, own))} <&-"
    root = Path(__file__).parents[2]
    done = subprocess.run(["sh", "-c", script], cwd=root, capture_output=True, text=True)
    assert done.returncode == 1
    assert "the input ended after 0" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_quiz_is_answered_to_the_end(run, bank: Path) -> None:
    own = ("--bank", bank, "--trust-bank", "--topic", "sums")
    done = run("quiz", *own, "-n", "2", "--seed", "x", typed="99\n99\n")
    assert done.returncode == 0, done.stderr
    assert "Question 2 of 2" in done.stdout
    assert run("quiz", *own, "-n", "2", "--seed", "x", typed="99\n99\n").stdout == done.stdout


def test_a_quiz_without_a_seed_is_a_new_one_and_says_how_to_have_it_again(run, bank: Path) -> None:
    own = ("--bank", bank, "--trust-bank", "-n", "1")
    shown = [run("quiz", *own, typed="q\n").stdout for _ in range(3)]
    assert len({text.splitlines()[0] for text in shown}) == 3
    seed = re.search(r"add --seed (\w+)\.", shown[0])
    assert seed
    said, _, asked = shown[0].partition("\n")
    assert seed[0] in said
    assert run("quiz", *own, "--seed", seed[1], typed="q\n").stdout == asked


@pytest.mark.parametrize("command", [("quiz", "-n", "2"), ("study",)])
def test_input_that_ends_too_early_is_one_line_and_nothing_is_lost(run, bank, command) -> None:
    done = run(*command, "--bank", bank, "--trust-bank", "--topic", "sums", typed="99\n")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "the input ended after 1" in done.stderr


def test_study_keeps_what_was_answered(run, bank: Path) -> None:
    own = ("--bank", bank, "--trust-bank")
    first = run("study", *own, typed="99\nq\n")
    assert first.returncode == 0, first.stderr
    assert "0 due, 3 new" in first.stdout
    assert "2 new" in run("study", *own, typed="q\n").stdout


def test_a_study_database_that_is_none_is_kept_and_named(run, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my notes, no database" * 100)
    done = run("study", "--db", path, typed="q\n")
    assert done.returncode == 1
    assert str(path) in done.stderr
    assert path.read_text() == "my notes, no database" * 100


def test_a_topic_of_few_cards_is_asked_whole_and_nothing_twice(run, tmp_path: Path) -> None:
    source = tmp_path / "german.csv"
    source.write_text("term,definition\nHund,dog\nKatze,cat\nMaus,mouse\nVogel,bird\n")
    assert run("import", source, "--into", "german").returncode == 0
    own = ("--topic", "german")
    for name in formats.names():
        done = run("export", name, *own, "-o", tmp_path / f"q.{name}")
        assert done.stdout.endswith(": 4 questions\n"), done.stderr
        done = run("export", name, *own, "-n", "5", "-o", tmp_path / f"r.{name}")
        assert "only 4 exist" in done.stderr
    questions = json.loads((tmp_path / "q.json").read_text())["questions"]
    assert len({question["prompt"] for question in questions}) == 4
    done = run("exam", *own, "-o", tmp_path / "exam")
    assert "A: 4 points" in done.stderr
    assert "come again" not in done.stderr
    assert "only 4 exist" in run("exam", *own, "-n", "5", "-o", tmp_path / "more").stderr
    assert "Question 1 of 4" in run("quiz", *own, typed="q\n").stdout
    assert "only 4 exist" in run("quiz", *own, "-n", "5").stderr


@pytest.mark.parametrize("product", [*formats.names(), "exam", "quiz"])
def test_it_is_told_that_templates_return(run, bank: Path, tmp_path: Path, product: str) -> None:
    words = {"exam": ["exam"], "quiz": ["quiz"]}.get(product, ["export", product])
    own = ("--bank", bank, "--trust-bank", "--topic", "sums")
    out = () if product == "quiz" else ("-o", tmp_path / "out")
    known = len(list((bank / "sums").glob("*.py")))
    done = run(*words, *own, "-n", str(known), *out, typed="q\n")
    assert done.returncode == 0, done.stderr
    assert "come again" not in done.stderr
    done = run(*words, *own, "-n", "4", *out, *(out and ["--force"]), typed="q\n")
    assert (
        f"4 questions of {known} templates and cards: some come again with other numbers"
        in done.stderr
    )
    assert "come again" not in done.stdout


def test_one_topic_lends_its_title(run, tmp_path: Path) -> None:
    def title(*options: str) -> str:
        path = tmp_path / "quiz.json"
        run("export", "json", "-n", "2", *options, "--force", "-o", path)
        return json.loads(path.read_text())["title"]

    assert title("--topic", "data-normalization") == "Scaling data"
    assert title("--topic", "losses", "--topic", "layers") == "Deep-learning fundamentals"
    assert title("--topic", "losses", "--title", "Mine") == "Mine"
    run("exam", "--topic", "initialization", "-n", "1", "-o", tmp_path / "exam")
    manifest = (tmp_path / "exam/manifest.json").read_text()
    assert '"title": "First weights"' in manifest


def test_a_roster_in_the_place_of_a_blueprint_is_told(run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("name,id\na,1\n")
    assert "did you mean --roster" in run("exam", tmp_path / "r.csv").stderr


def test_a_dash_is_no_file(run) -> None:
    done = run("export", "json", "-n", 2, "-o", "-")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "Error: -o: name a file; what is made is not written to the terminal; "
        "`quizgen export --help` says more"
    ]
    assert not Path("-").exists()
