"""The log as a whole: whatever is done, undone and merged, replaying it gives the cards."""

import sqlite3
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from quizgen.errors import QuizgenError
from quizgen.study.card import Rating
from quizgen.study.opening import open_store
from quizgen.study.parameters import DEFAULTS
from quizgen.study.replay import replay
from quizgen.study.review import Entry, Hold, Key, Review, Undo, reviewed_elsewhere
from quizgen.study.store import Store
from tests.study.reviews import START, rated

CARDS = st.sampled_from(["a/one", "a/two", "b/three"])


def review(card: str, rating: Rating, when: datetime) -> Review:
    return rated(card, rating, when)


def plain(review: Review | None) -> Review | None:
    """Leave out what the store adds to a review."""
    return review and replace(review, predicted=None)


class TwoMachines(RuleBasedStateMachine):
    """A laptop and a desktop that review, rate and undo, read the reviews of another program
    (which gives the same ones to both), and exchange their logs now and then.

    `counted` is what a person would remember: the reviews that count.
    """

    @initialize()
    def begin(self) -> None:
        self.open = ExitStack()
        folder = Path(self.open.enter_context(TemporaryDirectory()))
        self.stores = [
            self.open.enter_context(open_store(folder / name)) for name in ("laptop.db", "desk.db")
        ]
        self.now = START
        self.counted: list[list[Review]] = [[], []]
        self.elsewhere: list[Entry] = []

    def teardown(self) -> None:
        if hasattr(self, "open"):
            assert [store.problems() for store in self.stores] == [[], []]
            self.open.close()

    @rule(
        which=st.booleans(),
        card=CARDS,
        rating=st.sampled_from(Rating),
        minutes=st.integers(1, 9999),
    )
    def reviews(self, which: bool, card: str, rating: Rating, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        entry = review(card, rating, self.now)
        self.stores[which].record(entry)
        self.counted[which].append(entry)

    @rule(which=st.booleans(), rating=st.sampled_from(Rating))
    def rates(self, which: bool, rating: Rating) -> None:
        self.now += timedelta(seconds=1)
        card = self.stores[which].rate(rating, self.now)
        last = self._take(which)
        assert (card is None) == (last is None)
        if last:
            rated = replace(last, rating=rating, when=self.now)
            self.counted[which].append(rated)

    @rule(which=st.booleans(), card=CARDS, rating=st.sampled_from(Rating))
    def reads_another_program(self, which: bool, card: str, rating: Rating) -> None:
        self.now += timedelta(minutes=1)
        entry = reviewed_elsewhere("anki", len(self.elsewhere), card, rating, self.now, 9)
        self.elsewhere.append(entry)
        known = set(self.stores[which].entries())
        fresh = [each for each in self.elsewhere if each not in known]
        assert self.stores[which].merge(self.elsewhere) == len(fresh)
        assert self.stores[which].merge(self.elsewhere) == 0
        self.counted[which] += [each.body for each in fresh if isinstance(each.body, Review)]
        self.counted[which].sort(key=lambda review: review.when)

    @rule(which=st.booleans())
    def undoes(self, which: bool) -> None:
        self.now += timedelta(seconds=1)
        taken = self.stores[which].undo(self.now)
        assert plain(taken) == self._take(which)

    def _take(self, which: bool) -> Review | None:
        """Take away and return the last review that was asked here: those of Anki stay."""
        for place, last in reversed(list(enumerate(self.counted[which]))):
            if last.seed:
                return self.counted[which].pop(place)
        return None

    @rule(which=st.booleans(), card=CARDS, days=st.integers(0, 3))
    def holds(self, which: bool, card: str, days: int) -> None:
        self.now += timedelta(seconds=1)
        until = self.now + timedelta(days=days)
        self.stores[which].hold(card, until, self.now)
        assert self.stores[which].held()[card] == until

    @rule()
    def exchange(self) -> None:
        laptop, desk = self.stores
        entries = list(laptop.entries())
        laptop.merge(desk.entries())
        desk.merge(entries)
        assert desk.merge(laptop.entries()) == 0
        assert set(laptop.entries()) == set(desk.entries())
        assert laptop.cards() == desk.cards()
        assert laptop.held() == desk.held()
        counted = [replace(review, predicted=None) for review in laptop.reviews()]
        self.counted = [list(counted), list(counted)]

    @invariant()
    def cache_is_what_the_log_leads_to(self) -> None:
        for store, counted in zip(self.stores, self.counted, strict=True):
            state = replay(store.entries(), DEFAULTS)
            assert store.cards() == state.cards
            assert store.held() == state.holds
            assert list(map(plain, store.reviews())) == counted


TwoMachines.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestTwoMachines = TwoMachines.TestCase


def test_an_undone_review_leaves_its_card_as_it_was_and_is_asked_again(database: Path) -> None:
    with open_store(database) as store:
        first = store.record(review("a/one", Rating.GOOD, START))
        store.record(review("a/one", Rating.AGAIN, START + timedelta(days=3)))
        store.undo(START + timedelta(days=3))
        assert store.cards() == {"a/one": first}
        assert store.on_screen() == "a/one"
        store.undo(START + timedelta(days=3))
        assert store.cards() == {}
        assert store.undo(START + timedelta(days=3)) is None
        assert len(list(store.entries())) == 4  # nothing is ever forgotten


def test_undo_reaches_beyond_a_restart(database: Path) -> None:
    with open_store(database) as store:
        store.record(review("a/one", Rating.GOOD, START))
    with open_store(database) as store:
        assert store.undo(START) == review("a/one", Rating.GOOD, START)
        assert store.cards() == {}


def test_what_was_undone_counts_again_where_a_log_takes_the_undo_back(database: Path) -> None:
    done, undone, again = (Key("laptop", number) for number in (1, 2, 3))
    with open_store(database) as store:
        store.merge(
            [
                Entry(done, review("a/one", Rating.GOOD, START)),
                Entry(undone, Undo(done, START + timedelta(hours=1))),
            ]
        )
        assert store.cards() == {}
        store.merge([Entry(again, Undo(undone, START + timedelta(hours=2)))])
        assert set(store.cards()) == {"a/one"}
        assert store.problems() == []


def test_an_undo_counts_though_the_clock_is_behind_another_machine(database: Path) -> None:
    later = START + timedelta(hours=1)
    with open_store(database) as store:  # a name that sorts behind all others
        store.merge([Entry(Key("zzz", 1), review("a/one", Rating.GOOD, later))])
        assert store.undo(START) is not None
        assert store.cards() == {}
        assert store.problems() == []


def test_a_rating_is_kept_whole_or_not_at_all(database: Path) -> None:
    with open_store(database) as store:
        store.record(review("a/one", Rating.GOOD, START))
        before, cards = set(store.entries()), store.cards()
        store.database.execute(
            "CREATE TEMP TRIGGER fault BEFORE INSERT ON review"
            " BEGIN SELECT RAISE(ABORT, 'no space'); END"
        )
        with pytest.raises(sqlite3.IntegrityError, match="no space"):
            store.rate(Rating.EASY, START)
        assert (set(store.entries()), store.cards()) == (before, cards)
        store.database.execute("DROP TRIGGER fault")
        rated = store.rate(Rating.EASY, START)
        assert rated is not None
        assert rated.due > cards["a/one"].due
        assert store.cards() == {"a/one": rated}
        assert len(store.reviews()) == 1


def test_copies_that_went_on_apart_are_not_mixed(database: Path) -> None:
    with open_store(database) as store:
        store.record(review("a/one", Rating.GOOD, START))
        (entry,) = store.entries()
        other = Entry(entry.key, review("a/two", Rating.GOOD, START))
        before = store.cards()
        with pytest.raises(QuizgenError, match="went on apart"):
            store.merge([Entry(Key("x", 1), Hold("a/one", START, START)), other])
        assert store.cards() == before
        assert set(store.entries()) == {entry}


def test_other_parameters_reschedule_everything(database: Path) -> None:
    with open_store(database) as store:
        for days in (0, 1, 5):
            store.record(review("a/one", Rating.GOOD, START + timedelta(days=days)))
        relaxed = store.cards()["a/one"].due
        store.adopt(DEFAULTS.weights, 0.97, START)
        strict = store.cards()
        assert strict["a/one"].due < relaxed
    with open_store(database) as store:
        assert store.parameters.retention == 0.97
        assert store.cards() == strict
        assert isinstance(store, Store)
