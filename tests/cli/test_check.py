"""`quizgen check`."""

import json
import re
from pathlib import Path

import pytest

from tests.check.good import FILES


@pytest.fixture
def good(write_bank) -> Path:
    return write_bank(FILES)


def test_a_good_bank_passes(run, good) -> None:
    done = run("check", "--bank", good, "--trust-bank", "--variants", "1000")
    assert done.returncode == 0, done.stdout
    assert "ok sums/calculate: 117 of 120 (3 left out by `require`)\n" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("4 items, 268 questions, ")
    assert done.stdout.endswith(" rules: 0 items wrong\n")
    assert done.stderr == ""


def test_what_is_wrong_is_named_and_fails(run, good) -> None:
    path = good / "sums" / "calculate.py"
    path.write_text(path.read_text().replace("sum((a, b)) if", "a if"))
    (good / "sums" / "places.py").write_text("broken(")
    (good / "facts" / "misconceptions.toml").write_text('[unused]\nname = "u"\nadvice = "No."')
    own = ("--bank", good, "--trust-bank", "--variants", "30")
    done = run("check", *own)
    assert done.returncode == 1
    assert "\n   sums/calculate#" in done.stdout
    assert ": roads: sums/calculate#" in done.stdout
    assert "places.py:1: SyntaxError" in done.stdout
    assert "WRONG the bank as a whole\n" in done.stdout
    assert "facts/misconceptions.toml: unused is provoked by no question" in done.stdout
    assert done.stdout.endswith(" rules: 2 items wrong, and the bank as a whole\n")
    found = json.loads(run("check", *own, "--json").stdout)
    assert [item["passed"] for item in found["items"]] == [True, False, True]
    assert found["items"][1]["complaints"][0]["rule"] == "roads"
    assert found["rules"]["roads"].startswith("The reference and a second")
    assert len(found["broken"]) == 1
    assert found["bank"]


def test_one_item_is_checked_without_the_others(run, good) -> None:
    (good / "sums" / "places.py").write_text("broken(")
    done = run("check", "sums/calculate", "--bank", good, "--trust-bank", "--variants", "20")
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("ok sums/calculate: 20 of 120")


def test_one_job_finds_what_two_find(run, good) -> None:
    own = ("check", "--bank", good, "--trust-bank", "--variants", "20", "--json")
    assert run(*own, "--jobs", "1").stdout == run(*own, "--jobs", "2").stdout


def test_what_is_wrong_in_many_variants_is_told_once(run, good) -> None:
    path = good / "sums" / "calculate.py"
    lost = path.read_text().replace("<<a>> <<op>> <<b>> =", "<<c>> <<op>> <<b>> =")
    path.write_text(lost.replace("sum((a, b)) if", "a if"))
    done = run("check", "sums/calculate", "--bank", good, "--trust-bank", "--variants", "30")
    lines = done.stdout.splitlines()
    (once,) = [line for line in lines if ": solution: " in line]
    assert " and 29 others: solution: " in once
    assert "'c' is undefined" in once
    assert sum(": roads: " in line for line in lines) == 3
    assert any(re.fullmatch(r"   and \d+ more of roads; --json lists all", line) for line in lines)


def test_a_topic_is_checked_without_the_others(run, good) -> None:
    (good / "facts" / "concepts.toml").write_text("broken")
    own = ("--bank", good, "--trust-bank", "--variants", "20")
    done = run("check", "--topic", "sums", *own)
    assert done.returncode == 0, done.stdout
    assert [line.split()[1] for line in done.stdout.splitlines()[:-1]] == [
        "sums/calculate:",
        "sums/measure:",
        "sums/places:",
    ]
    assert "concepts.toml:1: " in run("check", "sums/places", "--topic", "facts", *own).stdout
    both = run("check", "sums/places", "--topic", "sums", *own).stdout
    assert both.count("sums/places") == 1
