"""What the schedule promises, on a learner whose memory is known."""

import random
from functools import partial

import pytest
from fsrs_rs_python import MemoryState

from benchmarks.learner import SM2, Memory, Quizgen, study
from benchmarks.sm2 import Repetition, is_repeated
from quizgen.study.card import Rating


def test_sm2_by_hand() -> None:
    # recalled after hesitation (4), perfectly (5), with serious difficulty (3), forgotten (2)
    item = Repetition().after(4)
    assert (item.days, item.easiness) == (1, 2.5)
    item = item.after(5)
    assert (item.days, item.easiness) == (6, pytest.approx(2.6))
    item = item.after(3)  # 2.6 - 0.14 = 2.46, and 6 * 2.46 = 14.76
    assert (item.days, item.easiness) == (15, pytest.approx(2.46))
    item = item.after(4)  # 15 * 2.46 = 36.9
    assert (item.days, item.easiness) == (37, pytest.approx(2.46))
    item = item.after(2)
    assert (item.days, item.easiness) == (1, pytest.approx(2.46))
    item = item.after(4)
    assert (item.days, item.easiness) == (6, pytest.approx(2.46))
    hard = Repetition()
    for _ in range(9):  # 2.5 - 9 * 0.14 = 1.24
        hard = hard.after(3)
    assert hard.easiness == 1.3
    assert [is_repeated(quality) for quality in range(6)] == [True] * 4 + [False] * 2


def test_what_is_asked_after_its_stability_is_remembered_nine_times_in_ten() -> None:
    memory = Memory(MemoryState(stability=30.0, difficulty=5.0), day=10)
    assert memory.recall(10) == 1
    assert memory.recall(40) == pytest.approx(0.9)
    assert [memory.answer(10, random.Random(seed)) for seed in range(9)].count(Rating.AGAIN) == 0


@pytest.mark.parametrize("retention", [0.8, 0.9, 0.95])
def test_as_much_is_remembered_as_was_aimed_at(retention: float) -> None:
    found = study(partial(Quizgen, retention=retention), range(4))
    assert found.when_asked == pytest.approx(retention, abs=0.02)


def test_no_less_is_remembered_than_with_sm2_for_fewer_answers() -> None:
    ours, theirs = study(partial(Quizgen, retention=0.89), range(16)), study(SM2, range(16))
    assert ours.any_day >= theirs.any_day
    assert ours.answers < 0.98 * theirs.answers
