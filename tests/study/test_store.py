import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

import fsrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.study.backups import backups_of
from quizgen.study.card import Rating
from quizgen.study.opening import open_store
from quizgen.study.restoring import restore
from quizgen.study.review import Review
from tests.study.reviews import START, right

REVIEWS = st.lists(
    st.builds(
        Review,
        card=st.sampled_from(["sums/addition", "sums/halving", "powers/square"]),
        variant=st.integers(0, 2**62),
        seed=st.text(),
        bank=st.text(),
        expected=st.text(),
        given=st.text(),
        verdict=st.sampled_from(["right", "partly", "wrong", "given-up", "self-rated"]),
        misconception=st.none() | st.just("took-product"),
        hints=st.integers(0, 5),
        milliseconds=st.integers(0, 10**9),
        automatic=st.sampled_from(Rating),
        rating=st.sampled_from(Rating),
        when=st.builds(
            lambda day, morning: datetime(2020, 1, 1, tzinfo=UTC) + day + morning,
            st.integers(0, 25_000).map(lambda number: timedelta(days=number)),
            st.timedeltas(timedelta(), timedelta(hours=11)),
        ),
    ),
    max_size=10,
)


def as_recorded(log: list[Review]) -> list[Review]:
    """Return what is kept of a log: dated by a clock that stands still while it is set back, and
    with what py-fsrs predicts of each answer by the days alone: all are of a morning."""
    judge = fsrs.Scheduler(enable_fuzzing=False)
    memory: dict[str, fsrs.Card] = {}
    kept = []
    times = accumulate((entry.when for entry in log), max)
    for entry, when in zip(log, times, strict=True):
        before, day = memory.get(entry.card), datetime.combine(when.date(), time(), UTC)
        predicted = judge.get_card_retrievability(before, day) if before else None
        kept.append(replace(entry, when=when, predicted=predicted))
        card = before or fsrs.Card(card_id=1, due=day)
        memory[entry.card], _ = judge.review_card(card, fsrs.Rating(entry.rating.value), day)
    return kept


def review(card: str = "sums/addition", rating: Rating = Rating.GOOD, days: int = 0) -> Review:
    return right(
        card,
        given="6",
        verdict="wrong",
        misconception="took-product",
        automatic=Rating.AGAIN,
        rating=rating,
        when=START + timedelta(days=days),
    )


