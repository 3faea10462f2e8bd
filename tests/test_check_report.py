"""The report in the README tells of every rule and every bot that there is."""

import re

from docs.check_report import BEGIN, END, PATH, replaced, section
from quizgen.check import Complaint, Report, all_rules
from quizgen.check.bots import BOTS

TEXT = PATH.read_text(encoding="utf-8")


def rows(report: str) -> list[list[str]]:
    lines = [line for line in report.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_report_of_the_readme_has_every_rule_and_every_bot() -> None:
    table = rows(TEXT.partition(BEGIN)[2].partition(END)[0])
    names = {rule.name: rule.promise for rule in all_rules()}
    assert {row[0]: row[1] for row in table if row[0] in names} == names, "run `make check-report`"
    assert [row[0] for row in table if row[0] in BOTS] == list(BOTS), "run `make check-report`"
    for row in table:
        if row[0] in BOTS:
            assert all(re.fullmatch(r"[+-]\d+\.\d", cell) for cell in row[1:])


def test_the_report_counts_what_was_found() -> None:
    guessed = dict.fromkeys(BOTS, 2.0)
    wrong = Complaint("t/one#3", "roads", "they disagree")
    reports = [
        Report("t/one", "template", 500, 90, 10, (wrong,), guessed),
        Report("t/two", "concept", 1, 1, 0, (), dict.fromkeys(BOTS, -1.0)),
    ]
    text = section(reports, [wrong])
    assert text.startswith("1 templates and 1 cards, 91 questions at 100 variants each;")
    assert "leaves out 10.0 % of the variants; 1 findings." in text
    assert [
        "roads",
        "The reference and a second, independent road come to the same answer.",
        "1",
    ] in rows(text)
    assert ["largest", "+0.5", "+2.0", "-1.0"] in rows(text)
    assert text.endswith("On no template is one of the first 11 luckier than +2.0.\n")


def test_only_what_stands_between_the_markers_is_replaced() -> None:
    once = replaced(f"before\n{BEGIN}old\n{END}after\n", "new\n")
    assert once == f"before\n{BEGIN}\nnew\n\n{END}after\n"
    assert replaced(once, "new\n") == once
