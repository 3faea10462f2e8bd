from datetime import datetime
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.study.card import New, Rating
from quizgen.study.prerequisites import begun, prerequisites
from quizgen.study.scheduler import schedule


def test_every_topic_of_the_bank_says_what_it_builds_on_and_none_in_a_circle() -> None:
    needs = dict(prerequisites(bank_folder()))
    assert set(needs) == set(Bank(bank_folder()).topics())
    while needs:  # take away what builds on nothing that is left: nothing must remain
        free = {topic for topic, below in needs.items() if not set(below) & set(needs)}
        assert free, f"{sorted(needs)} build on each other"
        needs = {topic: below for topic, below in needs.items() if topic not in free}


def test_a_bank_without_the_file_has_no_prerequisites(bank: Bank) -> None:
    assert prerequisites(bank.folder) == {}


@pytest.mark.parametrize("text", ["prerequisites = 3", "prerequisites = [3]", "prerequisites ="])
def test_a_wrong_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "sums").mkdir()
    (tmp_path / "sums" / "topic.toml").write_text(text)
    with pytest.raises(QuizgenError, match=r"topic\.toml:.*mend the file$"):
        prerequisites(tmp_path)


def test_a_topic_begins_when_what_it_builds_on_was_worked_at(bank: Bank, morning: datetime) -> None:
    needs = {"powers": ("sums",), "sums": ("elsewhere",)}
    sums = [item.id for item in bank.items("sums")]
    assert begun(bank.items(), {}, needs) == {"sums"}
    assert begun(bank.items("powers"), {}, needs) == {"powers"}  # nobody can work at sums here
    known = {name: schedule(New(name), Rating.GOOD, morning) for name in sums}
    assert begun(bank.items(), known, needs) == {"sums", "powers"}
    missed = known | {sums[0]: schedule(New(sums[0]), Rating.AGAIN, morning)}
    assert begun(bank.items(), missed, needs) == {"sums"}
