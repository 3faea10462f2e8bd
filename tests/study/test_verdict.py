"""What is said after an answer, and what is pointed to."""

import io
import re

import pytest

from quizgen.questions.answers import Answer, Decimal, Integer, Part, Parts
from quizgen.questions.bank import Bank
from quizgen.questions.marking import NotRead, Wrong, mark
from quizgen.study.answered import Answered, Asked
from quizgen.study.screen import Screen
from quizgen.study.verdict import explain, show_verdict
from tests.questions.test_pairs import question as counted
from tests.study.conftest import CARD

TWO = Parts((Part("square", Integer(9)), Part("sum", Integer(7))))


def test_only_the_mistake_just_made_points_to_another_topic(write_bank) -> None:
    entry = '[{}]\nname = "taken"\nadvice = "Look."\n'
    bank = write_bank(
        {
            "facts/concepts.toml": CARD.format(name="one"),
            "facts/notes.md": "# Facts",
            "past/misconceptions.toml": entry.format("was"),
            "future/misconceptions.toml": entry.format("will"),
        }
    )
    question = Bank(bank).item("facts/one").question(0)
    asked = Asked("", question, question.options)
    for made, topics in (None, ["facts"]), ("was", ["facts", "past"]), ("no", ["facts"]):
        out = io.StringIO()
        mistake = next((d for d in question.distractors if d.misconception == made), None)
        explain(asked, mistake, Screen(io.StringIO(), out, True))
        assert re.findall(r"quizgen notes (\w+)", out.getvalue()) == topics


@pytest.mark.parametrize(
    ("reply", "is_coarse"),
    [("3.06", True), ("3,1", True), ("306/100", True), ("3", False), ("3.05", False)],
)
def test_a_number_rounded_too_much_is_told_so(reply: str, is_coarse: bool) -> None:
    asked = Asked("", counted(Decimal(3.0581)))
    out = io.StringIO()
    outcome = mark(asked.question, reply)
    assert outcome == Wrong(None)
    show_verdict(asked, Answered(asked.question, reply, outcome), Screen(io.StringIO(), out, True))
    said = "Wrong: rounded too much. Give a number to 3 decimal places.\n"
    assert (said in out.getvalue()) == is_coarse
    assert ("Wrong.\n" in out.getvalue()) != is_coarse


@pytest.mark.parametrize(
    ("key", "reply", "said"),
    [
        (Integer(640), "3*3*64+1", "Wrong.\n`3*3*64+1` is 577.\nThe answer is 640\n"),
        (Integer(640), "577", "Wrong.\nThe answer is 640\n"),
        (Decimal(0.5), "−ln(0.7)", "Wrong.\n`-ln(0.7)` is 0.357.\nThe answer is 0.500\n"),
        (Decimal(0.5), "1/2", "Right.\n"),
        (TWO, "3*3; 2*4", "1 of 2 right: (a).\n`2*4` is 8.\nThe answer is (a) 9, (b) 7\n"),
        (TWO, "9; ?", "1 of 2 right: (a).\nThe answer is (a) 9, (b) 7\n"),
    ],
)
def test_what_a_wrong_computation_comes_to_is_said_once(key: Answer, reply: str, said: str) -> None:
    asked = Asked("", counted(key))
    out = io.StringIO()
    outcome = mark(asked.question, reply)
    assert not isinstance(outcome, NotRead)
    show_verdict(asked, Answered(asked.question, reply, outcome), Screen(io.StringIO(), out, True))
    assert out.getvalue() == f"\n{said}\ncounts/one#0\n"


@pytest.mark.parametrize(
    ("key", "reply", "is_coarse"),
    [
        (Decimal(-0.4567), "-0.5", True),
        (Decimal(-0.4567), "0.5", False),
        (Decimal(0.02, 2), "0", False),
        (Decimal(0.145), "0.15", True),
        (Decimal(0.145), "0.14", True),
        (Decimal(61.26, 1), "61", True),
        (Decimal(61.26, 1), "62", False),
        (Decimal(float("inf")), "10", False),
        (Decimal(12.5), "inf", False),
    ],
)
def test_what_is_rounded_too_much(key: Decimal, reply: str, is_coarse: bool) -> None:
    assert key.is_coarse(key.parse(reply)) == is_coarse
