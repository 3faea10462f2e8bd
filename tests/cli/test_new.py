"""`quizgen new`."""

import pytest

from quizgen.folders import bank_folder


@pytest.mark.parametrize("options", [[], ["--card"]])
def test_what_is_written_passes_the_check_at_once(run, tmp_path, options) -> None:
    bank = tmp_path / "mine"
    done = run("new", "two-words/my-question", "--bank", bank, *options)
    assert done.returncode == 0, done.stderr
    path, *lines = done.stdout.splitlines()
    assert path == str(bank / "two_words" / ("concepts.toml" if options else "my_question.py"))
    shown, checked = (line.split()[1:] for line in lines[-2:])
    assert "My question  two-words/my-question#" in run(*shown).stdout
    found = run(*checked)
    assert found.returncode == 0, found.stdout
    assert found.stdout.startswith("ok two-words/my-question: ")


def test_cards_are_added_to_those_that_are_there(run, tmp_path) -> None:
    bank = tmp_path / "mine"
    for name in ("one", "two"):
        assert run("new", f"facts/{name}", "--card", "--bank", bank).returncode == 0
    listed = run("list", "--bank", bank).stdout
    assert [line.split()[0] for line in listed.splitlines()[:-1]] == ["facts/one", "facts/two"]


@pytest.mark.parametrize("options", [[], ["--card"]])
def test_what_exists_is_never_replaced(run, bank, options) -> None:
    before = {path: path.read_text() for path in bank.rglob("*.*")}
    for name in ("sums/one", "facts/one-fact"):
        done = run("new", name, *options, "--bank", bank)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"{name} exists already, in {bank}" in done.stderr
    assert {path: path.read_text() for path in bank.rglob("*.*")} == before


@pytest.mark.parametrize(
    "name",
    ["sums", "sums/", "/sums", "Sums/one", "sums/One", "a/b/c", "sums/1-one", "../x/y", "a b/c"],
)
def test_a_bad_name_is_refused_and_nothing_is_written(run, tmp_path, name) -> None:
    done = run("new", name, "--bank", tmp_path / "mine")
    assert (done.returncode, done.stdout) == (1, "")
    assert "is no name for a question; take TOPIC/NAME" in done.stderr
    assert not (tmp_path / "mine").exists()


def test_a_file_of_cards_that_is_broken_is_told(run, bank) -> None:
    (bank / "facts" / "concepts.toml").write_text("[x")
    done = run("new", "facts/two", "--card", "--bank", bank)
    assert done.returncode == 1
    assert "mend the file" in done.stderr


def test_the_starters_name_misconceptions_that_exist() -> None:
    from quizgen.folders import templates_folder
    from quizgen.questions.misconceptions import registered

    known = registered(bank_folder())
    text = "".join(path.read_text() for path in sorted((templates_folder() / "new").iterdir()))
    named = ["forgot-bias", "bias-miscounted", "counted-wrong-thing", "wrong-axis", "off-by-one"]
    assert all(name in text and name in known for name in named)
