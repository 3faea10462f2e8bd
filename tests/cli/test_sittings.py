"""`quizgen study`, `learn`, `cards`, `match` and `quiz`, as their users run them on a pipe."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

from tests.check.good import CARDS

SITTINGS = ["study", "learn", "cards", "match", "quiz"]


@pytest.mark.parametrize("command", SITTINGS)
def test_the_end_of_the_input_is_said_in_a_line_after_what_was_done(run, command: str) -> None:
    done = run(command, "--topic", "losses")
    assert done.returncode == 1
    assert re.fullmatch(rf"Error: {command}: the input ended after 0 [^\n]*\n", done.stderr)
    assert "Traceback" not in done.stdout


@pytest.mark.parametrize("command", SITTINGS)
def test_a_topic_that_does_not_exist_is_told_with_the_nearest(run, command: str) -> None:
    done = run(command, "--topic", "loses")
    assert (done.returncode, done.stdout) == (1, "")
    assert "did you mean losses?" in done.stderr


@pytest.mark.parametrize("command", SITTINGS)
def test_plain_lines_are_words_alone(run, command: str) -> None:
    done = run(command, "--topic", "losses", "--plain", typed="?\nq\n", FORCE_COLOR="1")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "?: this list" in done.stdout


def test_cards_are_kept_for_study_as_what_the_learner_said(run, tmp_path: Path) -> None:
    run("cards", "-n", "1", "--topic", "losses", typed="\n2\n\n5\n")
    assert run("study", "--topic", "losses", "--new", "0").stdout.startswith("0 due, 0 new")
    log = tmp_path / "log.jsonl"
    run("db", "export", "-o", log)
    assert re.findall(r'"given": ?"([a-z ]+)"', log.read_text()) == ["hardly", "perfectly"]


def test_only_a_number_of_pairs_that_was_asked_for_is_refused(run, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    (folder / "mine").mkdir(parents=True)
    (folder / "mine" / "concepts.toml").write_text(dedent(CARDS))
    own = {"typed": "q\n", "QUIZGEN_CARDS": str(folder)}
    done = run("match", "--topic", "mine", **own)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("0 of 1 pair found.\n")
    asked = run("match", "--topic", "mine", "-n", "12", **own)
    assert asked.returncode == 1
    assert asked.stderr.startswith("Error: 12 pairs are wanted, but only 1 exist here; ask for 1")


def test_a_quiz_says_how_to_have_it_again_unless_it_was_told(run) -> None:
    first = run("quiz", "-n", "2", typed="q\n").stdout
    line = re.match(r"For the same questions again, add --seed (\w+)\.\n", first)
    assert line, first
    assert run("quiz", "-n", "2", "--seed", line[1], typed="q\n").stdout == first[line.end() :]


@pytest.mark.parametrize("option", ["study --minutes", "optimize --retention"])
@pytest.mark.parametrize("number", ["nan", "1e999", "-inf", "1e300"])
def test_a_number_that_is_none_is_refused_in_a_line(run, option: str, number: str) -> None:
    done = run(*option.split(), number)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "is not in the range" in " ".join(done.stderr.split())


def test_own_cards_are_no_part_of_a_quiz_unless_their_topic_is_named(run, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    (folder / "mine").mkdir(parents=True)
    (folder / "mine" / "concepts.toml").write_text(dedent(CARDS))
    shared = ("quiz", "-n", "9", "--seed", "a")
    with_own = run(*shared, typed="\n" * 9, QUIZGEN_CARDS=str(folder)).stdout
    assert with_own == run(*shared, typed="\n" * 9).stdout
    mine = run("quiz", "-n", "1", "--topic", "mine", typed="q\n", QUIZGEN_CARDS=str(folder))
    assert "Which one of them?" in mine.stdout
