from datetime import timedelta

import pytest

from quizgen.questions.names import in_words
from quizgen.study.words import span
from quizgen.words import counted


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (timedelta(seconds=-5), "1 minute"),
        (timedelta(seconds=20), "1 minute"),
        (timedelta(minutes=10), "10 minutes"),
        (timedelta(minutes=59, seconds=40), "1 hour"),
        (timedelta(hours=5), "5 hours"),
        (timedelta(hours=23, minutes=50), "1 day"),
        (timedelta(days=1, hours=2), "1 day"),
        (timedelta(days=8), "8 days"),
        (timedelta(days=29, hours=20), "1 month"),
        (timedelta(days=75), "2 months"),
        (timedelta(days=364), "1 year"),
        (timedelta(days=800), "2 years"),
    ],
)
def test_a_span_is_said_to_one_unit(time: timedelta, words: str) -> None:
    assert span(time) == words


def test_counts_and_topics_are_said_in_words() -> None:
    assert (counted(1, "answer"), counted(0, "answer")) == ("1 answer", "0 answers")
    assert in_words("data-normalization") == "data normalization"
