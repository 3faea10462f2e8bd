"""`quizgen import`, as its users run it."""

import json
import re
from pathlib import Path

import pytest

LINES = [f"word {n}\tWort {n}\n" for n in range(1, 201)]
VOCABULARY, FEW = "".join(LINES), "".join(LINES[:12])


@pytest.fixture
def own(tmp_path) -> dict[str, str]:
    """Return an environment with an empty folder of own cards."""
    return {"QUIZGEN_CARDS": str(tmp_path / "own")}


@pytest.fixture
def write(tmp_path):
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_two_hundred_cards_are_imported_listed_asked_and_exported(run, own, write) -> None:
    path = write("My Words.tsv", VOCABULARY)
    done = run("import", path, **own)
    assert done.returncode == 0, done.stderr
    assert "200 cards read, 200 new, 0 changed" in done.stdout
    assert "`quizgen study --topic my-words`" in done.stdout
    rows = json.loads(run("list", "--topic", "my-words", "--json", **own).stdout)
    assert len(rows) == 200
    quiz = run("quiz", "--topic", "my-words", "-n", "2", "--seed", "s", typed="a\nb\n", **own)
    assert "Score" in quiz.stdout
    assert "\n\n\n" not in quiz.stdout
    assert len(re.findall(r"^ *d\) Wort \d+$", quiz.stdout, re.MULTILINE)) == 2
    study = run("study", "--topic", "my-words", typed="a\n", **own)
    assert "my-words/word-" in study.stdout
    for name in ("html", "anki"):
        made = run("export", name, "--topic", "my-words", **own)
        assert made.returncode == 0, made.stderr
    page = next(path.parent.glob("work/output/*.html")).read_text()
    assert re.search(r'<h2 id="title-1"[^>]*>word \d+</h2>\s*<div[^>]*id="prompt-1" hidden>', page)


def test_the_same_again_changes_nothing_and_another_definition_is_named(run, own, write) -> None:
    path = write("words.tsv", VOCABULARY)
    run("import", path, **own)
    file = Path(own["QUIZGEN_CARDS"]) / "words" / "concepts.toml"
    before = file.read_bytes()
    again = run("import", path, **own)
    assert "200 cards read, 0 new, 0 changed" in again.stdout
    assert file.read_bytes() == before
    write("words.tsv", VOCABULARY.replace("Wort 7\n", "Vokabel 7\n"))
    third = run("import", path, **own)
    assert re.search(r"^Changed: words/word-7-[0-9a-f]{6}$", third.stdout, re.MULTILINE)
    assert "0 new, 1 changed" in third.stdout


def test_what_is_faulty_is_told_by_line_and_nothing_is_written(run, own, write) -> None:
    path = write("words.tsv", "one\teins\nlost\ntwo\tzwei\ntwo\tdeux\nthree\t\n")
    done = run("import", path, **own)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert [line.split(": ")[0] for line in lines[:3]] == [f"{path}:{n}" for n in (2, 4, 5)]
    assert lines[3].startswith("Error: nothing was imported, because of 3 faults; mend what")
    assert not Path(own["QUIZGEN_CARDS"]).exists()
    skipped = run("import", path, "--skip-bad", **own)
    assert skipped.returncode == 0
    assert "2 cards read, 2 new" in skipped.stdout
    assert f"{path}:2: " in skipped.stderr


def test_so_many_faults_are_told_and_no_more(run, own, write) -> None:
    done = run("import", write("words.tsv", "a\tb\n" + "lost\n" * 30), **own)
    assert len(done.stderr.splitlines()) == 22
    assert "and 10 more" in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "options", "message"),
    [
        ("losses.tsv", "a\tb\nc\td\n", [], "losses is a topic of quizgen already; name another"),
        ("水.tsv", "a\tb\nc\td\n", [], "--into cell-biology"),
        ("words.tsv", "a\tb\nc\td\n", ["--into", "No Name"], "is no name for a topic"),
        ("words.txt", "\n", [], "holds no cards"),
        ("words.csv", "Term;Definition\n", [], "write a term, a comma and its definition"),
        ("words.md", "# Words\n", [], "write Q: and A:"),
        ("words.pdf", "%PDF \0", [], "is no plain text"),
    ],
)
def test_what_cannot_be_imported_is_one_line(run, own, write, name, text, options, message) -> None:
    done = run("import", write(name, text), *options, **own)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert message in done.stderr
    assert not Path(own["QUIZGEN_CARDS"]).exists()


@pytest.mark.parametrize("text", ["uno\teins\n", "uno\teins\none\tEins\n"])
def test_cards_without_a_wrong_option_are_recalled(run, own, write, tmp_path, text) -> None:
    done = run("import", write("single.tsv", text), **own)
    assert done.returncode == 0, done.stderr
    shown = run("quiz", "--topic", "single", "-n", "1", typed="\n3\n", **own)
    assert "1 of 1" in shown.stdout
    assert "a)" not in shown.stdout
    deck = run("export", "anki", "--topic", "single", "-o", tmp_path / "d.apkg", **own)
    assert deck.returncode == 0, deck.stderr
    page = run("export", "html", "--topic", "single", "-o", tmp_path / "q.html", **own)
    assert page.returncode == 0, page.stderr
    html = (tmp_path / "q.html").read_text()
    assert "<legend>Choose one" not in html
    (card,) = json.loads(run("list", "--topic", "single", "--json", **own).stdout)[:1]
    assert "Common mistakes" not in run("show", card["id"], "--solution", **own).stdout
    assert 'name="reply"' not in html
    assert "Recall the answer" in html


def test_a_seed_draws_the_same_whatever_own_cards_there_are(run, own, write, tmp_path) -> None:
    run("import", write("a-word.tsv", FEW), **own)  # before the bank's, so that they would move
    run("export", "json", "-o", tmp_path / "with.json", **own)
    run("export", "json", "-o", tmp_path / "without.json")
    assert (tmp_path / "with.json").read_bytes() == (tmp_path / "without.json").read_bytes()


def test_the_check_asks_a_card_alone_for_options_and_nothing_else(run, own, write, bank) -> None:
    run("import", write("single.tsv", "uno\teins\n"), "--bank", bank, **own)
    checked = run("check", "--bank", bank, "--trust-bank", "--jobs", "1", **own)
    told = re.findall(r"single/uno-\w+#\d+[\w ]*: (\w+): ", checked.stdout)
    assert set(told) == {"options"}


def test_another_bank_takes_the_cards(run, own, write, bank) -> None:
    done = run("import", write("words.tsv", FEW + "C*\ta `mark`\n"), "--bank", bank, **own)
    assert f"--bank {bank}" in done.stdout
    assert (bank / "words" / "concepts.toml").is_file()
    assert not Path(own["QUIZGEN_CARDS"]).exists()
    checked = run("check", "--bank", bank, "--trust-bank", "--jobs", "1", **own)
    assert "ok words/word-7-" in checked.stdout
    assert "WRONG words/" not in checked.stdout
    assert "another-card" not in checked.stdout
