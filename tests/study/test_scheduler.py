from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.study.card import Card, New, Phase, Rating
from quizgen.study.scheduler import schedule

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
STEPS = st.lists(
    st.tuples(st.sampled_from(Rating), st.integers(0, 200), st.integers(-719, 719)),
    min_size=1,
    max_size=12,
)


@given(steps=STEPS)
@settings(deadline=None)
def test_every_history_is_scheduled_as_py_fsrs_does_it_by_whole_days(
    steps: list[tuple[Rating, int, int]],
) -> None:
    """Each review comes some days after the one before, and up to twelve hours off."""
    judge = fsrs.Scheduler(enable_fuzzing=False)
    theirs = fsrs.Card(card_id=1)
    ours: New | Card = New("sums/addition")
    when = whole = START
    for rating, days, minutes in steps:
        when += max(timedelta(), timedelta(days=days, minutes=minutes))
        whole += timedelta(days=days)
        theirs, _ = judge.review_card(theirs, fsrs.Rating(rating.value), whole)
        ours = schedule(ours, rating, when)
    assert isinstance(ours, Card)
    assert (ours.due - when, ours.stability, ours.difficulty, ours.phase.value, ours.step) == (
        theirs.due - whole,
        theirs.stability,
        theirs.difficulty,
        theirs.state.value,
        theirs.step,
    )
    assert ours.reviews == len(steps)


def test_the_first_steps_are_a_minute_and_ten_minutes() -> None:
    failed = schedule(New("a/b"), Rating.AGAIN, START)
    assert failed.due - START == timedelta(minutes=1)
    assert failed.is_failed
    once = schedule(failed, Rating.GOOD, START)
    assert once.due - START == timedelta(minutes=10)
    assert not once.is_failed
    assert once.phase is Phase.LEARNING
    assert schedule(once, Rating.GOOD, START).phase is Phase.REVIEW


def test_scheduling_changes_nothing_that_it_is_given() -> None:
    card = schedule(New("a/b"), Rating.GOOD, START)
    assert schedule(card, Rating.AGAIN, START) == schedule(card, Rating.AGAIN, START)


def test_a_clock_that_was_set_back_does_no_harm() -> None:
    card = schedule(New("a/b"), Rating.EASY, START)
    assert schedule(card, Rating.GOOD, START - timedelta(days=2)).reviews == 2


def test_local_time_is_refused() -> None:
    with pytest.raises(ValueError, match="UTC"):
        schedule(New("a/b"), Rating.GOOD, datetime(2026, 3, 2, 8, 0))
