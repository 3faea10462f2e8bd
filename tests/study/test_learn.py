import io
import re
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.study.learn import run_learn
from quizgen.study.opening import open_store
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat


class Pupil(io.StringIO):
    """Does not know the first few, then reads what is asked and works it out."""

    def __init__(self, misses: int) -> None:
        super().__init__()
        self.out = io.StringIO()
        self.misses = misses

    def readline(self, size: int | None = -1) -> str:
        if self.misses:
            self.misses -= 1
            return "\n"
        shown = self.out.getvalue()
        asked = shown[shown.rindex("\nQuestion ") :]
        if found := re.search(r"What is (\d+) \+ (\d+)", asked):
            return f"{int(found[1]) + int(found[2])}\n"
        if found := re.search(r"What is (\d+)²", asked):
            return f"{int(found[1]) ** 2}\n"
        if found := re.search(r"half of (\d+)", asked):
            return f"{int(found[1]) / 2}\n"
        right = re.search(r"(\w)\) Dividing", asked)
        assert right, asked
        return f"{right[1]}\n"


Learn = Callable[..., tuple[Score, str]]


@pytest.fixture
def learn(bank: Bank, database: Path, morning: datetime) -> Learn:
    def learn(misses: int = 0, new: int = 2) -> tuple[Score, str]:
        times = iter(morning + timedelta(seconds=count) for count in range(500))
        pupil = Pupil(misses)
        screen = Screen(pupil, pupil.out)
        score = run_learn(Seat(bank.items(), database, lambda: next(times), screen), new)
        return score, pupil.out.getvalue()

    return learn


def test_each_new_question_is_asked_until_it_was_right_twice(learn: Learn, database: Path) -> None:
    score, shown = learn(misses=1, new=3)
    assert score.end is End.DONE
    right = Counter(answer.question.id for answer in score.answered if answer.is_right)
    assert set(right.values()) == {2}
    assert len(right) == 3
    assert score.total == 7
    left, rights = list[int](), Counter[str]()
    for answer in score.answered:  # how many were not right twice yet, as each was asked
        left.append(sum(rights[item_id] < 2 for item_id in right))
        rights[answer.question.id] += answer.is_right
    assert [int(count) for count in re.findall(r"· (\d) left\n", shown)] == left
    assert shown.startswith("3 new questions, until each was right twice\n")
    assert shown.endswith("\n`quizgen study` asks the first of them in 20 hours.\n")  # at four
    with open_store(database) as store:
        assert len(store.reviews()) == 7


def test_what_was_begun_is_said_to_come_back(bank: Bank, database: Path, morning: datetime) -> None:
    times = iter(morning + timedelta(minutes=count) for count in range(500))
    screen = Screen(io.StringIO("\nq\n"), out := io.StringIO())
    run_learn(Seat(bank.items(), database, lambda: next(times), screen), 2)
    assert out.getvalue().endswith("\n`quizgen study` asks the first of them at once.\n")


def test_what_was_learned_is_not_new_any_more(learn: Learn, bank: Bank) -> None:
    first, _ = learn(new=2)
    second, _ = learn(new=9)
    ids = [{answer.question.id for answer in score.answered} for score in (first, second)]
    assert not ids[0] & ids[1]
    assert ids[0] | ids[1] == {item.id for item in bank.items()}
    score, shown = learn()
    assert score.total == 0
    assert shown.endswith("There is nothing new here; `quizgen study` repeats what is due.\n")


def test_the_end_of_the_input_is_one_line(bank: Bank, database: Path, morning: datetime) -> None:
    seat = Seat(bank.items(), database, lambda: morning, Screen(io.StringIO("\n"), io.StringIO()))
    with pytest.raises(QuizgenError, match=r"^learn: the input ended after 1 answer, all of them"):
        run_learn(seat, new=2)
