"""`quizgen notes`."""

import re
from pathlib import Path

import pytest

from quizgen.check import bank_complaints
from quizgen.questions.bank import Bank
from quizgen.questions.notes import Example, all_notes
from tests.check.good import FILES

NOTES = """\
# Sums and differences

A sum is $a + b$; more in [one](sums/calculate) place of a sentence.

[Worked example](sums/calculate)

- and *that* is all
"""


@pytest.fixture
def noted(write_bank) -> Path:
    return write_bank({**FILES, "sums/notes.md": NOTES})


def test_only_a_paragraph_that_is_one_link_is_an_example(noted) -> None:
    (notes,) = all_notes(noted)
    before, example, after = notes.parts
    assert (notes.topic, notes.title) == ("sums", "Sums and differences")
    assert example == Example("sums/calculate", 5)
    assert before.endswith("of a sentence.")
    assert after.strip() == "- and *that* is all"


def test_an_example_is_worked_out_in_the_numbers_of_a_seed(run, noted) -> None:
    own = ("notes", "sums", "--bank", noted, "--trust-bank")
    page = run(*own).stdout
    assert page.startswith("Sums and differences\n════")
    assert "A sum is a + b; more in one" in page
    assert "\n    How much is " in page
    assert "\n    Answer  " in page
    assert "• and that is all" in page
    others = {run(*own, "--seed", seed).stdout for seed in "abc"}
    assert len(others) > 1
    assert run(*own, "--seed", "0").stdout == page


def test_an_example_shows_its_options_and_the_letter_of_the_answer(run, write_bank) -> None:
    noted = write_bank({**FILES, "sums/notes.md": "# Facts\n\n[Example](facts/one-fact)\n"})
    page = run("notes", "sums", "--bank", noted, "--trust-bank").stdout
    options = dict(re.findall(r"^    ([a-d])\) (.+)$", page, re.MULTILINE))
    assert sorted(options) == ["a", "b", "c", "d"]
    (answer,) = re.findall(r"^    Answer  (.+)$", page, re.MULTILINE)
    assert answer == f"{answer[0]}) {options[answer[0]]}"


def test_notes_of_a_bank_that_is_not_trusted_are_read_without_its_python(run, noted) -> None:
    done = run("notes", "sums", "--bank", noted)
    assert done.returncode == 0
    assert "quizgen show sums/calculate --solution" in done.stdout
    assert "--trust-bank" in done.stderr


def test_topics_with_notes_are_listed(run, noted) -> None:
    listed = run("notes", "--bank", noted).stdout
    assert listed.startswith("sums  Sums and differences\n1 topics have notes")
    assert "the topic facts has no notes" in run("notes", "facts", "--bank", noted).stderr
    assert "did you mean sums?" in run("notes", "sum", "--bank", noted).stderr


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("(sums/calculate)\n\n-", "(sums/kalkulate)\n\n-", "sums/notes.md:5: there is no question"),
        ("$a + b$", r"$a \mystery b$", "sums/notes.md: "),
    ],
)
def test_the_check_reads_notes(noted, old: str, new: str, message: str) -> None:
    path = noted / "sums" / "notes.md"
    bank = Bank(noted)
    assert not [line for line in bank_complaints(bank, []) if line.rule == "notes"]
    assert old in NOTES
    path.write_text(NOTES.replace(old, new))
    (line,) = [line for line in bank_complaints(bank, []) if line.rule == "notes"]
    assert line.message.startswith(message)
