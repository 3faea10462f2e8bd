"""The check of a whole bank: its registries, its bots, and several processes."""

from dataclasses import replace

import pytest

from quizgen.check import bank_complaints, check_each
from quizgen.check.report import Report
from quizgen.questions.bank import Bank
from tests.check.good import FILES, REGISTRY

IDS = ("facts/one-fact", "sums/calculate", "sums/measure", "sums/places")


def messages(bank: Bank, reports: list[Report]) -> list[str]:
    return [str(complaint) for complaint in bank_complaints(bank, reports)]


def test_several_processes_report_what_one_does(write_bank) -> None:
    bank = Bank(write_bank(FILES))
    alone = list(check_each(bank, IDS, 20))
    assert [report.id for report in alone] == list(IDS)
    assert all(report.passed for report in alone)
    assert list(check_each(bank, IDS, 20, jobs=2)) == alone
    assert messages(bank, alone) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[added]", "[adding]", "sums/misconceptions.toml: adding is provoked by no question"),
        ('"took added"', '"took halved"', "a short name of its own, not 'took halved'"),
        ('"took added"', '"took added."', "a short name of its own, not 'took added.'"),
        ('"Read it again."', '""', "needs advice, a sentence"),
        ("[c-d]", "[z-d]", "sums/misconceptions.toml: digits-joined belongs before z-d"),
    ],
)
def test_registries_say_what_questions_provoke(write_bank, old, new, message) -> None:
    assert old in REGISTRY
    text = REGISTRY.replace(old, new, 1)
    bank = Bank(write_bank({**FILES, "sums/misconceptions.toml": text}))
    assert any(message in line for line in messages(bank, list(check_each(bank, IDS, 20))))


def test_a_misconception_has_one_home(write_bank) -> None:
    bank = Bank(write_bank({**FILES, "facts/misconceptions.toml": REGISTRY}))
    lines = messages(bank, list(check_each(bank, IDS, 20)))
    for topic in ("facts", "sums"):
        place = f"{topic}/misconceptions.toml: added"
        assert f"bank: registry: {place} has another home; leave it in one topic" in lines


def test_a_bot_may_not_be_lucky_all_over_the_bank(write_bank) -> None:
    bank = Bank(write_bank(FILES))
    reports = list(check_each(bank, IDS, 20))
    lucky = [replace(report, guessed={**report.guessed, "longest": 6.0}) for report in reports * 15]
    for few in (lucky[:59], reports):
        assert not [line for line in messages(bank, few) if "guessing" in line]
    (line,) = [line for line in messages(bank, lucky) if "longest" in line]
    assert (
        line == "bank: guessing: always the longest option: 6.0 points above chance over the bank"
    )


def test_most_templates_have_many_variants(write_bank) -> None:
    bank = Bank(write_bank(FILES))
    reports = [replace(report, declared=100) for report in check_each(bank, IDS[1:], 5)]
    few = replace(reports[0], declared=99)
    message = "only 24 of 31 templates have 100 variants; four in five must"
    assert any(message in line for line in messages(bank, [*reports * 8, *[few] * 7]))
    assert not any("100 variants" in line for line in messages(bank, [*reports * 8, *[few] * 6]))
    assert not any("100 variants" in line for line in messages(bank, [few]))
