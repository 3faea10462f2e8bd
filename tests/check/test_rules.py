"""Each rule must catch a template that was planted to break it."""

import pytest

from quizgen.check import Report, all_rules, check
from quizgen.questions.bank import Bank
from tests.questions.test_bank import CARDS, GOOD

PLANTED = {
    "roads": [("sum((a, b))", "a * b + 7")],
    "marking": [("range(3, 6)", "(3,)"), ("Integer(a + b)", "Sloppy(a + b)")],
    "options": [('Distractor("digits-joined", 10 * a + b, "Add $b$."),', "")],
    "media": [("How much is $", r"How much is $\\mystery ")],
    "names": [('"digits-joined"', '"Digits Joined"')],
}
SLOPPY = """
    class Sloppy(Integer):
        def accepts(self, value):
            return True
"""


def report(write_bank, text: str) -> Report:
    return check(Bank(write_bank({"t/one.py": text})).item("t/one"), variants=100)


def test_a_good_template_passes_every_rule(write_bank) -> None:
    found = report(write_bank, GOOD)
    assert found.passed, found.complaints
    assert (found.declared, found.checked, found.left_out) == (6, 5, 1)


def test_a_good_card_passes_every_rule(write_bank) -> None:
    item = Bank(write_bank({"t/concepts.toml": CARDS})).item("t/one-fact")
    assert check(item, variants=100).passed


def test_every_rule_has_a_planted_bad_template() -> None:
    assert set(PLANTED) == set(all_rules())


@pytest.mark.parametrize("rule", PLANTED)
def test_each_rule_catches_what_was_planted(write_bank, rule: str) -> None:
    text = GOOD
    for old, new in PLANTED[rule]:
        assert old in text
        text = text.replace(old, new)
    if "Sloppy" in text:
        text = text.replace("    @template", SLOPPY + "\n    @template")
    found = report(write_bank, text)
    assert {complaint.rule for complaint in found.complaints} == {rule}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("answer=Integer(a + b)", "answer=Integer(1 / (a - 1))", "ZeroDivisionError"),
        ("a + b)", "a + b + 0.5)", "whole number"),
        ("<<secret>>", "<<secrets>>", "'secrets' is undefined"),
        ("lambda a, b: (a, b) != (2, 3)", "lambda a, b: False", "no variant"),
        ('"Add $b$."', '""', "feedback of digits-joined is empty"),
        ("How much is $", "How much is << '<' * 2 >> $", "still shows"),
    ],
)
def test_other_faults_are_told_in_a_line(write_bank, old: str, new: str, complaint: str) -> None:
    found = report(write_bank, GOOD.replace(old, new))
    assert any(complaint in str(line) for line in found.complaints), found.complaints


def test_a_large_space_is_checked_from_everywhere(write_bank) -> None:
    text = GOOD.replace("range(3, 6)", "range(3, 100_000)")
    found = report(write_bank, text)
    assert found.checked == 100
    assert found.declared == 2 * 99_997


def test_fixed_options_need_a_distractor_for_each_wrong_one(write_bank) -> None:
    text = GOOD.replace("Integer(a + b)", "Choice('Even' if (a + b) % 2 == 0 else 'Odd', AMONG)")
    text = text.replace("Distractor, Integer", "Choice, Distractor").replace(
        "    @template", "    AMONG = ('Even', 'Odd')\n\n    @template"
    )
    text = text.replace('"sum((a, b))"', "\"('Even', 'Odd')[(a + b) % 2]\"")
    head, tail = text[: text.index("distractors=")], text[text.index("working=") :]
    other = 'Distractor("o-e", "Odd" if (a + b) % 2 == 0 else "Even", "No."),'
    assert report(write_bank, f"{head}distractors=({other}),\n            {tail}").passed
    found = report(write_bank, f"{head}distractors=(),\n            {tail}")
    assert {complaint.rule for complaint in found.complaints} == {"options"}
    assert "no distractor says why" in str(found.complaints[0])
