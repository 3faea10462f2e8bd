"""The registry: what a bank calls the mistakes that its questions provoke."""

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.misconceptions import Misconception, find, registered
from quizgen.questions.names import in_words
from quizgen.questions.provoking import provoked_by
from tests.questions.test_bank import CARDS, GOOD

MULTIPLIED = """
    [multiplied]
    name = "product taken for the sum"
    advice = "Look at the sign between the numbers."
"""


def test_a_topic_s_registry_gives_name_advice_and_the_topic_to_read(write_bank) -> None:
    folder = write_bank({"small_sums/misconceptions.toml": MULTIPLIED})
    assert registered(folder) == {
        "multiplied": Misconception(
            "multiplied",
            "product taken for the sum",
            "Look at the sign between the numbers.",
            "small-sums",
        )
    }


def test_another_bank_brings_its_own_names_and_falls_back_to_the_project_s(write_bank) -> None:
    Bank(write_bank({"sums/misconceptions.toml": MULTIPLIED.replace("multiplied", "took-times")}))
    assert in_words("took-times") == "product taken for the sum"
    assert in_words("forgot-bias") == "biases left out"
    known = find("forgot-bias")
    assert known
    assert known.topic == "convolution"
    assert find("of-no-bank") is None
    assert in_words("of-no-bank") == "of no bank"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[a", r"misconceptions\.toml: Expected .*; mend the file"),
        ('\n[a]\nname = "x"', r"misconceptions\.toml:2: \[a\] needs a name and advice"),
        ('a = 1\n[b]\nname = "x"', r"misconceptions\.toml:1: \[a\] needs a name and advice"),
        ('[a]\nname = 3\nadvice = "x"', r"misconceptions\.toml:1: .* texts in quotes"),
    ],
)
def test_a_registry_that_cannot_be_read_is_told_with_its_line(write_bank, text, message) -> None:
    with pytest.raises(QuizgenError, match=message):
        registered(write_bank({"sums/misconceptions.toml": text}))


def test_items_are_listed_under_what_they_provoke(write_bank) -> None:
    broken = GOOD.replace("Integer(a + b)", "Integer(1 / 0)")
    bank = Bank(
        write_bank(
            {"t/one.py": GOOD, "t/two.py": GOOD, "t/bad.py": broken, "t/concepts.toml": CARDS}
        )
    )
    found = provoked_by(bank.items())
    assert found["multiplied"] == ("t/one", "t/two")
    assert found["c-d"] == ("t/one-fact",)
    assert set(found) == {"multiplied", "subtracted", "digits-joined", "a-b", "c-d", "e-f"}
