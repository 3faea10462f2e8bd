"""Answers that are recalled, looked at and rated."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from quizgen.study.answered import Asked, ask
from quizgen.study.card import Rating
from quizgen.study.quiz import run_quiz
from quizgen.study.review import Review
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat
from quizgen.study.study import Wishes, run_study

Recall = Callable[..., str]


@pytest.fixture
def recall(bank: Bank, database: Path, morning: datetime) -> Recall:
    """Study the card of the bank by recall with these replies, and return what was shown."""

    def recall(*replies: str, after: timedelta = timedelta(), wanted: bool = True) -> str:
        times = iter(morning + after + timedelta(seconds=count) for count in range(500))
        out = io.StringIO()
        typed = io.StringIO("".join(f"{reply}\n" for reply in (*replies, "q")))
        items = [bank.item("powers/exponent-zero")]
        seat = Seat(items, database, lambda: next(times), Screen(typed, out))
        run_study(seat, Wishes(recall=wanted))
        return out.getvalue()

    return recall


def test_the_answer_is_shown_before_it_is_rated_and_not_sooner(recall: Recall) -> None:
    shown = recall("", "3")
    front, back = shown.split("Enter shows it.")
    assert "Dividing" not in front
    assert "\na) " not in front
    assert back.index("Dividing a") < back.index("How well?")
    assert "1 again · 2 hard · 3 good · 4 easy" in back
    assert back.index("> 3") < back.index("Comes back in")


@pytest.mark.parametrize("rating", Rating)
def test_the_rating_is_the_learners_own(
    recall: Recall, reviews: Callable[[], list[Review]], rating: Rating
) -> None:
    recall("", str(rating.value))
    (review,) = reviews()
    assert (review.verdict, review.rating, review.automatic) == ("self-rated", rating, rating)


def test_a_rating_before_the_answer_or_beyond_the_scale_costs_nothing(
    recall: Recall, reviews: Callable[[], list[Review]]
) -> None:
    shown = recall("3", "", "5", "", "2")
    assert "Not counted: recall the answer and look at it before you rate." in shown
    assert shown.count("Not counted: type a number from 1 to 4.") == 2
    assert [review.rating for review in reviews()] == [Rating.HARD]


def test_keys_work_before_and_after_the_answer_is_shown(
    recall: Recall, reviews: Callable[[], list[Review]]
) -> None:
    shown = recall("", "e", "?", "1", "u", "", "4")
    assert "Common mistakes" in shown
    assert "1-4: how well you knew the answer, once it is shown" in shown
    assert "Taken back: the last answer to powers/exponent-zero." in shown
    assert [review.rating for review in reviews()] == [Rating.EASY]
    assert recall("", "s", after=timedelta(days=90)).count("Skipped for this time.") == 1


def test_hints_before_the_answer_are_kept_with_the_rating(
    database: Path, morning: datetime, reviews: Callable[[], list[Review]]
) -> None:
    item = Bank(bank_folder()).item("activations/relu-formula")
    screen = Screen(io.StringIO("h\nh\n\n3\n"), io.StringIO())
    seat = Seat([item], database, lambda: morning, screen)
    run_study(seat, Wishes(recall=True))
    assert [(review.hints, review.rating) for review in reviews()] == [(2, Rating.GOOD)]


def test_a_sentence_is_chosen_among_options_unless_recall_is_wanted(recall: Recall) -> None:
    shown = recall("a", wanted=False)
    assert "\na) " in shown
    assert "How well?" not in shown


@pytest.fixture
def alone(bank: Bank) -> Question:
    """A card that has no wrong answers to offer."""
    return replace(bank.item("powers/exponent-zero").question(0), distractors=())


def test_a_sentence_without_wrong_ones_is_always_recalled(alone: Question) -> None:
    assert ask("", alone).scale
    assert not ask("", alone).options


def test_a_computed_or_a_true_or_false_answer_is_never_recalled(bank: Bank) -> None:
    question = bank.item("sums/addition").question(0)
    assert ask("", question, recall=True) == Asked("", question)


def test_a_quiz_counts_what_was_rated_above_again(alone: Question) -> None:
    for rating, right in (("1", 0), ("2", 1), ("4", 1)):
        score = run_quiz(
            [alone], Screen(io.StringIO(f"\n{rating}\n"), io.StringIO()), lambda same: same
        )
        assert (score.right, score.total) == (right, 1)
