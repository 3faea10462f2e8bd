"""`quizgen db`: every command does what its help says, and damage is told in one line."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen.cli import main
from quizgen.study.opening import open_store
from quizgen.study.review import Review
from tests.study.reviews import right

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def review(number: int) -> Review:
    return right(f"a/{number}", when=NOON)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "study.db"
    with open_store(path) as store:
        for number in range(3):
            store.record(review(number))
    return path


def db(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["db", *arguments, "--db", str(path)])


def test_a_database_in_order_is_said_to_be(database: Path) -> None:
    done = db(database, "check")
    assert (done.exit_code, done.output) == (0, f"{database}: in order\n")


def test_a_spoiled_cache_is_found_and_rebuilt(database: Path) -> None:
    with closing(sqlite3.connect(database)) as spoiled, spoiled:
        spoiled.execute("UPDATE card SET stability = 99")
    done = db(database, "check")
    assert done.exit_code == 1
    assert "the cards are not those that the log leads to" in done.output
    assert "quizgen db rebuild" in done.output
    assert db(database, "rebuild").output == "3 cards, from 3 reviews\n"
    assert db(database, "check").exit_code == 0


def test_a_log_moves_to_another_machine(database: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    assert db(database, "export", "-o", str(log)).output == f"{log}: 3 entries\n"
    entries = [json.loads(line) for line in log.read_text().splitlines()]
    assert [entry["card"] for entry in entries] == ["a/0", "a/1", "a/2"]
    assert db(database, "export").output == log.read_text()
    other = tmp_path / "other.db"
    assert db(other, "import", str(log)).output == "3 of 3 entries were new\n"
    assert db(other, "import", str(log)).output == "0 of 3 entries were new\n"
    assert db(other, "export").output == log.read_text()


def test_back_to_a_copy_and_forth(database: Path) -> None:
    copy = Path(db(database, "backup").output.strip())
    assert str(copy) in db(database, "restore").output
    with open_store(database) as store:
        store.record(review(7))
        machine = store.log.machine
    done = db(database, "restore", str(copy))
    assert done.exit_code == 0
    with open_store(database) as store:
        assert set(store.cards()) == {"a/0", "a/1", "a/2"}
        # or its next entry would be named like the one given up
        assert store.log.machine != machine
    before = Path(done.output.strip().rpartition(" ")[2])
    assert db(database, "restore", str(before)).exit_code == 0
    with open_store(database) as store:
        assert "a/7" in store.cards()


def test_a_damaged_database_gives_way_to_a_copy(database: Path) -> None:
    copy = Path(db(database, "backup").output.strip())
    database.write_bytes(b"a diary, not a database " * 400)
    told = db(database, "check")
    assert told.exit_code == 1
    assert told.output.count("\n") == 1
    done = db(database, "restore", str(copy))
    assert done.exit_code == 0
    assert db(database, "check").exit_code == 0
    kept = Path(done.output.strip().rpartition(" ")[2])
    assert kept.read_bytes().startswith(b"a diary")


def test_another_programs_database_does_not_give_way(database: Path) -> None:
    copy = Path(db(database, "backup").output.strip())
    database.unlink()
    with closing(sqlite3.connect(database)) as other:
        other.execute("CREATE TABLE diary (day, words)")
    before = database.read_bytes()
    told = db(database, "restore", str(copy))
    assert told.exit_code == 1
    assert "is not a study database of quizgen" in told.output
    assert database.read_bytes() == before


@pytest.mark.parametrize("arguments", [("check",), ("export",), ("rebuild",), ("backup",)])
def test_there_is_nothing_to_keep_before_the_first_session(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = db(tmp_path / "none.db", *arguments)
    assert done.exit_code == 1
    assert "`quizgen study` begins one" in done.output
    assert not (tmp_path / "none.db").exists()


def test_what_is_no_copy_changes_nothing(database: Path, tmp_path: Path) -> None:
    before = db(database, "export").output
    diary = tmp_path / "diary.db"
    diary.write_text("a diary " * 1000)
    for copy in (diary, tmp_path / "missing.db"):
        done = db(database, "restore", str(copy))
        assert done.exit_code == 1
        assert done.output.count("\n") == 1
    assert db(database, "export").output == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["diary.db", "study.db"]
