"""What is typed wrongly is answered in one line that says what helps."""

from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["quiz", "-n", "0"], "0 is not in the range x>=1; `quizgen quiz --help` says more"),
        (["export", "foo"], "'foo' is not one of 'anki', 'html', 'json'"),
        (["show"], "Missing argument 'ID'; `quizgen show --help` says more"),
        (["db", "export", "--nothing"], "`quizgen db export --help` says more"),
        (["studdy"], "there is no command 'studdy'; did you mean study?"),
    ],
)
def test_an_error_of_usage_is_one_line(run, arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: ")
    assert said in line


def test_a_group_alone_shows_its_help(run) -> None:
    assert "Commands:" in run("db").stderr


def test_a_variant_is_a_number(run) -> None:
    done = run("show", "losses/bce-batch#abc")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: 'abc' is no variant; losses/bce-batch#0 is the first one\n"


def test_a_topic_is_no_question(run) -> None:
    said = run("show", "losses").stderr
    assert said == "Error: losses is a topic; `quizgen list --topic losses` shows its questions\n"


@pytest.mark.parametrize("arguments", [("stats", "--html"), ("db", "export", "-o")])
def test_a_file_that_exists_is_replaced_when_that_is_said(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    log = tmp_path / "log.jsonl"
    monkeypatch.setenv("QUIZGEN_DB", str(tmp_path / "study.db"))
    log.write_text("")
    run("db", "import", log)
    path = tmp_path / "page.html"
    path.write_text("mine")
    refused = run(*arguments, path)
    assert refused.returncode == 1
    assert f"{path} exists already" in refused.stderr
    assert path.read_text() == "mine"
    assert run(*arguments, path, "--force").returncode == 0
    assert path.read_text() != "mine"


def test_what_is_no_json_is_said_in_plain_words(run, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("no JSON")
    assert "is no manifest of an exam (it is not JSON); name" in run("exam", "--from", text).stderr
    assert "is no entry of a study log (it is not JSON)" in run("db", "import", text).stderr
