"""Flip cards: what the learner's confidence leads to."""

import io
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.study.card import Rating
from quizgen.study.cards import run_cards
from quizgen.study.opening import open_store
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat

Flip = Callable[..., tuple[Score, str]]


@pytest.fixture
def flip(facts: Bank, database: Path, morning: datetime) -> Flip:
    """Flip cards, saying each time how well the card was known, a tenth of a second apart."""

    def flip(confidence: str, count: int = 6, after: timedelta = timedelta()) -> tuple[Score, str]:
        times = iter(morning + after + timedelta(milliseconds=100 * n) for n in range(1000))
        out = io.StringIO()
        source = io.StringIO("".join(f"\n{step}\n" for step in confidence) + "q\n")
        seat = Seat(facts.items(), database, lambda: next(times), Screen(source, out))
        score = run_cards(seat, count)
        return score, out.getvalue()

    return flip


def asked(shown: str) -> list[int]:
    """Return the cards in the order in which they were asked, numbered by their first time."""
    names = re.findall(r"What is (\w+)\?", shown)
    order = list(dict.fromkeys(names))
    return [order.index(name) for name in names]


@pytest.mark.parametrize(
    ("confidence", "order"),
    [
        ("1444444", [0, 1, 0, 2, 3, 4, 5]),  # not at all: after one other card
        ("2444444", [0, 1, 2, 3, 0, 4, 5]),  # hardly: after three
        ("3444444", [0, 1, 2, 3, 4, 5, 0]),  # half: after all others
        ("545454", [0, 1, 2, 3, 4, 5]),  # well, perfectly: not at all
    ],
)
def test_the_shakier_a_card_the_sooner_it_comes_back(
    flip: Flip, confidence: str, order: list[int]
) -> None:
    score, shown = flip(confidence)
    assert asked(shown) == order
    assert score.end is End.DONE


def test_confidence_is_kept_as_the_ratings_of_the_schedule(flip: Flip, database: Path) -> None:
    flip("12345", count=5)
    with open_store(database) as store:
        reviews = store.reviews()
    given = {review.given: (review.rating, review.verdict) for review in reviews}
    assert given == {
        "not at all": (Rating.AGAIN, "self-rated"),
        "hardly": (Rating.AGAIN, "self-rated"),
        "half": (Rating.HARD, "self-rated"),
        "well": (Rating.GOOD, "self-rated"),
        "perfectly": (Rating.EASY, "self-rated"),
    }


def test_the_end_says_how_sure_the_learner_is_by_now(flip: Flip) -> None:
    _, shown = flip("3545")
    first = re.findall(r"What is (\w+)\?", shown)[0]
    end = shown[shown.index("4 cards, looked at 4 times") :]
    assert end == (
        "4 cards, looked at 4 times\n  perfectly: 2\n  well: 1\n  half: 1\n"
        f"\nStill shaky\n  What {first} is\n"
        f"    quizgen show facts/{first}#0 --solution\n"
        "\n`quizgen study` asks the first of them in 5 minutes.\n"
    )
    _, shown = flip("", after=timedelta(minutes=1))
    assert "\nNo card was rated.\n" in shown


def test_what_is_due_comes_first_next_time(flip: Flip) -> None:
    first = re.findall(r"What is (\w+)\?", flip("555444")[1])  # in days, and in ten minutes
    later = re.findall(r"What is (\w+)\?", flip("444", count=3, after=timedelta(hours=1))[1])
    assert set(later) == set(first[3:])


def test_where_no_answer_is_a_sentence_there_is_nothing_to_flip(
    bank: Bank, database: Path, morning: datetime
) -> None:
    seat = Seat(bank.items("sums"), database, lambda: morning, Screen(io.StringIO(), io.StringIO()))
    with pytest.raises(QuizgenError, match=r"^there are no cards to flip here: [^\n]*$"):
        run_cards(seat, 5)
