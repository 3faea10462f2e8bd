"""Databases of every older version are brought up to date, and a copy of them is put by."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.study.backups import backups_of
from quizgen.study.card import Rating
from quizgen.study.opening import open_store
from quizgen.study.review import Undo
from quizgen.study.tables import VERSION

VERSIONS = Path(__file__).parent / "versions"


def old(path: Path, version: int) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as database:
        database.executescript((VERSIONS / f"{version}.sql").read_text())


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        return list(database.iterdump())


@pytest.mark.parametrize("version", range(1, VERSION))
def test_no_review_of_an_older_version_is_lost(database: Path, version: int) -> None:
    old(database, version)
    before = dump(database)
    with open_store(database) as store:
        first, second, third = store.reviews()
        assert (first.card, first.variant, first.given) == ("sums/addition", 4, "6")
        assert (first.verdict, first.misconception) == ("wrong", "took-product")
        assert (first.rating, first.automatic) == (Rating.AGAIN, Rating.AGAIN)
        assert second.when == datetime(2026, 3, 2, 8, 1, 30, 250_000, tzinfo=UTC)
        assert (third.verdict, third.milliseconds) == ("given-up", 61_000)
        assert third.when == datetime(2026, 3, 3, 23, 59, 59, 999_999, tzinfo=UTC)
        assert store.cards() == store.state().cards
        assert set(store.cards()) == {"sums/addition", "powers/square"}
        assert store.database.execute("PRAGMA user_version").fetchone() == (VERSION,)
    (copy,) = backups_of(database).iterdir()
    assert dump(copy) == before
    with open_store(database) as store:  # and it is an ordinary database from now on
        assert len(store.reviews()) == 3


def test_version_2_keeps_its_machine_what_was_taken_back_and_what_was_put_aside(
    database: Path,
) -> None:
    old(database, 2)
    with open_store(database) as store:
        assert store.log.machine == "laptop"
        keys = {(entry.key.machine, entry.key.number) for entry in store.entries()}
        assert keys == {("desk", 1), *(("laptop", number) for number in range(1, 6))}
        assert store.held() == {"sums/addition": datetime(2026, 3, 4, 0, 1, 40, tzinfo=UTC)}
        assert store.parameters.retention == 0.85
        assert store.on_screen() == "sums/halving"
        assert store.problems() == []
        (undo,) = (entry for entry in store.entries() if isinstance(entry.body, Undo))
        assert undo.body.undoes in {entry.key for entry in store.entries()}


@pytest.mark.parametrize(("version", "in_the_way"), [(1, "hold"), (2, "undone")])
def test_a_migration_that_fails_leaves_the_old_database(
    database: Path, version: int, in_the_way: str
) -> None:
    old(database, version)
    with closing(sqlite3.connect(database)) as spoiled:
        spoiled.execute(f"CREATE TABLE {in_the_way} (diary TEXT)")
    before = dump(database)
    with pytest.raises(QuizgenError, match="already exists"), open_store(database):
        pass
    assert dump(database) == before


@pytest.mark.parametrize("version", range(1, VERSION))
def test_tables_of_both_ways_are_the_same(database: Path, version: int) -> None:
    old(database, version)
    fresh = database.with_name("fresh.db")
    tables = "SELECT name, sql FROM sqlite_master ORDER BY name"
    with open_store(database) as one, open_store(fresh) as other:
        assert one.database.execute(tables).fetchall() == other.database.execute(tables).fetchall()
