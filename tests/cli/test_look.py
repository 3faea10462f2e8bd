"""`quizgen list` and `show`."""

import json
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import main
from tests.questions.test_bank import CARDS


def test_the_version_is_the_package_s(run) -> None:
    assert run("--version").stdout == f"quizgen {version('quizgen')}\n"


def test_help_lists_every_command(run) -> None:
    text = run("--help").stdout
    for name in ("check", "exam", "export", "list", "quiz", "show", "study"):
        assert f"  {name} " in text
        assert run(name, "--help").returncode == 0


@pytest.mark.parametrize("group", [(), ("anki",), ("db",)])
def test_help_says_in_a_whole_line_what_each_command_does(run, group) -> None:
    _, _, listed = run(*group, "--help").stdout.partition("Commands:\n")
    assert len(listed.splitlines()) > 2
    for line in listed.splitlines():
        assert re.fullmatch(r"  \S+ +\S.*[^.]\.", line)


def test_export_help_says_what_each_format_is(run) -> None:
    text = run("export", "--help").stdout
    for words in ("anki  An Anki deck", "html  A self-contained offline HTML quiz", "json  "):
        assert words in text


def test_a_topic_given_twice_counts_once(run, bank) -> None:
    own = ("--bank", bank, "--trust-bank")
    once = run("list", "--topic", "sums", "--topic", "facts", *own).stdout
    assert (
        run("list", "--topic", "facts", "--topic", "sums", "--topic", "facts", *own).stdout == once
    )
    assert once.endswith("2 templates with 12 variants and 1 concept card\n")


