"""The registry: what a bank calls the mistakes that its questions provoke."""

from textwrap import dedent

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.misconceptions import Misconception, find, registered
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
    folder = write_bank(
        {"sums/misconceptions.toml": MULTIPLIED.replace("multiplied", "took-times")}
    )
    assert find("took-times", folder).name == "product taken for the sum"
    assert find("forgot-bias", folder).name == "biases left out"
    assert find("forgot-bias", folder).topic == "convolution"
    assert find("of-no-bank", folder) == Misconception("of-no-bank", "of no bank", "", "")


def test_a_question_asks_the_registry_of_the_bank_that_it_is_from(write_bank) -> None:
    files = {"t/one.py": GOOD, "t/concepts.toml": CARDS}
    registry = MULTIPLIED + '[c-d]\nname = "one letter on"\nadvice = "Count again."\n'
    bank = Bank(write_bank({**files, "t/misconceptions.toml": dedent(registry)}))
    for item_id, names in (
        ("t/one", ["product taken for the sum", "subtracted", "digits joined"]),
        ("t/one-fact", ["a b", "one letter on", "e f"]),
    ):
        item = bank.item(item_id)
        question = item.question(item.typical)
        said = [question.misconception(each).name for each in question.distractors]
        assert sorted(said) == sorted(names)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[a", r"misconceptions\.toml:1: Expected .*; mend the file"),
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
