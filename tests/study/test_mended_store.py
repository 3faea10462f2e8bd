"""Cards are a cache: where they cannot be read, the log brings them back."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.study.opening import open_store
from tests.study.reviews import START, right


def answered(path: Path) -> None:
    with open_store(path) as store:
        for day in range(3):
            store.record(right("t/one", when=START + timedelta(days=day)))


def test_cards_that_cannot_be_read_come_back_from_the_log(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    answered(path)
    with open_store(path) as store:
        before = store.cards()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE card SET due = 9000000000000000000")
    with open_store(path) as store:
        assert store.cards() == before
        assert len(list(store.reviews())) == 3


def test_a_log_that_cannot_be_read_is_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    answered(path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TRIGGER review_never_updated")
        database.execute("UPDATE review SET at = 9000000000000000000")
        database.execute("UPDATE card SET due = 9000000000000000000")
    with pytest.raises(QuizgenError, match="its log of reviews"), open_store(path):
        pass
    with closing(sqlite3.connect(path)) as database, database:
        assert database.execute("SELECT count(*) FROM review").fetchone() == (3,)