def test_a_terminal_that_cannot_print_a_sign_shows_a_substitute(run_alone) -> None:
    done = run_alone("show", "convolution/conv2d-params", "--solution", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "Answer" in done.stdout


def test_an_item_that_cannot_be_built_is_left_out_of_the_list(run, bank) -> None:
    path = bank / "sums" / "one.py"
    path.write_text(path.read_text().replace("(a, b) != (2, 3)", "False"))
    done = run("list", "--bank", bank, "--trust-bank")
    assert done.returncode == 0
    assert "sums/two" in done.stdout
    assert "sums/one" not in done.stdout
    assert "one.py:1: `require` leaves no variant" in done.stderr


def test_list_names_every_item(run, bank) -> None:
    text = run("list", "--bank", bank, "--trust-bank").stdout
    assert [line.split()[0] for line in text.splitlines()[:-1]] == [
        "facts/one-fact",
        "sums/one",
        "sums/two",
    ]
    assert text.endswith("2 templates with 12 variants and 1 concept card\n")


def test_a_title_is_printed_in_words_with_its_formulas(run, write_bank) -> None:
    bank = write_bank({"facts/concepts.toml": CARDS.replace("One fact", "`Why` $L_1$?")})
    assert run("list", "--bank", bank).stdout.splitlines()[0].endswith("level 2  Why L₁?")
    assert run("show", "facts/one-fact", "--bank", bank).stdout.startswith("Why L₁?  facts/")


def test_list_json_is_an_array_of_objects(run) -> None:
    rows = json.loads(run("list", "--json").stdout)
    keys = {"id", "kind", "title", "topic", "level", "answer_type", "variants"}
    assert all(set(row) == keys for row in rows)
    assert {row["kind"] for row in rows} == {"template", "concept"}
    assert sum(row["kind"] == "template" for row in rows) >= 12
    assert sum(row["kind"] == "concept" for row in rows) >= 15
    topics = {row["topic"] for row in rows if row["kind"] == "concept"}
    assert len(topics) >= 3
    (topic,) = {
        row["topic"] for row in json.loads(run("list", "--topic", "losses", "--json").stdout)
    }
    assert topic == "losses"


def test_show_json_has_everything_about_a_question(run) -> None:
    found = json.loads(run("show", "convolution/conv2d-params", "--variant", "71", "--json").stdout)
    assert found["id"] == "convolution/conv2d-params"
    assert found["variant"] == 71
    given = found["given"]
    weights = given["K"] ** 2 * given["C_in"] * given["C_out"]
    expected = weights + (given["C_out"] if given["use_bias"] else 0)
    assert found["answer"]["value"] == expected
    assert found["answer"]["type"] == "integer"
    assert found["answer"]["text"] == str(expected)
    for key in ("title", "topic", "level", "prompt", "solution"):
        assert found[key]
    assert len(found["roads"]) == 2
    for wrong in found["distractors"]:
        assert set(wrong) >= {"misconception", "value", "text", "feedback"}
        assert wrong["value"] != expected


def test_show_prints_the_question_and_keeps_the_answer_back(run, bank) -> None:
    own = ("--bank", bank, "--trust-bank")
    question = run("show", "sums/one", "--variant", "2", *own).stdout
    assert "How much is 1 + 5?" in question
    assert "6" not in question
    solved = run("show", "sums/one", "--variant", "2", "--solution", *own).stdout
    for words in (
        "Answer  6",
        "1 + 5 = 6, and 42",
        "5  multiplied",
        "Proved by the template's own",
    ):
        assert words in solved
    card = run("show", "facts/one-fact", *own).stdout
    assert [line[0] for line in card.splitlines()[-4:]] == list("abcd")


def test_a_question_is_found_by_the_name_it_prints(run) -> None:
    shown = run("show", "convolution/conv2d-params").stdout
    name = shown.splitlines()[0].split()[-1]
    assert "#" in name
    assert run("show", name).stdout == shown


def test_a_solved_choice_names_its_letter(run, bank) -> None:
    shown = run("show", "facts/one-fact", "--solution", "--bank", bank).stdout
    letter = next(line[0] for line in shown.splitlines() if line.endswith(") That."))
    assert f"Answer  {letter}) That." in shown


def test_a_full_disk_is_told_in_one_line(run) -> None:
    script = f"exec {sys.executable} -m quizgen list --topic convolution > /dev/full"
    root = Path(__file__).parents[2]
    done = subprocess.run(["sh", "-c", script], cwd=root, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0].startswith("Error: the output cannot be written: no space")
    assert "Traceback" not in done.stderr


def test_a_bank_without_questions_says_what_one_is(run, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    for command in ("list", "check", "quiz"):
        done = run(command, "--bank", tmp_path / "empty")
        assert done.returncode == 1
        assert "holds no questions; a bank is a folder of topics" in done.stderr


def test_colours_stay_out_of_pipes(run, bank) -> None:
    assert "\x1b" not in run("show", "sums/one", "--bank", bank, "--trust-bank").stdout


@pytest.mark.parametrize(("value", "is_coloured"), [("", True), ("1", False)])
def test_colours_stay_out_where_nobody_wants_them(bank, value: str, is_coloured: bool) -> None:
    # `color` stands for a terminal
    shown = CliRunner(env={"NO_COLOR": value}).invoke(
        main, ["show", "sums/one", "--bank", str(bank), "--trust-bank"], color=True
    )
    assert ("\x1b" in shown.output) is is_coloured


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["show", "losses/bce-bach"], 1, "did you mean losses/bce-batch?"),
        (["list", "--topic", "loses"], 1, "did you mean losses?"),
        (["export", "anki", "--topic", "zzzzz"], 1, "`quizgen list` shows them all"),
        (["show", "convolution/conv2d-params", "--variant", "-1"], 1, "they are 0 to"),
        (["show", "losses/bce-batch#20", "--variant", "3"], 1, "#20 is variant 20, but --variant"),
        (["export", "word"], 2, "'word' is not one of"),
        (["export", "json", "-n", "0"], 2, "not in the range"),
        (["exports"], 2, "did you mean export?"),
        (["list", "--bank", "nowhere"], 1, "no such folder"),
        (["export", "json", "-o", "/proc/quiz.json"], 1, "cannot be written"),
        (["exam", "-o", "/proc/exam"], 1, "cannot be written"),
    ],
)
def test_bad_input_is_told_in_one_line(run, arguments, code: int, message: str) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert message in done.stderr
    assert done.stdout == ""
    lines = [
        line for line in done.stderr.splitlines() if not line.startswith(("Usage", "Try", "  "))
    ]
    assert len([line for line in lines if line]) == 1, done.stderr


@pytest.mark.parametrize("command", ["export json", "exam", "quiz"])
def test_more_questions_than_there_are_is_told_with_how_many_there_are(run, bank, command) -> None:
    done = run(*command.split(), "-n", "12", "--bank", bank, "--trust-bank")
    assert done.returncode == 1
    assert "12 questions are wanted, but only 11 exist here" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_broken_file_is_named_and_the_rest_is_listed(run, bank) -> None:
    (bank / "sums" / "two.py").write_text("x = 1\ny = z\n")
    done = run("list", "--bank", bank, "--trust-bank")
    assert done.returncode == 0
    assert f"{bank / 'sums' / 'two.py'}:2: NameError" in done.stderr
    assert "sums/one" in done.stdout


def test_a_strange_bank_does_not_run_its_python_unasked(run, bank) -> None:
    done = run("list", "--bank", bank)
    assert "--trust-bank" in done.stderr
    assert "facts/one-fact" in done.stdout
    assert "sums/one" not in done.stdout