@given(log=REVIEWS)
@settings(max_examples=50, deadline=None)
def test_the_log_comes_back_as_written_and_a_replay_gives_the_same_cards(log: list[Review]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "study.db"
        with open_store(path) as store:
            latest = {entry.card: store.record(entry) for entry in log}
            assert store.cards() == latest
        with open_store(path) as store:
            assert store.reviews() == as_recorded(log)
            assert store.cards() == latest
            store.rebuild()
            assert store.cards() == latest


def test_rebuild_mends_a_cache_that_was_spoiled(database: Path) -> None:
    with open_store(database) as store:
        for days in (0, 1, 9):
            kept = store.record(review(days=days))
        store.record(review("powers/square"))
        whole = store.cards()
        store.database.execute("UPDATE card SET stability = 1e6, due = 0")
        store.database.execute("DELETE FROM card WHERE id = 'powers/square'")
        assert store.cards() != whole
        store.rebuild()
        assert store.cards() == whole
        assert store.cards()["sums/addition"] == kept


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE review SET given = '5'",
        "DELETE FROM review",
        "REPLACE INTO review SELECT * FROM review",
        "INSERT OR REPLACE INTO review SELECT * FROM review WHERE number = 1",
    ],
)
def test_the_log_refuses_to_be_changed(database: Path, statement: str) -> None:
    with open_store(database) as store:
        store.record(review())
    with (
        closing(sqlite3.connect(database)) as anyone,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        anyone.execute(statement)
    with open_store(database) as store:
        assert store.reviews() == [review()]


def test_a_review_that_fails_half_way_leaves_no_trace(database: Path) -> None:
    with open_store(database) as store:
        store.put_on_screen("sums/addition")
        store.record(review())
        store.put_on_screen("sums/addition")
        before = store.cards()
        store.database.execute(
            "CREATE TEMP TRIGGER fault BEFORE INSERT ON card"
            " BEGIN SELECT RAISE(ABORT, 'no space'); END"
        )
        with pytest.raises(sqlite3.IntegrityError, match="no space"):
            store.record(review(days=1))
        assert store.reviews() == [review()]
        assert store.cards() == before
        assert store.on_screen() == "sums/addition"


def test_what_is_on_screen_is_remembered_until_it_is_answered(database: Path) -> None:
    with open_store(database) as store:
        assert store.on_screen() is None
        store.put_on_screen("powers/square")
        store.put_on_screen("sums/addition")
    with open_store(database) as store:
        assert store.on_screen() == "sums/addition"
        assert store.last() is None
        store.record(review())
        assert store.on_screen() is None
        assert store.last() == "sums/addition"


def test_every_commit_waits_for_the_disk(database: Path) -> None:
    with open_store(database) as store:
        assert store.database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert store.database.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL


def refused(path: Path) -> str:
    with pytest.raises(QuizgenError) as caught, open_store(path):
        pass
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    assert "QUIZGEN_DB" in message or "busy" in message
    return message


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    path.write_bytes(b"my diary, by no means to be lost\n" * 100)
    before = path.read_bytes()
    assert "no study database" in refused(path)
    assert path.read_bytes() == before


def spoil_a_page(content: bytearray) -> None:
    """Overwrite the first page that holds a review."""
    start = content.index(b"took-product") // 4096 * 4096
    content[start : start + 4096] = b"\xa5" * 4096


def spoil_a_letter(content: bytearray) -> None:
    """Spoil the name of the machine before some review: then the rows are out of order."""
    fields = re.finditer(rb"[0-9a-f]{32}.{1,40}took-product", content, re.DOTALL)
    content[list(fields)[50].start()] = ord("z")


def spoil(path: Path, how: Callable[[bytearray], None]) -> bytes:
    content = bytearray(path.read_bytes())
    how(content)
    path.write_bytes(content)
    return bytes(content)


def test_a_damaged_log_is_told_and_left_as_it_is(database: Path) -> None:
    with open_store(database) as store:
        for days in range(200):
            store.record(review(days=days))
    before = spoil(database, spoil_a_page)
    with pytest.raises(QuizgenError, match="damaged"), open_store(database) as store:
        store.reviews()
    assert database.read_bytes() == before


@pytest.mark.parametrize("how", [spoil_a_page, spoil_a_letter])
def test_damage_that_no_session_met_is_told_before_a_copy_replaces_older_ones(
    database: Path, how: Callable[[bytearray], None]
) -> None:
    for days in range(14):
        with open_store(database, START.date() + timedelta(days=days)) as store:
            for each in range(10):
                store.record(review(days=10 * days + each))
    copies = sorted(backups_of(database).iterdir())
    spoil(database, how)
    tomorrow = START.date() + timedelta(days=14)
    with pytest.raises(QuizgenError, match="db restore"), open_store(database, tomorrow) as store:
        assert len(store.cards()) == 1
    assert sorted(backups_of(database).iterdir()) == copies
    restore(copies[-1], database)
    with open_store(database) as store:
        assert len(store.reviews()) == 140


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE review (id, diary)")
        other.commit()
    before = path.read_bytes()
    assert "is not a study database of quizgen" in refused(path)
    assert path.read_bytes() == before


def test_a_database_of_a_newer_quizgen_is_left_as_it_is(database: Path) -> None:
    with open_store(database) as store:
        store.record(review())
        store.database.execute("PRAGMA user_version = 99")
    before = database.read_bytes()
    assert "newer quizgen" in refused(database)
    assert database.read_bytes() == before


def test_a_folder_in_the_place_of_the_file_is_reported(tmp_path: Path) -> None:
    assert "cannot be used" in refused(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert "cannot be made" in refused(tmp_path / "data" / "study.db")


def fill_the_disk(path: Path) -> None:
    with open_store(path) as store:
        store.record(review())
        pages = store.database.execute("PRAGMA page_count").fetchone()[0]
        store.database.execute(f"PRAGMA max_page_count = {pages}")
        for days in range(1, 1000):
            store.record(review(days=days))


def test_a_full_disk_loses_no_earlier_review(database: Path) -> None:
    with pytest.raises(QuizgenError, match="full"):
        fill_the_disk(database)
    with open_store(database) as store:
        log = store.reviews()
        assert log == as_recorded([review(days=days) for days in range(len(log))])
        assert 0 < len(log) < 999


def test_a_second_process_is_told_that_the_database_is_busy(database: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from quizgen.study.opening import open_store\n"
            "with open_store(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()",
            str(database),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert "busy" in refused(database)
        holder.kill()
    with open_store(database) as store:  # the kernel lets go of what a killed process held
        assert store.record(review()).reviews == 1
