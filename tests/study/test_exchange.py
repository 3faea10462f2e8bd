"""A log that is exported and imported is the same log; what is no log changes nothing."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.study.card import Rating
from quizgen.study.exchange import read_lines, write_lines
from quizgen.study.opening import open_store
from quizgen.study.review import Entry, Hold, Key, Review, Undo, reviewed_elsewhere
from tests.study.reviews import rated

WHEN = st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
WHOLE = st.integers(0, 2**62)
NO_SURROGATES = st.text(st.characters(exclude_categories=["Cs"]))
ENTRIES = st.builds(
    Entry,
    st.builds(Key, NO_SURROGATES, WHOLE),
    st.builds(
        Review,
        card=NO_SURROGATES,
        variant=WHOLE,
        seed=NO_SURROGATES,
        bank=NO_SURROGATES,
        expected=NO_SURROGATES,
        given=NO_SURROGATES,
        verdict=st.sampled_from(["right", "partly", "wrong", "given-up", "self-rated"]),
        misconception=st.none() | NO_SURROGATES,
        hints=WHOLE,
        milliseconds=WHOLE,
        automatic=st.sampled_from(Rating),
        rating=st.sampled_from(Rating),
        when=WHEN,
        parameters=WHOLE,
    )
    | st.builds(Hold, NO_SURROGATES, WHEN, WHEN)
    | st.builds(Undo, st.builds(Key, NO_SURROGATES, WHOLE), WHEN),
)


@given(entries=st.lists(ENTRIES, max_size=8, unique_by=lambda entry: entry.key))
def test_every_log_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]
) -> None:
    path = tmp_path_factory.mktemp("log") / "log.jsonl"
    path.write_text(write_lines(entries), encoding="utf-8", newline="")
    assert sorted(read_lines(path), key=lambda e: e.key) == sorted(entries, key=lambda e: e.key)


def review(when: datetime) -> Review:
    misses = {"given": "2", "verdict": "wrong", "misconception": "off-by-one", "hints": 1}
    return rated("a/one", Rating.AGAIN, when, **misses)


def test_an_imported_log_leads_to_the_same_cards(database: Path, morning: datetime) -> None:
    other = database.with_name("other.db")
    with open_store(database) as store:
        store.record(review(morning))
        store.record(review(morning + timedelta(days=2)))
        store.undo(morning + timedelta(days=2))
        text, cards = write_lines(store.entries()), store.cards()
    log = database.with_name("log.jsonl")
    log.write_text(text)
    with open_store(other) as store:
        assert store.merge(read_lines(log)) == 3
        assert store.cards() == cards
        assert write_lines(store.entries()) == text
        assert store.merge(read_lines(log)) == 0


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"rating": 5}, "5"),
        ({"rating": "3"}, "no whole number"),
        ({"verdict": "maybe"}, "no verdict"),
        ({"when": "2026-03-02T08:00:00"}, "no time zone"),
        ({"when": "yesterday"}, "yesterday"),
        ({"kind": "diary"}, "diary"),
        ({"mood": "good"}, "mood"),
        ({"variant": -1}, "no whole number"),
        ({"variant": True}, "no whole number"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_imported(
    database: Path, morning: datetime, change: dict[str, object], complaint: str
) -> None:
    with open_store(database) as store:
        store.record(review(morning))
        good = write_lines(store.entries())
    bad = json.dumps(json.loads(good) | change)
    log = database.with_name("log.jsonl")
    log.write_text(good + "\n" + bad + "\n")
    with open_store(database.with_name("other.db")) as store:
        with pytest.raises(
            QuizgenError, match=rf"log\.jsonl:3: .*{complaint}.*nothing was"
        ) as told:
            store.merge(read_lines(log))
        assert "\n" not in str(told.value)
        assert store.reviews() == []


def test_reviews_of_another_program_come_in_once_and_count(
    database: Path, morning: datetime
) -> None:
    theirs = [
        reviewed_elsewhere(
            "anki", 1_700 + day, "a/one", rating, morning + day * timedelta(1.1), 800
        )
        for day, rating in enumerate((Rating.GOOD, Rating.AGAIN, Rating.HARD))
    ]
    ours = replace(review(morning + timedelta(days=1.15)), card="a/one")
    other = database.with_name("other.db")
    with open_store(database) as store, open_store(other) as elsewhere:
        store.record(ours)
        assert store.merge(theirs[:2]) == 2
        assert store.merge(theirs) == 1
        assert store.merge(theirs) == 0
        assert elsewhere.merge(theirs) == 3
        assert elsewhere.merge(store.entries()) == 1  # both machines had read the same reviews
        assert elsewhere.cards() == store.cards()
        assert [(r.rating, r.verdict) for r in store.reviews()] == [
            (Rating.GOOD, "self-rated"),
            (Rating.AGAIN, "self-rated"),
            (Rating.AGAIN, "wrong"),
            (Rating.HARD, "self-rated"),
        ]
        # py-fsrs, called directly with the four of them, in the order of time
        judge, card = fsrs.Scheduler(enable_fuzzing=False), fsrs.Card(card_id=1)
        for each in store.reviews():
            card, _ = judge.review_card(card, fsrs.Rating(each.rating.value), each.when)
        assert store.cards()["a/one"].due == card.due
        assert store.cards()["a/one"].stability == card.stability
