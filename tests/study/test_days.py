"""The learner's day ends at four in the morning, wherever that is, for all that counts in days."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.study import keys
from quizgen.study.card import Card, Phase, Rating
from quizgen.study.days import beginning, day_of, tomorrow
from quizgen.study.due import due_from, is_due
from quizgen.study.opening import open_store
from quizgen.study.parameters import DEFAULTS
from quizgen.study.review import Entry, Key
from quizgen.study.session import Session
from quizgen.study.sitting import Sitting
from quizgen.study.statistics import Statistics, statistics
from quizgen.study.tally import tally
from tests.study.reviews import rated

BERLIN = ZoneInfo("Europe/Berlin")
Settle = Callable[[str], ZoneInfo]


@pytest.fixture
def settle(monkeypatch: pytest.MonkeyPatch) -> Iterator[Settle]:
    """Return a function that moves this machine into a time zone."""

    def settle(zone: str) -> ZoneInfo:
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        return ZoneInfo(zone)

    yield settle
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("zone", "when", "day"),
    [
        ("UTC", "2026-03-10T03:59:59+00:00", 9),
        ("UTC", "2026-03-10T04:00:00+00:00", 10),
        ("America/Los_Angeles", "2026-03-10T23:30:00-07:00", 10),
        ("America/Los_Angeles", "2026-03-11T01:00:00-07:00", 10),  # still up
        ("Asia/Kathmandu", "2026-03-10T03:59:00+05:45", 9),
        ("Asia/Kathmandu", "2026-03-10T04:00:00+05:45", 10),
        ("Europe/Berlin", "2026-03-29T03:30:00+02:00", 28),  # clocks went from 2 to 3
        ("Europe/Berlin", "2026-03-29T04:00:00+02:00", 29),
    ],
)
def test_a_day_begins_at_four(settle: Settle, zone: str, when: str, day: int) -> None:
    settle(zone)
    assert day_of(datetime.fromisoformat(when).astimezone(UTC)) == date(2026, 3, day)


def test_the_day_on_which_clocks_change_is_shorter_or_longer(settle: Settle) -> None:
    settle("Europe/Berlin")
    spring, autumn = date(2026, 3, 28), date(2026, 10, 24)
    lengths = [beginning(day + timedelta(days=1)) - beginning(day) for day in (spring, autumn)]
    assert lengths == [timedelta(hours=23), timedelta(hours=25)]


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "Pacific/Auckland", "America/St_Johns"])
def test_every_moment_lies_within_its_day(settle: Settle, zone: str) -> None:
    here = settle(zone)

    @given(st.datetimes(datetime(2000, 1, 1), datetime(2080, 1, 1), timezones=st.just(UTC)))
    def holds(when: datetime) -> None:
        assert beginning(day_of(when)) <= when < tomorrow(when)
        clock = beginning(day_of(when)).astimezone(here)
        assert (clock.date(), clock.hour, clock.minute) == (day_of(when), 4, 0)

    holds()


def card(due: datetime, days: int = 3, step: int | None = None) -> Card:
    phase = Phase.REVIEW if step is None else Phase.LEARNING
    return Card("a/one", 3, phase, step, float(days), 5.0, due, due - timedelta(days=days))


@pytest.mark.parametrize(
    ("due", "days", "step", "first"),
    [
        ((10, 20, 0), 3, None, (10, 4, 0)),  # all day long
        ((11, 1, 0), 3, None, (10, 4, 0)),  # by night it is still the day before
        ((11, 4, 0), 3, None, (11, 4, 0)),
        ((10, 20, 0), 1, None, (10, 8, 0)),  # twelve hours after yesterday evening
        ((10, 9, 0), 1, None, (10, 4, 0)),
        ((10, 20, 0), 1, 1, (10, 20, 0)),  # in its steps to the minute
    ],
)
def test_a_card_is_due_from_the_morning_of_its_day(settle: Settle, due, days, step, first) -> None:
    settle("Europe/Berlin")
    moment, opens = (
        datetime(2026, 3, *when, tzinfo=BERLIN).astimezone(UTC) for when in (due, first)
    )
    known = card(moment, days, step)
    assert due_from(known) == opens
    assert is_due(known, opens)
    assert not is_due(known, opens - timedelta(microseconds=1))


def figures(database: Path, now: datetime, items: list[str]) -> Statistics:
    with open_store(database) as store:
        counted = tally(store.log, now)
        return statistics(counted, store.cards(), store.held(), items, DEFAULTS, now, bank_folder())


def test_an_evening_beyond_midnight_is_one_day_of_the_statistics(
    settle: Settle, database: Path
) -> None:
    here = settle("America/Los_Angeles")  # where the date of UTC changes in the afternoon
    evening = datetime(2026, 3, 10, 15, 0, tzinfo=here).astimezone(UTC)
    with open_store(database) as store:
        store.merge(
            Entry(Key("x", n), rated("a/one", Rating.GOOD, evening + timedelta(hours=5 * n)))
            for n in range(3)  # at 15:00, 20:00 and 1:00
        )
    late = evening + timedelta(hours=10)
    found = figures(database, late, [])
    assert (found.days, found.today, found.streak) == ({date(2026, 3, 10): 3}, 3, 1)
    assert figures(database, late + timedelta(hours=5), []).today == 0


def test_what_the_statistics_call_due_today_is_what_is_asked_today(
    settle: Settle, bank: Bank, database: Path
) -> None:
    here = settle("Australia/Adelaide")
    items = [item for item in bank.items() if item.kind == "template"]
    learned = datetime(2026, 3, 10, 21, 0, tzinfo=here).astimezone(UTC)
    with open_store(database) as store:
        for item in items:
            store.record(rated(item.id, Rating.EASY, learned))
            wait = (store.cards()[item.id].due - learned).days
        for day in range(wait + 2):
            morning = datetime(2026, 3, 10 + day, 9, 0, tzinfo=here).astimezone(UTC)
            due, _ = Session(items, store, new=0).waiting(morning)
            assert due == (len(items) if day >= wait else 0)
            counted = tally(store.log, morning)
            names = [item.id for item in items]
            found = statistics(counted, store.cards(), {}, names, DEFAULTS, morning, bank.folder)
            assert found.forecast[max(0, wait - day)] == len(items)
        evening = min(Session(items, store, new=0).due())
        assert evening == datetime(2026, 3, 10 + wait, 4, 0, tzinfo=here)


def test_what_is_buried_comes_back_in_the_morning(
    settle: Settle, bank: Bank, database: Path, tmp_path: Path
) -> None:
    here = settle("Asia/Tokyo")
    late = datetime(2026, 3, 11, 1, 0, tzinfo=here).astimezone(UTC)
    item = bank.item("sums/addition")
    with open_store(database) as store:
        session = Session([item], store, new=1)
        Sitting(session, lambda: late, tmp_path).put_aside(keys.Key.BURY, item.question(0))
        assert store.held()[item.id] == datetime(2026, 3, 11, 4, 0, tzinfo=here)
        assert session.next(late + timedelta(hours=2)) is None
        assert session.next(late + timedelta(hours=3)) is not None
