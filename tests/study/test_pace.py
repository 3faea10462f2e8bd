"""How long questions take: by the answers that stand."""

from datetime import timedelta
from pathlib import Path

from quizgen.study.opening import open_store
from quizgen.study.pace import estimate, right_times
from quizgen.study.review import Mark, Review
from tests.study.reviews import START, right


def review(seconds: int, verdict: Mark = "right", card: str = "a/one") -> Review:
    return right(card, verdict=verdict, milliseconds=1000 * seconds)


def test_answers_that_were_taken_back_do_not_count(database: Path) -> None:
    with open_store(database) as store:
        assert estimate(store, 3) == timedelta(minutes=2)  # nothing known: 40 seconds each
        for seconds in (10, 20, 300):
            store.record(review(seconds))
        assert right_times(store, "a/one") == [300_000, 20_000, 10_000]
        store.undo(START)
        assert right_times(store, "a/one") == [20_000, 10_000]
        assert estimate(store, 2) == timedelta(seconds=30)  # the median of 10 and 20


def test_only_right_answers_to_the_same_item_say_what_is_slow(database: Path) -> None:
    with open_store(database) as store:
        for each in (review(10), review(5, "wrong"), review(7, card="a/two"), review(9)):
            store.record(each)
        assert right_times(store, "a/one") == [9_000, 10_000]
