"""`quizgen import --prune`: what is gone from a file goes from the cards, and never in silence."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FIRST = "one\teins\ntwo\tzwei\nthree\tdrei\nfour\tvier\nfive\tf\u00fcnf\n"
SECOND = FIRST.replace("two\tzwei\n", "").replace("drei", "DREI")
# a `preexec_fn` would fork the process of the tests, which may have threads
FULL = """
import resource, runpy
resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
runpy.run_module("quizgen", run_name="__main__")
"""
TORN = """
import os, pathlib, sys
if sys.argv[1] == "before":
    pathlib.Path.replace = lambda *_: os.kill(os.getpid(), 9)
else:
    replace = pathlib.Path.replace
    pathlib.Path.replace = lambda *paths: (replace(*paths), os.kill(os.getpid(), 9))
from quizgen.cli import main
main(sys.argv[2:])
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "words.tsv"


@pytest.fixture
def cards(run, file: Path, tmp_path: Path) -> Path:
    """Return a card file whose source has lost a card since, and changed another."""
    file.write_text(FIRST, encoding="utf-8")
    done = run("import", file)
    assert done.returncode == 0, done.stderr
    file.write_text(SECOND, encoding="utf-8")
    return tmp_path / "work" / "cards" / "words" / "concepts.toml"


def fronts(run) -> set[str]:
    rows = json.loads(run("list", "--topic", "words", "--json").stdout)
    return {row["title"] for row in rows}


def test_without_it_all_stays_and_it_is_named(run, file, cards) -> None:
    done = run("import", file)
    assert "0 new, 1 changed\n1 other card of the topic stays; --prune lists" in done.stdout
    assert fronts(run) == {"one", "two", "three", "four", "five"}


def test_it_lists_what_goes_and_asks(run, file, cards) -> None:
    before = cards.read_bytes()
    done = run("import", file, "--prune")
    assert done.returncode == 1
    assert f"Not in {file}:\n  words/two-" in done.stderr
    assert "Error: nothing was imported: --prune was not answered; say y or n" in done.stderr
    assert cards.read_bytes() == before
    refused = run("import", file, "--prune", typed="n\n")
    assert "1 changed\n1 other card of the topic stays" in refused.stdout
    assert fronts(run) == {"one", "two", "three", "four", "five"}
    agreed = run("import", file, "--prune", typed="y\n")
    assert "Remove 1 card? Your reviews stay in the log [y/N]: " in agreed.stderr
    assert "Removed: words/two-" in agreed.stdout
    assert "4 cards read, 0 new, 0 changed, 1 removed" in agreed.stdout
    assert fronts(run) == {"one", "three", "four", "five"}
    again = run("import", file, "--prune")
    assert again.returncode == 0  # nothing goes, and nothing is asked
    assert "removed" not in again.stdout


def test_what_was_answered_stays_and_is_there_when_the_card_comes_back(run, file, cards) -> None:
    study = ("study", "--topic", "words", "--recall", "--plain")
    asked = run(*study, typed="\n3\n" * 5)
    assert "words/two-" in asked.stdout
    assert run("import", file, "--prune", "--yes").returncode == 0
    told = json.loads(run("stats", "--topic", "words", "--json").stdout)
    assert (told["reviews"], told["topics"][0]["seen"], told["topics"][0]["items"]) == (5, 4, 4)
    assert "words/two-" not in run("study", "--cram", *study[1:], typed="\n3\n" * 4).stdout
    assert run("db", "check").returncode == 0
    file.write_text(FIRST, encoding="utf-8")
    run("import", file)
    told = json.loads(run("stats", "--topic", "words", "--json").stdout)
    assert (told["topics"][0]["seen"], told["topics"][0]["items"]) == (5, 5)


def test_scripts_read_what_was_done(run, file, cards) -> None:
    kept = json.loads(run("import", file, "--json").stdout)
    assert [name.split("-")[0] for name in kept["gone"]] == ["words/two"]
    done = run("import", file, "--prune", "--json", typed="y\n")
    told = json.loads(done.stdout)
    assert told["path"] == str(cards)
    assert (told["total"], told["added"], told["changed"], told["gone"]) == (4, [], [], [])
    assert told["removed"] == kept["gone"]
    file.write_text("lost\n")
    refused = run("import", file, "--json")
    assert refused.returncode == 1
    (fault,) = json.loads(refused.stdout)["faults"]
    assert fault["place"] == "1"


@pytest.mark.parametrize(
    ("options", "text", "code"),
    [
        (["--yes"], SECOND, 2),  # it would answer nothing
        (["--prune", "--skip-bad"], SECOND + "lost\n", 2),  # what is faulty is not gone
        (["--prune", "--yes"], SECOND + "lost\n", 1),
        (["--prune", "--yes"], "", 1),
    ],
)
def test_nothing_goes_by_mistake(run, file, cards, options, text, code) -> None:
    before = cards.read_bytes()
    file.write_text(text, encoding="utf-8")
    assert run("import", file, *options).returncode == code
    assert cards.read_bytes() == before


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_kill_leaves_the_old_cards_or_the_new_ones(run, file, cards, moment: str) -> None:
    options = ["import", str(file), "--prune", "--yes", "--bank", str(cards.parents[1])]
    done = subprocess.run([sys.executable, "-c", TORN, moment, *options], capture_output=True)
    assert done.returncode == -9
    left = {"two"} if moment == "before" else set()
    assert fronts(run) == {"one", "three", "four", "five"} | left


def test_a_disk_that_is_full_loses_nothing(run, file, cards) -> None:
    before = cards.read_bytes()
    options = ["import", str(file), "--prune", "--yes", "--bank", str(cards.parents[1])]
    done = subprocess.run([sys.executable, "-c", FULL, *options], capture_output=True, text=True)
    assert done.returncode == 1
    assert "cannot be written: file too large; make room" in done.stderr
    assert "Traceback" not in done.stderr
    assert cards.read_bytes() == before
    assert [path.name for path in cards.parent.iterdir()] == [cards.name]
