import io
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.version import bank_version
from quizgen.study.opening import open_store
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat
from quizgen.study.study import Wishes, run_study


class Clock:
    """Moves on by a fixed time whenever it is read."""

    def __init__(self, start: datetime, tick: timedelta) -> None:
        self.time = start
        self.tick = tick

    def __call__(self) -> datetime:
        self.time += self.tick
        return self.time


@pytest.fixture
def clock(morning: datetime) -> Clock:
    return Clock(morning, timedelta(milliseconds=1500))


def study(bank: Bank, database: Path, clock: Clock, replies: str, **more: Any) -> tuple[Score, str]:
    out = io.StringIO()
    seat = Seat(bank.items("sums"), database, clock, Screen(io.StringIO(replies), out))
    score = run_study(seat, Wishes(**more))
    return score, out.getvalue()


def test_a_session_from_the_first_question_to_the_next_date(
    bank: Bank, database: Path, clock: Clock
) -> None:
    score, shown = study(bank, database, clock, "\n\n\n\nq\n")
    assert (score.total, score.end) == (4, End.QUIT)
    assert shown.startswith("0 due, 2 new, about 1 minute\n")
    assert "Question 1 · sums · new · 2 left\n" in shown
    assert "Question 2 · sums · again · 2 left\n" in shown  # what is missed is still to do
    assert shown.count("Comes back before the session ends") == 4
    assert shown.endswith("\nLeft for another time: 2 due, 0 new.\n")
    with open_store(database) as store:
        assert [review.milliseconds for review in store.reviews()] == [1500] * 4


def test_the_interval_shown_is_the_one_that_is_kept(
    bank: Bank, database: Path, clock: Clock
) -> None:
    score, shown = study(bank, database, clock, "\nq\n", new=1)
    answer = score.answered[0].question.answer.text
    assert f"The answer is {answer}" in shown
    with open_store(database) as store:
        (card,) = store.cards().values()
    clock.time = card.due + timedelta(days=3)
    left = bank.item("sums/addition").question(variant(bank, 1))
    _, shown = study(bank, database, clock, f"{left.answer.text}\n", new=0)
    assert "1 due, 0 new" in shown
    assert "Comes back in 10 minutes" in shown
    assert shown.endswith("\nNothing more is due; come back in 10 minutes.\n")
    with open_store(database) as store:
        (card,) = store.cards().values()
    assert card.due - card.reviewed == timedelta(minutes=10)


def variant(bank: Bank, reviews: int) -> int:
    return list(bank.item("sums/addition").variants("study"))[reviews]


def test_when_nothing_is_due_it_says_when_to_come_back(
    bank: Bank, database: Path, clock: Clock
) -> None:
    first = bank.item("sums/addition").question(variant(bank, 0))
    study(bank, database, clock, f"{first.answer.text}\n", new=1)
    score, shown = study(bank, database, clock, "", new=0)
    assert score.total == 0
    assert shown == "0 due, 0 new\n\nNothing more is due; come back in 10 minutes.\n"


def test_the_end_of_the_input_keeps_every_answer(bank: Bank, database: Path, clock: Clock) -> None:
    with pytest.raises(
        QuizgenError, match=r"^study: the input ended after 1 answer, all of them kept; "
    ):
        study(bank, database, clock, "\n")
    with open_store(database) as store:
        assert len(list(store.reviews())) == 1
        left = store.on_screen()
    score, _ = study(bank, database, clock, "\nq\n")
    assert score.answered[0].question.id == left


def test_a_broken_item_is_named_once_and_the_rest_is_studied(
    database: Path, clock: Clock, tmp_path: Path
) -> None:
    folder = tmp_path / "bank" / "sums"
    folder.mkdir(parents=True)
    (folder / "broken.py").write_text(
        '"""A broken question."""\n'
        "from quizgen.authoring import Integer, Problem, template\n"
        '@template(level=1, parameters={"n": (1, 2)}, prompt="What is <<n>>?", solution="It is.")\n'
        "def broken(n: int) -> Problem:\n"
        '    return Problem(answer=Integer(n), proof="n + 1", distractors=())\n'
    )
    out = io.StringIO()
    items = Bank(tmp_path / "bank").items()
    screen = Screen(io.StringIO(""), out)
    score = run_study(Seat(items, database, clock, screen), Wishes())
    assert score.end is End.DONE
    assert "Left out: sums/broken#" in out.getvalue().replace("\n", " ")


def test_a_study_session_loads_nothing_heavy_before_it_needs_it() -> None:
    program = (
        "import sys, quizgen.study.study\n"
        "print({'sympy', 'numpy', 'jinja2', 'typst', 'genanki', 'torch'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("set()\n", "")


def test_utc_is_what_a_real_clock_gives(bank: Bank, database: Path) -> None:
    screen = Screen(io.StringIO("\nq\n"), io.StringIO())
    run_study(Seat(bank.items("sums"), database, lambda: datetime.now(UTC), screen), Wishes())
    with open_store(database) as store:
        (review,) = store.reviews()
    assert review.when.utcoffset() == timedelta(0)


def test_a_clock_that_was_set_back_is_said_once_and_does_no_harm(
    bank: Bank, database: Path, clock: Clock
) -> None:
    study(bank, database, clock, "\nq\n", new=1)
    with open_store(database) as store:
        (first,) = store.reviews()
    clock.time -= timedelta(days=5)
    _, shown = study(bank, database, clock, "\n\nq\n", new=2)
    assert shown.count("The clock is 5 days behind the last review") == 1
    with open_store(database) as store:
        times = [review.when for review in store.reviews()]
        assert times == [first.when] * 3
        assert store.problems() == []


def test_the_log_names_the_version_of_the_bank(bank: Bank, database: Path, clock: Clock) -> None:
    screen = Screen(io.StringIO("\nq\n"), io.StringIO())
    run_study(
        Seat(bank.items("sums"), database, clock, screen, bank_version(bank.folder)), Wishes()
    )
    with open_store(database) as store:
        (review,) = store.reviews()
    assert len(review.bank) == 12
    assert review.bank == bank_version(bank.folder)


def test_every_change_of_a_bank_changes_its_version(tmp_path: Path) -> None:
    folder = tmp_path / "topic"
    folder.mkdir()
    card = folder / "concepts.toml"
    versions = {bank_version(tmp_path)}
    for text in ("one", "two"):
        card.write_text(text)
        versions.add(bank_version(tmp_path))
    card.rename(folder / "others.toml")
    versions.add(bank_version(tmp_path))
    (folder / "notes.md").write_text("no question")
    assert len(versions) == 4
    assert bank_version(tmp_path) in versions
