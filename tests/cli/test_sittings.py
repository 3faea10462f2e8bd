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


def test_own_cards_are_no_part_of_a_quiz_unless_their_topic_is_named(run, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    (folder / "mine").mkdir(parents=True)
    (folder / "mine" / "concepts.toml").write_text(dedent(CARDS))
    shared = ("quiz", "-n", "9", "--seed", "a")
    with_own = run(*shared, typed="\n" * 9, QUIZGEN_CARDS=str(folder)).stdout
    assert with_own == run(*shared, typed="\n" * 9).stdout
    mine = run("quiz", "-n", "1", "--topic", "mine", typed="q\n", QUIZGEN_CARDS=str(folder))
    assert "Which one of them?" in mine.stdout
